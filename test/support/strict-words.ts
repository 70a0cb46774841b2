import { WordStore } from '../../src/platform/i18n/word-store';
import { type Words, wordsOf } from '../../src/platform/i18n/words-context';
import { localeFiles, localeTexts, variablesIn } from '../platform/i18n/locale-files';

/** Every text of a language at hand. A key without a text, or a variable that is not passed, is an error. */
export function strictWords(language: string): Words {
  const texts = localeTexts(language);
  const words = wordsOf(wholeStore([language]), language, true);
  const filled = (key: string, names: readonly string[]): string => {
    const text = texts.get(key);
    if (text === undefined) throw new Error(`locales/${language} has no ${key}`);
    const left = variablesIn(text).filter((name) => !names.includes(name));
    if (left.length > 0) throw new Error(`${key} is not given ${left.join(', ')}`);
    return key;
  };
  return {
    ...words,
    t: (key, variables = {}) => words.t(filled(key, Object.keys(variables)), variables),
    optional: (key) => (texts.has(key) ? words.optional(filled(key, [])) : undefined),
    inOther: async (other) => strictWords(other),
    loadTopic: async () => undefined,
    loadAnswers: async () => undefined,
  };
}

/** A store with all texts of some languages. */
export function wholeStore(languages: readonly string[]): WordStore {
  const store = new WordStore();
  for (const language of languages) {
    for (const [topic, texts] of localeFiles(language)) store.add(language, topic, texts);
  }
  return store;
}
