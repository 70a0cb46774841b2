import type { CompiledLexicon } from './compile-lexicon';
import { spanOf } from './hear-clause';
import type { HeardTalk } from './heard';
import { matchPattern } from './match-pattern';
import type { Reading } from './take-apart';
import { findPhrases } from './tokenise';
import { phrasesOf } from './tokens';

/**
 * What a merchant says about the talk itself and the case as a whole: asks when, what to do, whether to charge again; greets,
 * thanks, says that the money came. Nothing of it is a fact.
 */
export function hearTalk(reading: Reading, { talk, talkPhrases }: CompiledLexicon): HeardTalk[] {
  const words = findPhrases(
    reading.units.map(({ text }) => text),
    talkPhrases,
  );
  return reading.clauses.flatMap((clause) => {
    const said = words.filter(({ start, end }) => clause.start <= start && end <= clause.end);
    const phrases = phrasesOf([...clause.tokens, ...said].sort((a, b) => a.start - b.start || a.end - b.end));
    const about = talk.flatMap((rule) => (matchPattern(rule.pattern, phrases, reading.text) ? [rule.about] : []));
    return [...new Set(about)].map((one) => ({ about: one, ...spanOf(reading, clause.start, clause.end) }));
  });
}
