import { WORDS_LIMIT } from '../model/words-limit';
import type { CompiledLexicon } from './compile-lexicon';
import { hearAgain } from './hear-again';
import { hearByRules, isCorrection } from './hear-by-rules';
import { spanOf } from './hear-clause';
import { hearQuestion } from './hear-questions';
import { hearSignals, isOffTopic } from './hear-signals';
import { hearTalk } from './hear-talk';
import { hearTimes, NO_TIMES } from './hear-times';
import { type Heard, type HeardFact, type HeardQuestion, NOTHING_HEARD, type Span } from './heard';
import { overlaps } from './overlaps';
import { responseCodes } from './response-code';
import type { SaidAt } from './said-at';
import type { Clause } from './split-clauses';
import { type Reading, takeApart } from './take-apart';
import { QUESTIONS } from './talk-topic';
import { is } from './tokens';

// Knows: how a merchant's sentence becomes facts, each with the words that said it.
// Must not know: which questions there are, what follows from a fact, where words are kept or shown.
// Called by: the session, for every typed turn, with words already masked.

/**
 * What some words say; "yesterday" is the day before they were said. A wrong fact costs more than a missed one, so what is
 * asked, denied, supposed or said twice differently gives nothing.
 */
export function readWords(text: string, lexicon: CompiledLexicon, at: SaidAt): Heard {
  if (text.length > WORDS_LIMIT) return { ...NOTHING_HEARD, tooLong: true };
  const reading = takeApart(text, lexicon, at);
  const { clauses } = reading;
  const spoken = hearSignals(reading, lexicon);
  const byRules = hearByRules(reading, spoken.tainted, lexicon);
  const { signals, isPayer } = spoken;
  const talk = isPayer ? [] : hearTalk(reading, lexicon);
  // "When does he get it back" is of no settlement.
  const isOfRefund = (one: Span) => talk.some((said) => said.about === 'refund' && overlaps(said, one));
  const questions = clauses
    .flatMap((_, index) => askedIn(reading, index, lexicon) ?? [])
    .filter((question) => question.kind !== 'date' || !isOfRefund(question));
  const times = isPayer
    ? NO_TIMES
    : hearTimes(reading, { corrects: byRules.corrects, tainted: spoken.tainted }, lexicon);
  const told = isPayer ? [] : hearAgain(reading, byRules, lexicon);
  // Who does not know when, and yet names a time, has named it.
  const isTimed = ({ fact }: HeardFact) => times.facts.some((one) => one.fact === fact);
  const facts = [...told.filter((one) => !isTimed(one)), ...times.facts]
    .filter((one) => one.fact !== 'customerDebited' || !isOfRefund(one))
    .sort((a, b) => a.start - b.start);

  // A sale that is told of in the words is the one that they ask about.
  const dated = questions.map((question) => {
    if (question.kind !== 'date' || !facts.some(({ fact }) => fact === 'paidAt')) return question;
    return {
      ...question,
      supposed: { ...question.supposed, ...Object.fromEntries(facts.map((one) => [one.fact, one.value])) },
    };
  });

  const { refused } = times;
  const isQuestion = questions.length > 0 || talk.some(({ about }) => QUESTIONS.includes(about));
  if (isOffTopic(reading, { signals: spoken, isQuestion, facts, refused }, lexicon))
    return { ...NOTHING_HEARD, signals: ['off-topic'], talk };
  const unused = isPayer ? [] : unusedParts(reading, [...facts, ...questions, ...talk, ...refused]);
  return {
    facts,
    signals,
    voice: isPayer ? 'payer' : 'merchant',
    questions: dated,
    talk,
    isSeveral: !isPayer && (byRules.isSeveral || times.isSeveral),
    notArrived: !isPayer && clauses.some(saysNotArrived),
    corrects: byRules.corrects,
    unused,
    refused,
    tooLong: false,
  };
}

function askedIn(reading: Reading, index: number, lexicon: CompiledLexicon): HeardQuestion | undefined {
  const { units, moments, normal, clauses } = reading;
  const clause = clauses[index];
  if (!clause) return undefined;
  const named = (at: number, { tokens }: Clause) => responseCodes(reading, at, tokens, lexicon);
  const before = clauses[index - 1];
  const asked = {
    clause,
    span: spanOf(reading, clause.start, clause.end),
    codes: named(index, clause),
    before: before && { clause: before, codes: named(index - 1, before) },
    moments: clause.tokens.flatMap((token) => (is(token, 'TIME') ? (moments.get(token.start) ?? []) : [])),
    textOf: (start: number, end: number) => normal.text.slice(units[start]?.start, units[end - 1]?.end),
  };
  return hearQuestion(asked, lexicon);
}

/** "没到账", "where is my money". */
function saysNotArrived({ tokens }: Clause): boolean {
  const has = (...names: string[]) => tokens.some((token) => is(token, ...names));
  return !has('OTHERS', 'NODEBIT') && (has('NOTCOME') || (has('WHY') && has('MONEY')));
}

/** The clauses that gave nothing, of those that say something: not "不对", and not that the money is not here. */
function unusedParts(reading: Reading, used: readonly Span[]): Span[] {
  return reading.clauses
    .filter((clause) => !isCorrection(clause) && !clause.tokens.some((token) => is(token, 'NOTCOME', 'POLITE')))
    .map((clause) => spanOf(reading, clause.start, clause.end))
    .filter((span) => !used.some((one) => overlaps(one, span)));
}
