import type { BusinessMoment } from '../model/business-moment';
import { WORDS_LIMIT } from '../model/words-limit';
import type { CompiledLexicon } from './compile-lexicon';
import { hearAgain } from './hear-again';
import { hearClause, spanOf } from './hear-clause';
import { hearQuestion } from './hear-questions';
import { hearSignals, isOffTopic } from './hear-signals';
import { type Heard, type HeardQuestion, NOTHING_HEARD, type Span } from './heard';
import { loneMoment } from './lone-moment';
import { responseCodes } from './response-code';
import { claimOf, NO_CLAIM } from './sale-moment';
import { saleMoments } from './sale-moments';
import { settleFacts } from './settle-facts';
import type { Clause } from './split-clauses';
import { type Reading, takeApart } from './take-apart';
import { is } from './tokens';

// Knows: how a merchant's sentence becomes facts, each with the words that said it.
// Must not know: which questions there are, what follows from a fact, where words are kept or shown.
// Called by: the session, for every typed turn, with words already masked.

/**
 * What some words say. `now` is the moment they were said, in Beijing time: "yesterday" is the day before it. A wrong fact
 * costs more than a missed one, so what is asked, denied, supposed or said twice differently gives nothing.
 */
export function readWords(text: string, lexicon: CompiledLexicon, now: BusinessMoment): Heard {
  if (text.length > WORDS_LIMIT) return { ...NOTHING_HEARD, tooLong: true };
  const reading = takeApart(text, lexicon, now);
  const { clauses } = reading;
  const corrects = clauses.some(isCorrection);
  const spoken = hearSignals(reading, lexicon);
  const { signals, isPayer, tainted } = spoken;
  const questions = clauses.flatMap((clause) => askedIn(reading, clause, lexicon) ?? []);
  const told = clauses.flatMap((clause, index) => (tainted.has(clause) ? [] : hearClause(reading, index, lexicon)));
  const timed = saleMoments(reading, tainted, lexicon);
  const heard = [...told, ...(timed.length > 0 ? timed : loneMoment(reading, corrects, lexicon))];
  const facts = isPayer
    ? []
    : hearAgain(reading, { heard, settled: settleFacts(heard, corrects), isFraud: signals.includes('fraud') }, lexicon);

  const isQuestion = questions.length > 0;
  if (isOffTopic(reading, { signals: spoken, isQuestion, facts }, lexicon))
    return { ...NOTHING_HEARD, signals: ['off-topic'] };
  const unused = isPayer ? [] : unusedParts(reading, [...facts, ...questions], lexicon);
  return { facts, signals, voice: isPayer ? 'payer' : 'merchant', questions, corrects, unused, tooLong: false };
}

/** "说错了,…" at the head of a clause ("but actually …" too), or a "no" that is a clause of its own. */
function isCorrection({ start, end, tokens }: Clause): boolean {
  const head = tokens.find((token) => token.start === start && is(token, 'BREAK'))?.end ?? start;
  const heads = tokens.filter((token) => token.start === start || token.start === head);
  return heads.some((token) => is(token, 'CORRECT') || (is(token, 'NO') && token.end === end));
}

function askedIn(reading: Reading, clause: Clause, lexicon: CompiledLexicon): HeardQuestion | undefined {
  const { units, moments, normal } = reading;
  const { start, end } = clause;
  const { numbers } = lexicon.source.times;
  const asked = {
    clause,
    span: spanOf(reading, clause.start, clause.end),
    codes: responseCodes(units, clause.tokens, { start, end, text: reading.text, numbers }),
    moments: clause.tokens.flatMap((token) => (is(token, 'TIME') ? (moments.get(token.start) ?? []) : [])),
    textOf: (start: number, end: number) => normal.text.slice(units[start]?.start, units[end - 1]?.end),
  };
  return hearQuestion(asked, lexicon);
}

/** The clauses that gave nothing, of those that say something: not "不对", and not that the money is not here. */
function unusedParts(reading: Reading, used: readonly Span[], lexicon: CompiledLexicon): Span[] {
  const clauses = reading.clauses
    .filter((clause) => !isCorrection(clause) && !clause.tokens.some((token) => is(token, 'NOTCOME', 'POLITE')))
    .map((clause) => spanOf(reading, clause.start, clause.end))
    .filter((span) => !used.some((one) => overlaps(one, span)));
  const dates = datesToCome(reading, lexicon).filter(
    (date) => ![...used, ...clauses].some((one) => overlaps(one, date)),
  );
  return [...clauses, ...dates].sort((a, b) => a.start - b.start);
}

/** "明天刷的卡": the method is heard, the date cannot be the sale's. */
function datesToCome(reading: Reading, lexicon: CompiledLexicon): Span[] {
  return reading.clauses.flatMap(({ stated }, index) =>
    stated
      .filter((token) => is(token, 'TIME') && reading.moments.get(token.start)?.isFuture)
      .filter((token) => claimOf(token, index, reading, lexicon) !== NO_CLAIM)
      .map(({ start, end }) => spanOf(reading, start, end)),
  );
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
