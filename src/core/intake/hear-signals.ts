import type { CompiledLexicon } from './compile-lexicon';
import type { Signal } from './heard';
import { matchPattern } from './match-pattern';
import type { Reading } from './take-apart';
import { isAny } from './tokens';

export interface HeardSignals {
  /** Fraud before the wish for a person. */
  readonly signals: readonly Signal[];
  readonly isPayer: boolean;
}

/** Signals are heard in questions and suppositions too: "要交解冻费吗" is reason enough to warn. */
export function hearSignals({ clauses, tokens }: Reading, lexicon: CompiledLexicon): HeardSignals {
  const heard = new Set<string>();
  for (const { value, pattern } of lexicon.signals) {
    if (clauses.some((clause) => matchPattern(pattern, clause.tokens, tokens))) heard.add(value);
  }
  const signals = (['fraud', 'human'] as const).filter((signal) => heard.has(signal));
  return { signals, isPayer: heard.has('payer') };
}

/** True for talk of something else, and for empty talk. `isOurs`: something in it was understood. */
export function isOffTopic({ tokens, units }: Reading, isOurs: boolean, { topic }: CompiledLexicon): boolean {
  if (units.length === 0 || tokens.some((token) => isAny(token, topic.strong))) return false;
  if (tokens.some((token) => token.classes.has('OFF'))) return true;
  if (isOurs || tokens.some((token) => isAny(token, topic.weak))) return false;
  // Mostly a time, a number or an answer word: for whoever asked.
  const known = tokens.filter((token) => token.classes.has('TIME') || token.classes.has('ANSWER'));
  const covered = known.reduce((sum, token) => sum + token.end - token.start, 0);
  return covered * 2 < units.length;
}
