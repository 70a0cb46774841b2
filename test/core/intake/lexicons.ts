import learnedEn from '../../../locales/en/learned.json' with { type: 'json' };
import en from '../../../locales/en/phrases.json' with { type: 'json' };
import learnedZh from '../../../locales/zh-CN/learned.json' with { type: 'json' };
import zh from '../../../locales/zh-CN/phrases.json' with { type: 'json' };
import { compileLexicon } from '../../../src/core/intake/compile-lexicon';
import { readWords } from '../../../src/core/intake/read-words';
import type { BusinessMoment } from '../../../src/core/model/business-moment';

export const sources = { zh, en };
export const learned = { zh: learnedZh, en: learnedEn };
export const lexicons = { zh: compileLexicon(zh, learnedZh), en: compileLexicon(en, learnedEn) };
export type Language = keyof typeof lexicons;

/** Monday 23 November 2026, 10:12. */
export const MONDAY: BusinessMoment = '2026-11-23T10:12';

export function hear(language: Language, text: string, now = MONDAY) {
  return readWords(text, lexicons[language], { now });
}

/** Fact → value. */
export function factsIn(language: Language, text: string, now = MONDAY): Record<string, string> {
  return Object.fromEntries(hear(language, text, now).facts.map(({ fact, value }) => [fact, value]));
}
