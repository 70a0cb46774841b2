import type { CompiledLexicon, Rule } from './compile-lexicon';
import type { HeardFact, Span } from './heard';
import { matchPattern } from './match-pattern';
import { originalSpan } from './normalise-text';
import { responseCodes } from './response-code';
import { isSaleMoment } from './sale-moment';
import type { Reading } from './take-apart';
import { is, type Token } from './tokens';

/** The facts that one clause states. */
export function hearClause(reading: Reading, index: number, lexicon: CompiledLexicon): HeardFact[] {
  const clause = reading.clauses[index];
  if (!clause) return [];
  if (!clause.saleOnly) {
    return [
      ...matchRules(reading, clause.stated, lexicon.rules, (rule) => rule.value !== 'unsure'),
      ...matchRules(reading, clause.tokens, lexicon.rules, (rule) => rule.value === 'unsure'),
      ...saleMoments(reading, index, lexicon),
      ...codes(reading, index),
    ];
  }
  const unsure = matchRules(reading, clause.tokens, lexicon.rules, (rule) => rule.value === 'unsure');
  // "昨天刷的卡到账了吗": asks for the money, states the sale.
  if (!clause.tokens.some((token) => is(token, 'REAL'))) return unsure;
  return [
    ...unsure,
    ...matchRules(reading, clause.stated, lexicon.rules, (rule) => rule.name === 'method' && rule.value !== 'unsure'),
    ...saleMoments(reading, index, lexicon),
  ];
}

function matchRules(
  reading: Reading,
  tokens: readonly Token[],
  rules: readonly Rule[],
  wanted: (rule: Rule) => boolean,
): HeardFact[] {
  const names = new Set(tokens.flatMap((token) => [...token.classes]));
  return rules.flatMap((rule) => {
    const [first] = rule.pattern.elements;
    if (!wanted(rule) || !first?.classes.some((name) => names.has(name))) return [];
    const match = matchPattern(rule.pattern, tokens, reading.tokens);
    return match ? [{ fact: rule.name, value: rule.value, ...spanOf(reading, match.start, match.end) }] : [];
  });
}

function saleMoments(reading: Reading, index: number, lexicon: CompiledLexicon): HeardFact[] {
  const stated = reading.clauses[index]?.stated ?? [];
  return stated.flatMap((token) => {
    const value = is(token, 'TIME') ? reading.moments.get(token.start)?.value : undefined;
    if (value === undefined || !isSaleMoment(token, index, reading.clauses, lexicon)) return [];
    return [{ fact: 'paidAt', value, ...spanOf(reading, token.start, token.end) }];
  });
}

function codes(reading: Reading, index: number): HeardFact[] {
  const clause = reading.clauses[index];
  if (!clause || clause.stated.length === 0) return [];
  return responseCodes(reading.units, clause.stated, clause)
    .filter(({ labelled }) => labelled)
    .map(({ at, code }) => ({ fact: 'responseCode', value: code, ...spanOf(reading, at, at + 1) }));
}

/** Where some units stand in the text as it was given. */
export function spanOf({ normal, units }: Reading, start: number, end: number): Span {
  return originalSpan(normal, units[start]?.start ?? 0, units[end - 1]?.end ?? 0);
}
