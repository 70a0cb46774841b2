import type { SettlementTerm } from '../model/settlement-profile';
import type { CompiledLexicon } from './compile-lexicon';
import type { HeardQuestion, Span } from './heard';
import { matchPattern } from './match-pattern';
import type { NamedMoment } from './read-moments';
import type { NamedCode } from './response-code';
import type { Clause } from './split-clauses';
import { is, phrasesOf } from './tokens';

const TERMS: readonly SettlementTerm[] = ['instant', 'same-working-day', 'next-day', 'next-working-day'];

export interface AskedIn {
  readonly clause: Clause;
  readonly span: Span;
  readonly codes: readonly NamedCode[];
  readonly moments: readonly NamedMoment[];
  readonly textOf: (start: number, end: number) => string;
}

/** What a clause asks: the meaning of a term, a code or a word of the trade, or when money comes. */
export function hearQuestion(asked: AskedIn, lexicon: CompiledLexicon): HeardQuestion | undefined {
  const { clause, span } = asked;
  const supposed = supposedFacts(clause, lexicon);
  if (clause.tokens.some((token) => is(token, 'MEANING'))) return meaning(asked, supposed);
  if (!asksForDate(clause)) return undefined;
  const weekday = asked.moments.find((moment) => moment.weekday !== undefined)?.weekday;
  return { kind: 'date', supposed, ...(weekday === undefined ? {} : { weekday }), ...span };
}

function meaning({ clause, span, codes, textOf }: AskedIn, supposed: Supposed): HeardQuestion | undefined {
  const [code] = codes;
  if (code) return { kind: 'code', code: code.code, ...span };
  const term = TERMS.find((known) => known === supposed.settlementTerm);
  if (term) return { kind: 'term', term, ...span };
  const word = clause.tokens.find((token) => is(token, 'GLOSSARY'));
  return word ? { kind: 'glossary', words: textOf(word.start, word.end), ...span } : undefined;
}

function asksForDate(clause: Clause): boolean {
  const has = (...names: string[]) => clause.tokens.some((token) => is(token, ...names));
  if (has('WHEN')) return has('ARRIVE', 'PAYOUT', 'MONEY', 'SALE', 'CARDPAY', 'QRPAY');
  return clause.isQuestion && has('CAN') && has('ARRIVE');
}

type Supposed = Readonly<Record<string, string>>;

function supposedFacts(clause: Clause, { rules }: CompiledLexicon): Supposed {
  const phrases = phrasesOf(clause.tokens);
  const found: Record<string, string> = {};
  for (const { name, value, pattern } of [...rules.method, ...rules.settlementTerm]) {
    if (found[name] !== 'unionpay-qr' && matchPattern(pattern, phrases, phrases)) found[name] = value;
  }
  return found;
}
