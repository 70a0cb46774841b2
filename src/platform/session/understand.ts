import type { CompiledLexicon } from '../../core/intake/compile-lexicon';
import type { Heard } from '../../core/intake/heard';
import type { MaskedText } from '../../core/intake/mask-secrets';
import { readAnswer } from '../../core/intake/read-answer';
import { readWords } from '../../core/intake/read-words';
import { type Answer, UNSURE } from '../../core/model/answer';
import { isSaleMoment } from '../../core/model/beijing-time';
import { saleFault } from '../../core/model/sale-fault';
import { WORDS_LIMIT } from '../../core/model/words-limit';
import { isTickList, questionOf } from './question-of';
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
/** Longer words are a sentence, not the name of an answer. */
const LONGEST_NAME = 16;

/** Reads words that are masked already, beside the question they may answer. Pure. */
export function understand(said: MaskedText, lexicon: CompiledLexicon, at: Hearing): Understood {
  const { state, id } = at;
  const { text } = said;
  const heard = readWords(text, lexicon, state.world.now);
  const direct = heard.voice === 'merchant' ? directAnswers(text, lexicon, at) : [];
  const understood = oneAFact([...direct, ...fromSentence(heard, text)]);
  const answers = understood.filter((answer) => isAcceptable(answer, state));
  // What was understood and cannot be is said as well: it must not look as if it counted.
  const times = heard.refused.map(({ start, end, why }) => ({ part: text.slice(start, end), why }));
  const refused = [...times, ...understood.flatMap((answer) => refusalOf(answer, state))];
  // A short answer says no more than itself; what stands in a sentence beside it does.
  const isShort = direct.some(({ fact }) => !heard.facts.some((one) => one.fact === fact));
  const unread = isShort ? [] : unusedIn(heard, text);
  const replaced = answers.filter(({ fact, value }) =>
    state.replay.active.some((old) => old.fact === fact && old.value !== value),
  );
  const answered = answers.length > 0;
  return {
    answers,
    turn: {
      id,
      text: text.slice(0, WORDS_LIMIT),
      masked: said.masked.length,
      facts: answers.map(({ fact, value }) => ({ fact, value })),
      replaced: replaced.map(({ fact }) => fact),
      refused,
      unused: unread.slice(0, MOST_UNUSED),
      questions: heard.questions,
      signals: heard.signals.filter((signal) => signal !== 'off-topic' || !answered),
      voice: heard.voice,
      tooLong: heard.tooLong,
    },
  };
}

/** Parts that gave nothing, but for those whose point was a number that is masked now. */
function unusedIn(heard: Heard, text: string): string[] {
  const parts = heard.unused.map(({ start, end }) => text.slice(start, end).trim());
  return parts.filter((part) => !part.includes(MASK));
}

function fromSentence(heard: Heard, text: string): Answer[] {
  return heard.facts.map(({ fact, value, start, end }) => ({
    fact,
    value,
    provenance: 'heard',
    reason: text.slice(start, end),
  }));
}

/** A short answer to the very question in front: "三天前", "不知道", "第二个", or "none" to a page of ticks. */
function directAnswers(text: string, lexicon: CompiledLexicon, { state, label }: Hearing): Answer[] {
  const { asking } = state;
  const [fact] = asking?.facts ?? [];
  if (!asking || !fact) return [];
  const reading = { lexicon, now: state.world.now };
  if (isTickList(asking.screen)) {
    const all = readAnswer(text, { fact: '', values: ['yes', 'no'] }, reading);
    if (all !== 'no' && all !== UNSURE) return [];
    return asking.facts.map((one) => ({
      fact: one,
      value: all === UNSURE ? UNSURE : (questionOf(one)?.question.normal ?? UNSURE),
      provenance: 'asked',
    }));
  }
  const values = questionOf(fact)?.question.values ?? [];
  const value = readAnswer(text, { fact, values }, reading) ?? namedValue(text, values, (one) => label(fact, one));
  return value === undefined ? [] : [{ fact, value, provenance: 'asked', reason: text }];
}

/** The one answer whose words on the page hold what was typed: "成功", "timed out". */
function namedValue(text: string, values: readonly string[], label: (value: string) => string): string | undefined {
  const typed = text.normalize('NFKC').trim().toLowerCase();
  if (typed.length < 2 || typed.length > LONGEST_NAME) return undefined;
  const named = values.filter((value) => label(value).normalize('NFKC').toLowerCase().includes(typed));
  return named.length === 1 ? named[0] : undefined;
}

/** One answer a fact, the one read out of a sentence before the short one. */
function oneAFact(answers: readonly Answer[]): readonly Answer[] {
  return [...new Map(answers.map((answer) => [answer.fact, answer])).values()];
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
