import type { CompiledLexicon } from '../../core/intake/compile-lexicon';
import type { Heard, HeardFact } from '../../core/intake/heard';
import { overlaps } from '../../core/intake/overlaps';
import { hasNone, isNone, isUnsure, readAnswer } from '../../core/intake/read-answer';
import { UNSURE } from '../../core/model/answer';
import { factsOn, isTickList, questionOf } from './question-of';
import { saidAt } from './said-at';
import type { SessionState } from './session-state';

/** What typed words state: to a question of the conversation, and by themselves. */
export interface SaidAnswers {
  readonly direct: readonly HeardFact[];
  readonly besides: readonly HeardFact[];
}

interface Beside {
  readonly lexicon: CompiledLexicon;
  readonly state: SessionState;
  /** How an answer is written on the page. */
  label(fact: string, value: string): string;
}

interface Answering extends Beside {
  /** Reads the same words beside any question. */
  readonly answerTo: ReturnType<typeof readAnswer>;
}

const LATIN = /[a-z]/;
const FIGURE = /^\d+$/;
/** Longer words are a sentence, not the name of an answer. */
const LONGEST_NAME = 16;

/** Weighs what was heard in some words against what they may say to the conversation that they were typed in. */
export function saidAnswers(text: string, heard: Heard, at: Beside): SaidAnswers {
  if (heard.voice === 'payer' || heard.signals.includes('fraud')) return { direct: [], besides: heard.facts };
  const { asking } = at.state;
  const all = answersToAll(text, at);
  if (all) return { direct: all, besides: [] };
  const answerTo = readAnswer(text, { lexicon: at.lexicon, at: saidAt(at.state) });
  const front = answersToFront(text, heard, { ...at, answerTo });
  const isInFront = ({ fact }: HeardFact) => front.some((one) => one.fact === fact);
  const fitting = [...front, ...saidOfEarlier(heard, { ...at, answerTo }).filter((one) => !isInFront(one))];
  // On a page of ticks, words that fit two of its facts say neither.
  const direct = fitting.filter((one) => !fitting.some((other) => other !== one && overlaps(one, other)));
  // Words that answer the question in front say nothing else: of the terminal, "frozen" is no frozen payout. And "none of
  // these" says nothing where nothing is listed.
  const isListed = isNone(text, at.lexicon) ? (fact: string) => asking?.facts.includes(fact) : () => true;
  const besides = heard.facts.filter(
    (one) =>
      isListed(one.fact) &&
      !fitting.some((answer) => answer.fact === one.fact || overlaps(answer, one)) &&
      !isOfOtherStatus(one, heard, asking) &&
      // Asked when, "20" is no code.
      !(one.fact === 'responseCode' && asking?.facts.includes('paidAt') && FIGURE.test(text)),
  );
  return { direct: [...direct, ...restIsNormal(text, [...direct, ...besides], at)], besides };
}

/** Of the status of a sale and that of a payout the same words may be said: those for the question in front. */
const STATUS = ['outcome', 'payoutStatus'];

function isOfOtherStatus(one: HeardFact, heard: Heard, asking: SessionState['asking']): boolean {
  if (!STATUS.includes(one.fact) || asking?.facts.includes(one.fact)) return false;
  const asked = STATUS.find((fact) => asking?.facts.includes(fact));
  return heard.facts.some((other) => other.fact === asked && overlaps(other, one));
}

/** What is said to a whole page of ticks at once: that none of it applies, or that nothing is known. */
function answersToAll(text: string, { lexicon, state: { asking } }: Beside): HeardFact[] | undefined {
  if (!asking || !isTickList(asking.screen)) return undefined;
  if (isNone(text, lexicon)) return asking.facts.map((fact) => normalOf(fact, text));
  if (!isUnsure(text, lexicon)) return undefined;
  return asking.facts.map((fact) => ({ fact, value: UNSURE, start: 0, end: text.length }));
}

/** What the sentence does not say by itself, but says to the very question in front: "三天前", "不知道", "第二个". */
function answersToFront(text: string, heard: Heard, at: Answering): HeardFact[] {
  const { asking } = at.state;
  if (!asking) return [];
  const isTicks = isTickList(asking.screen);
  // What is known already of a page of ticks is on the merchant's mind as much as what is still asked.
  const facts = isTicks && !asking.changing ? factsOn(asking.screen) : asking.facts;
  const isHeard = (fact: string) => heard.facts.some((one) => one.fact === fact);
  return facts.flatMap((fact): HeardFact[] => {
    const values = isTicks ? [] : (questionOf(fact)?.question.values ?? []);
    const said = at.answerTo({ fact, values });
    if (said) return said.value === UNSURE && isHeard(fact) ? [] : [{ fact, ...said }];
    if (isHeard(fact)) return [];
    const named = namedValue(text, values, (one) => at.label(fact, one));
    return named === undefined ? [] : [{ fact, value: named, start: 0, end: text.length }];
  });
}

/**
 * What was answered before and is meant now, where nothing new was understood: an answer taken back ("不对,后来成功了"), if only
 * one can be, or the hour of a day that is known ("1130pm").
 */
function saidOfEarlier(heard: Heard, { answerTo, state }: Answering): HeardFact[] {
  const isNews = ({ fact, value }: HeardFact) =>
    state.replay.active.some((old) => old.fact === fact && old.value !== value);
  if (heard.facts.some(isNews)) return [];
  return state.replay.active.flatMap(({ fact, value }): HeardFact[] => {
    if (!heard.corrects && fact !== 'paidAt') return [];
    const said = answerTo({ fact, values: [] });
    if (!said || said.value === value || said.value === UNSURE) return [];
    return heard.corrects || said.value.startsWith(value) ? [{ fact, ...said }] : [];
  });
}

/** "都正常，就是换过卡": what is not named of a page of ticks is as it should be. */
function restIsNormal(text: string, said: readonly HeardFact[], { lexicon, state: { asking } }: Beside): HeardFact[] {
  if (!asking || !isTickList(asking.screen) || !hasNone(text, lexicon)) return [];
  const rest = asking.facts.filter((fact) => !said.some((one) => one.fact === fact));
  return rest.map((fact) => normalOf(fact, text));
}

function normalOf(fact: string, text: string): HeardFact {
  return { fact, value: questionOf(fact)?.question.normal ?? UNSURE, start: 0, end: text.length };
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
