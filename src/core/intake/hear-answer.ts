import { UNSURE } from '../model/answer';
import type { CompiledLexicon } from './compile-lexicon';
import { spanOf } from './hear-clause';
import type { HeardFact } from './heard';
import { matchPattern } from './match-pattern';
import { overlaps } from './overlaps';
import { responseCodes } from './response-code';
import type { Clause } from './split-clauses';
import type { Reading } from './take-apart';
import { is, phrasesOf, type Token } from './tokens';

/** In units. Longer words say of themselves what they speak of. */
const LONGEST = 16;

/**
 * What short clauses say to the question of a fact, though by themselves they would say nothing ("all of them", "no record",
 * "I think card"): undefined where they say nothing, or two things.
 */
export function hearAnswer(reading: Reading, fact: string, lexicon: CompiledLexicon): HeardFact | undefined {
  if (reading.units.length > LONGEST) return undefined;
  const said = reading.clauses.flatMap((clause, index) => answersIn(reading, { clause, index, fact }, lexicon));
  const stated = said.filter(({ value }) => value !== UNSURE);
  const [first] = stated.length > 0 ? stated : said;
  return stated.every(({ value }) => value === first?.value) ? first : undefined;
}

interface At {
  readonly clause: Clause;
  readonly index: number;
  readonly fact: string;
}

function answersIn(reading: Reading, { clause, index, fact }: At, lexicon: CompiledLexicon): HeardFact[] {
  const mayGuess = lexicon.source.answers.guess.split(' ').includes(fact);
  const said = mayGuess ? answeringTokens(clause) : clause.stated;
  // "No wait" says no more than that something is taken back.
  const taking = clause.tokens.filter((token) => is(token, 'CORRECT'));
  const tokens = said.filter((token) => !taking.some((one) => one !== token && overlaps(one, token)));
  const codes = fact === 'responseCode' ? responseCodes(reading, index, tokens, lexicon) : [];
  if (codes.length > 0) return codes.map(({ at, end, code }) => ({ fact, value: code, ...spanOf(reading, at, end) }));
  const phrases = phrasesOf(tokens);
  const { answering, stating } = lexicon.rules;
  const heard = [...answering, ...stating].flatMap(({ name, value, pattern }) => {
    const match = name === fact ? matchPattern(pattern, phrases, reading.text) : undefined;
    return match ? [{ fact, value, ...spanOf(reading, match.start, match.end) }] : [];
  });
  if (heard.length > 0 || clause.isQuestion) return heard;
  const unknown = clause.tokens.find((token) => is(token, 'UNKNOWN'));
  // "Not sure what term" says so of the term, whatever is asked.
  const ofOther = lexicon.rules.unsure.some(
    ({ name, pattern }) => name !== fact && matchPattern(pattern, phrasesOf(clause.tokens), reading.text),
  );
  return unknown && !ofOther ? [{ fact, value: UNSURE, ...spanOf(reading, clause.start, clause.end) }] : [];
}

/** What is guessed answers as well: who says "I think by card" when asked has no better answer. */
function answeringTokens({ tokens, stated, isQuestion }: Clause): readonly Token[] {
  const isGuess =
    !isQuestion && !tokens.some((token) => is(token, 'COND', 'CONDTAG', 'WISH', 'FORMER', 'OTHERS', 'ALT'));
  return isGuess ? tokens : stated;
}
