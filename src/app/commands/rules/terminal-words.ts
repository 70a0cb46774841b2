import {
  formatClock,
  formatDay,
  formatMoment,
  formatShortDay,
  formatWeekday,
} from '../../../platform/i18n/format-date';
import { WordStore } from '../../../platform/i18n/word-store';
import type { Words } from '../../../platform/i18n/words-context';
import { readTexts } from './read-texts';

/** One language, all of it at once, for a face without a page. Throws where there is no such language. */
export function terminalWords(folder: string, language: string): Words {
  const languages = readTexts(folder);
  const texts = languages.get(language);
  if (!texts) throw new Error(`No language ${language}; there are ${[...languages.keys()].join(', ')}.`);
  const store = new WordStore();
  for (const [key, text] of texts) {
    const colon = key.indexOf(':');
    store.add(language, key.slice(0, colon), { [key.slice(colon + 1)]: text });
  }
  return {
    language,
    whole: true,
    t: (key, variables) => store.find(language, key, variables) ?? key,
    optional: (key) => store.find(language, key),
    day: (date, today) => formatDay(language, date, today),
    shortDay: (date) => formatShortDay(language, date),
    weekday: (date) => formatWeekday(language, date),
    moment: (moment) => formatMoment(language, moment),
    clock: formatClock,
    loadTopic: async () => {},
    hasTopic: () => true,
    hasAnswers: () => true,
    loadAnswers: async () => {},
    inOther: async (other) => terminalWords(folder, other),
  };
}
