import learnedEn from '../../../../locales/en/learned.json' with { type: 'json' };
import en from '../../../../locales/en/phrases.json' with { type: 'json' };
import learnedZh from '../../../../locales/zh-CN/learned.json' with { type: 'json' };
import zh from '../../../../locales/zh-CN/phrases.json' with { type: 'json' };
import { compileLexicon } from '../../../core/intake/compile-lexicon';
import type { Learned } from '../../../core/intake/learned';
import { maskSecrets } from '../../../core/intake/mask-secrets';
import { readWords } from '../../../core/intake/read-words';
import type { Utterance } from './utterance-schema';

/** One line of details, as `vocabulary.md` names its fields. */
export interface UtteranceResult {
  readonly id: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly signal: string | null;
}

export interface EvaluatedUtterance {
  readonly utterance: Utterance;
  /** `zh-CN` or `en`: the lexicon it was read with. */
  readonly language: string;
  readonly result: UtteranceResult;
}

const HAN = /\p{Script=Han}/u;

export const LEARNED = { 'zh-CN': learnedZh, en: learnedEn };

/** Reads utterances as the page does: masked first, then with the lexicon of their language and what was learned of it. */
export function evaluateUtterances(
  utterances: readonly Utterance[],
  learned: Readonly<Record<'zh-CN' | 'en', Learned>> = LEARNED,
): readonly EvaluatedUtterance[] {
  const lexicons = { 'zh-CN': compileLexicon(zh, learned['zh-CN']), en: compileLexicon(en, learned.en) };
  return utterances.map((utterance) => {
    const language = languageOf(utterance);
    const heard = readWords(maskSecrets(utterance.text).text, lexicons[language], { now: utterance.relativeTo });
    const facts = Object.fromEntries(heard.facts.map(({ fact, value }) => [fact, value]));
    return { utterance, language, result: { id: utterance.id, facts, signal: heard.signals[0] ?? null } };
  });
}

export function languageOf({ lang, text }: Utterance): 'zh-CN' | 'en' {
  const isChinese = lang === '' ? HAN.test(text) : lang.toLowerCase().startsWith('zh');
  return isChinese ? 'zh-CN' : 'en';
}
