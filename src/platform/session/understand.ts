import type { CompiledLexicon } from '../../core/intake/compile-lexicon';
import type { Heard, HeardFact, Signal, Span } from '../../core/intake/heard';
import type { MaskedText } from '../../core/intake/mask-secrets';
import { overlaps } from '../../core/intake/overlaps';
import { readWords } from '../../core/intake/read-words';
import { QUESTIONS, type TalkTopic } from '../../core/intake/talk-topic';
import { type Answer, UNSURE } from '../../core/model/answer';
import { isSaleMoment } from '../../core/model/beijing-time';
import { saleFault } from '../../core/model/sale-fault';
import { WORDS_LIMIT } from '../../core/model/words-limit';
import { questionOf } from './question-of';
import { saidAnswers } from './said-answers';
import { saidAt } from './said-at';
import type { SaidTurn } from './said-turn';
import type { SessionState } from './session-state';

/** What came of some words: the turn to show, and the answers that now count. */
export interface Understood {
  readonly turn: SaidTurn;
  readonly answers: readonly Answer[];
}

/** Where the words were said. `label` is how an answer is written on the page. */
export interface Hearing {
  readonly state: SessionState;
  readonly id: number;
  label(fact: string, value: string): string;
}

const MOST_UNUSED = 3;
const MASK = '•';

/** Reads words that are masked already, beside the question they may answer. Pure. */
export function understand(said: MaskedText, lexicon: CompiledLexicon, at: Hearing): Understood {
  const { state, id } = at;
  const { text } = said;
  const heard = readWords(text, lexicon, saidAt(state));
  const { direct, besides } = saidAnswers(text, heard, { lexicon, state, label: at.label });
  const talk = heard.talk.map(({ about }) => about);
  // One case follows one sale: what is told of another one would give this one's dates to it.
  const isOther = talk.includes('another') && direct.length === 0 && state.replay.active.length > 0;
  // Words that are a warning themselves tell of what is wanted, not of what was given.
  const hasGiven = talk.includes('gave') && !heard.signals.includes('fraud') && state.said.slice(-FEW).some(isWarning);
  const understood = [
    ...direct.map((answer) => toAnswer(answer, 'asked', text)),
    // How and when a fraudster was paid is said of no sale either.
    ...(isOther || hasGiven ? [] : besides).map((one) => toAnswer(one, 'heard', text)),
  ].map((answer) => asExactly(answer, state));
  const answers = understood.filter((answer) => isAcceptable(answer, state));
  // What was understood and cannot be is said as well: it must not look as if it counted.
  const times = heard.refused.map(({ start, end, why }) => ({ part: text.slice(start, end), why }));
  const refused = [...times, ...understood.flatMap((answer) => refusalOf(answer, state))];
  const unread = heard.unused.filter((part) => !direct.some((answer) => overlaps(answer, part)));
  const replaced = answers.filter(({ fact, value }) =>
    state.replay.active.some((old) => old.fact === fact && old.value !== value),
  );
  const answered = answers.length > 0;
  // In the middle of a case, "how do I fix that" is about it.
  const isOnTopic = answered || (state.replay.active.length > 0 && asksSomething(talk));
  // Whatever is asked right after a warning, whether it is real or how to get the money back, the warning answers.
  const isElsewhere =
    answered || heard.questions.length > 0 || heard.voice === 'payer' || heard.signals.includes('human');
  const asksOn = state.said.slice(-1).some(isWarning) && !isElsewhere && (talk.length === 0 || asksSomething(talk));
  return {
    answers,
    turn: {
      id,
      text: text.slice(0, WORDS_LIMIT),
      masked: said.masked.length,
      facts: answers.map(({ fact, value }) => ({ fact, value })),
      replaced: replaced.map(({ fact }) => fact),
      refused,
      unused: isOther ? [] : unusedIn(unread, text).slice(0, MOST_UNUSED),
      notArrived: heard.notArrived,
      questions: heard.questions,
      talk: [...new Set(talk)].filter((about) => (about === 'gave' ? hasGiven : about !== 'another' || isOther)),
      isSeveral: heard.isSeveral,
      signals: signalsOf(heard, { isOnTopic, isWarned: hasGiven || asksOn }),
      voice: heard.voice,
      tooLong: heard.tooLong,
    },
  };
}

function asksSomething(talk: readonly TalkTopic[]): boolean {
  return talk.some((about) => QUESTIONS.includes(about));
}

/** So many turns later, what was given is no longer what the warning was about. */
const FEW = 4;

function isWarning({ signals }: SaidTurn): boolean {
  return signals.includes('fraud');
}

function signalsOf({ signals }: Heard, { isOnTopic, isWarned }: Record<'isOnTopic' | 'isWarned', boolean>): Signal[] {
  if (isWarned) return ['fraud', ...signals.filter((signal) => signal === 'human')];
  return signals.filter((signal) => signal !== 'off-topic' || !isOnTopic);
}

/** "Now" or "那我" needs no excuse. */
const WORTH_SAYING = /\p{Script=Han}{3}|\S\s+\S/u;

/** Parts that gave nothing, but for those whose point was a number that is masked now. */
function unusedIn(unused: readonly Span[], text: string): string[] {
  const parts = unused.map(({ start, end }) => text.slice(start, end).trim());
  return parts.filter((part) => !part.includes(MASK) && WORTH_SAYING.test(part));
}

/** The sale's day told again without its hour takes the hour away from nobody. */
function asExactly(answer: Answer, { replay }: SessionState): Answer {
  const known = replay.active.find(({ fact }) => fact === answer.fact && fact === 'paidAt')?.value;
  return known?.startsWith(answer.value) ? { ...answer, value: known } : answer;
}

function toAnswer({ fact, value, start, end }: HeardFact, provenance: 'asked' | 'heard', text: string): Answer {
  return { fact, value, provenance, reason: text.slice(start, end) };
}

/** True for what the page would take as well: a sale neither lies in the future nor too long ago. */
function isAcceptable(answer: Answer, state: SessionState): boolean {
  const { fact, value } = answer;
  const question = questionOf(fact)?.question;
  if (!question) return false;
  if (value === UNSURE || question.kind === 'code') return true;
  if (question.kind === 'moment') return isSaleMoment(value) && refusalOf(answer, state).length === 0;
  return question.values.includes(value);
}

/** What was said of a sale's time that cannot be, or that is too long ago to be dated. */
function refusalOf({ value, reason }: Answer, { world }: SessionState): SaidTurn['refused'] {
  const why = isSaleMoment(value) ? saleFault(value, world.now) : undefined;
  return why === undefined ? [] : [{ part: reason ?? value, why }];
}
