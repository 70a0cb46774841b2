import type { CompiledLexicon } from '../../core/intake/compile-lexicon';
import type { Heard, HeardFact } from '../../core/intake/heard';
import { overlaps } from '../../core/intake/overlaps';
import { hasNone, isNone, isUnsure, readAnswer } from '../../core/intake/read-answer';
import { UNSURE } from '../../core/model/answer';
import { factsOn, isTickList, questionOf } from './question-of';
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

const LATIN = /[a-z]/;
/** Longer words are a sentence, not the name of an answer. */
const LONGEST_NAME = 16;

/** Weighs what was heard in some words against what they may say to the conversation that they were typed in. */
export function saidAnswers(text: string, heard: Heard, at: Beside): SaidAnswers {
  if (heard.voice === 'payer' || heard.signals.includes('fraud')) return { direct: [], besides: heard.facts };
  const { asking } = at.state;
  const all = answersToAll(text, at);
  if (all) return { direct: all, besides: [] };
  const fitting = [...answersToFront(text, heard, at), ...takenBack(text, heard, at)];
  // On a page of ticks, words that fit two of its facts say neither.
  const direct = fitting.filter((one) => !fitting.some((other) => other !== one && overlaps(one, other)));
  // Words that answer the question in front say nothing else: of the terminal, "frozen" is no frozen payout. And "none of
  // these" says nothing where nothing is listed.
  const isListed = isNone(text, at.lexicon) ? (fact: string) => asking?.facts.includes(fact) : () => true;
  const besides = heard.facts.filter((one) => isListed(one.fact) && !fitting.some((answer) => overlaps(answer, one)));
  return { direct: [...direct, ...restIsNormal(text, [...direct, ...besides], at)], besides };
}

/** What is said to a whole page of ticks at once: that none of it applies, or that nothing is known. */
function answersToAll(text: string, { lexicon, state: { asking } }: Beside): HeardFact[] | undefined {
  if (!asking || !isTickList(asking.screen)) return undefined;
  if (isNone(text, lexicon)) return asking.facts.map((fact) => normalOf(fact, text));
  if (!isUnsure(text, lexicon)) return undefined;
  return asking.facts.map((fact) => ({ fact, value: UNSURE, start: 0, end: text.length }));
}

/** What the sentence does not say by itself, but says to the very question in front: "三天前", "不知道", "第二个". */
function answersToFront(text: string, heard: Heard, at: Beside): HeardFact[] {
  const { asking, world } = at.state;
  if (!asking) return [];
  const isTicks = isTickList(asking.screen);
  const answerTo = readAnswer(text, { lexicon: at.lexicon, now: world.now });
  // What is known already of a page of ticks is on the merchant's mind as much as what is still asked.
  const facts = isTicks && !asking.changing ? factsOn(asking.screen) : asking.facts;
  const open = facts.filter((fact) => !heard.facts.some((one) => one.fact === fact));
  return open.flatMap((fact): HeardFact[] => {
    const values = isTicks ? [] : (questionOf(fact)?.question.values ?? []);
    const said = answerTo({ fact, values });
    if (said) return [{ fact, ...said }];
    const named = namedValue(text, values, (one) => at.label(fact, one));
    return named === undefined ? [] : [{ fact, value: named, start: 0, end: text.length }];
  });
}

/** "不对,后来成功了": where nothing else was understood, what was answered before is meant, if only one answer can be. */
function takenBack(text: string, heard: Heard, { lexicon, state }: Beside): HeardFact[] {
  if (!heard.corrects || heard.facts.length > 0) return [];
  const answerTo = readAnswer(text, { lexicon, now: state.world.now });
  return state.replay.active.flatMap(({ fact, value }): HeardFact[] => {
    const said = answerTo({ fact, values: [] });
    return said && said.value !== value && said.value !== UNSURE ? [{ fact, ...said }] : [];
  });
}

/** "都正常，就是换过卡": what is not named of a page of ticks is as it should be. */
function restIsNormal(text: string, said: readonly HeardFact[], { lexicon, state: { asking } }: Beside): HeardFact[] {
  if (!asking || !isTickList(asking.screen) || !hasNone(text, lexicon)) return [];
  const rest = asking.facts.filter((fact) => !said.some((one) => one.fact === fact));
  return rest.length < asking.facts.length ? rest.map((fact) => normalOf(fact, text)) : [];
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
