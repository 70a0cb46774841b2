import type { CompiledLexicon } from '../../core/intake/compile-lexicon';
import type { Heard, HeardFact, Span } from '../../core/intake/heard';
import type { MaskedText } from '../../core/intake/mask-secrets';
import { overlaps } from '../../core/intake/overlaps';
import { isNone, isUnsure, readAnswer } from '../../core/intake/read-answer';
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
const LATIN = /[a-z]/;
/** Longer words are a sentence, not the name of an answer. */
const LONGEST_NAME = 16;

/** Reads words that are masked already, beside the question they may answer. Pure. */
export function understand(said: MaskedText, lexicon: CompiledLexicon, at: Hearing): Understood {
  const { state, id } = at;
  const { text } = said;
  const heard = readWords(text, lexicon, state.world.now);
  const mayAnswer = heard.voice === 'merchant' && !heard.signals.includes('fraud');
  const all = mayAnswer ? answersToAll(text, lexicon, state) : undefined;
  const fitting = all ?? (mayAnswer ? answersToEach(text, heard, { lexicon, at }) : []);
  // On a page of ticks, words that fit two of its facts say neither.
  const direct = all ?? fitting.filter((one) => !fitting.some((other) => other !== one && overlaps(one, other)));
  // Words that answer the question in front say nothing else: of the terminal, "frozen" is no frozen payout.
  const besides = heard.facts.filter((one) => !fitting.some((answer) => overlaps(answer, one)));
  const understood = [
    ...direct.map((answer) => toAnswer(answer, 'asked', text)),
    ...besides.map((one) => toAnswer(one, 'heard', text)),
  ];
  const answers = understood.filter((answer) => isAcceptable(answer, state));
  // What was understood and cannot be is said as well: it must not look as if it counted.
  const times = heard.refused.map(({ start, end, why }) => ({ part: text.slice(start, end), why }));
  const refused = [...times, ...understood.flatMap((answer) => refusalOf(answer, state))];
  const unread = heard.unused.filter((part) => !direct.some((answer) => overlaps(answer, part)));
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
      unused: unusedIn(unread, text).slice(0, MOST_UNUSED),
      notArrived: heard.notArrived,
      questions: heard.questions,
      signals: heard.signals.filter((signal) => signal !== 'off-topic' || !answered),
      voice: heard.voice,
      tooLong: heard.tooLong,
    },
  };
}

/** Parts that gave nothing, but for those whose point was a number that is masked now. */
function unusedIn(unused: readonly Span[], text: string): string[] {
  const parts = unused.map(({ start, end }) => text.slice(start, end).trim());
  return parts.filter((part) => !part.includes(MASK));
}

function toAnswer({ fact, value, start, end }: HeardFact, provenance: 'asked' | 'heard', text: string): Answer {
  return { fact, value, provenance, reason: text.slice(start, end) };
}

interface Answering {
  readonly lexicon: CompiledLexicon;
  readonly at: Hearing;
}

/** What the sentence does not say by itself, but says to the very question in front: "三天前", "不知道", "第二个". */
function answersToEach(text: string, heard: Heard, { lexicon, at }: Answering): readonly HeardFact[] {
  const { asking, world } = at.state;
  if (!asking) return [];
  const whole = { start: 0, end: text.length };
  const isTicks = isTickList(asking.screen);
  const answerTo = readAnswer(text, { lexicon, now: world.now });
  const open = asking.facts.filter((fact) => !heard.facts.some((one) => one.fact === fact));
  return open.flatMap((fact): HeardFact[] => {
    const values = isTicks ? [] : (questionOf(fact)?.question.values ?? []);
    const said = answerTo({ fact, values });
    if (said) return [{ fact, ...said }];
    const named = namedValue(text, values, (one) => at.label(fact, one));
    return named === undefined ? [] : [{ fact, value: named, ...whole }];
  });
}

/** What is said to a whole page of ticks at once: that none of it applies, or that nothing is known. */
function answersToAll(text: string, lexicon: CompiledLexicon, { asking }: SessionState): HeardFact[] | undefined {
  if (!asking || !isTickList(asking.screen)) return undefined;
  const isNormal = isNone(text, lexicon);
  if (!isNormal && !isUnsure(text, lexicon)) return undefined;
  const normal = (fact: string) => (isNormal ? questionOf(fact)?.question.normal : undefined) ?? UNSURE;
  return asking.facts.map((fact) => ({ fact, value: normal(fact), start: 0, end: text.length }));
}

/** The one answer whose words on the page hold what was typed: "成功", "timed out". */
function namedValue(text: string, values: readonly string[], label: (value: string) => string): string | undefined {
  const typed = text.normalize('NFKC').trim().toLowerCase();
  if (typed.length < 2 || typed.length > LONGEST_NAME) return undefined;
  const named = values.filter((value) => hasWords(label(value).normalize('NFKC').toLowerCase(), typed));
  return named.length === 1 ? named[0] : undefined;
}

/** Whole words, where words are written apart: "ok" is not in "broken". */
function hasWords(text: string, words: string): boolean {
  const at = text.indexOf(words);
  return (
    at !== -1 && !(LATIN.test(words) && (LATIN.test(text[at - 1] ?? '') || LATIN.test(text[at + words.length] ?? '')))
  );
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
