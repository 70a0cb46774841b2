import type { CompiledLexicon } from './compile-lexicon';
import type { HeardFact, Signal } from './heard';
import { matchPattern } from './match-pattern';
import type { Clause } from './split-clauses';
import type { Reading } from './take-apart';
import { is, isAny, phrasesOf } from './tokens';

export interface HeardSignals {
  /** Fraud before the wish for a person. */
  readonly signals: readonly Signal[];
  readonly isPayer: boolean;
  /** The clauses that tell of fraud: what the fraudster says of the money is no fact. */
  readonly tainted: ReadonlySet<Clause>;
}

/** Signals are heard in questions and suppositions too: "要交解冻费吗" is reason enough to warn. */
export function hearSignals({ clauses, text }: Reading, lexicon: CompiledLexicon): HeardSignals {
  const heard = new Set<string>();
  const tainted = new Set<Clause>();
  for (const clause of clauses) {
    const phrases = phrasesOf(clause.tokens);
    for (const { value, pattern } of lexicon.signals) {
      if (!matchPattern(pattern, phrases, text)) continue;
      heard.add(value);
      if (value === 'fraud') tainted.add(clause);
    }
  }
  const signals = (['fraud', 'human'] as const).filter((signal) => heard.has(signal));
  return { signals, isPayer: heard.has('payer'), tainted };
}

/** Facts that talk of anything may seem to hold: when, paid how, in which storm. */
const SEEMING = new Set(['paidAt', 'method', 'external', 'missing']);

/** What was understood of a text. */
export interface Understood {
  /** A question or a signal. */
  readonly isOurs: boolean;
  readonly facts: readonly HeardFact[];
}

/** True for talk of something else, and for empty talk. */
export function isOffTopic(reading: Reading, understood: Understood, lexicon: CompiledLexicon) {
  const { text, units, clauses } = reading;
  const { tokens } = text;
  const { strong, weak, vague } = lexicon.topic;
  if (units.length === 0 || tokens.some((token) => isAny(token, strong))) return false;
  if (understood.facts.some(({ fact }) => !SEEMING.has(fact))) return false;
  if (tokens.some((token) => is(token, 'OFF'))) return true;
  if (understood.isOurs || understood.facts.length > 0 || tokens.some((token) => isAny(token, weak))) return false;
  const wants = clauses.some(({ isQuestion }) => isQuestion) || tokens.some((token) => is(token, 'REQUEST', 'PRICE'));
  if (!wants && tokens.some((token) => isAny(token, vague))) return false;
  // Mostly a time, a number or an answer word: for whoever asked.
  const known = tokens.filter((token) => is(token, 'TIME', 'ANSWER'));
  const covered = known.reduce((sum, token) => sum + token.end - token.start, 0);
  return covered * 2 < units.length;
}
