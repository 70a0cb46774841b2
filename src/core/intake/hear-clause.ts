import type { CompiledLexicon, Rule } from './compile-lexicon';
import type { HeardFact, Span } from './heard';
import { matchPattern } from './match-pattern';
import { originalSpan } from './normalise-text';
import { responseCodes } from './response-code';
import type { Reading } from './take-apart';
import { is, type Phrases, phrasesOf } from './tokens';

/** The facts that one clause states. */
export function hearClause(reading: Reading, index: number, lexicon: CompiledLexicon): HeardFact[] {
  const clause = reading.clauses[index];
  if (!clause) return [];
  const { stating, unsure, method } = lexicon.rules;
  const stated = phrasesOf(clause.stated);
  const doubts = matchRules(reading, phrasesOf(clause.tokens), unsure);
  if (!clause.saleOnly) {
    const facts = matchRules(reading, stated, stating);
    return [...doubts, ...facts, ...codes(reading, index, lexicon)];
  }
  // "昨天刷的卡到账了吗": asks for the money, states the sale.
  if (!clause.tokens.some((token) => is(token, 'REAL'))) return doubts;
  return [...doubts, ...matchRules(reading, stated, method)];
}

function matchRules(reading: Reading, phrases: Phrases, rules: readonly Rule[]): HeardFact[] {
  return rules.flatMap(({ name, value, pattern }) => {
    const match = matchPattern(pattern, phrases, reading.text);
    return match ? [{ fact: name, value, ...spanOf(reading, match.start, match.end) }] : [];
  });
}

function codes(reading: Reading, index: number, lexicon: CompiledLexicon): HeardFact[] {
  const clause = reading.clauses[index];
  if (!clause) return [];
  // "报错误代码05,不知道啥意思": not known is its meaning; the code was shown.
  const said = clause.tokens.some((token) => is(token, 'UNKNOWN')) ? clause.tokens : clause.stated;
  if (said.length === 0 && clause.tokens.length > 0) return [];
  const place = { start: clause.start, end: clause.end, text: reading.text, numbers: lexicon.source.times.numbers };
  return responseCodes(reading.units, said, place)
    .filter(({ labelled }) => labelled)
    .map(({ at, end, code }) => ({ fact: 'responseCode', value: code, ...spanOf(reading, at, end) }));
}

/** Where some units stand in the text as it was given. */
export function spanOf({ normal, units }: Reading, start: number, end: number): Span {
  return originalSpan(normal, units[start]?.start ?? 0, units[end - 1]?.end ?? 0);
}
