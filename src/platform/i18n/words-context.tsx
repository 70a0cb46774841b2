import { createContext, use } from 'react';
import type { BusinessDate } from '../../core/model/business-date';
import type { BusinessMoment } from '../../core/model/business-moment';
import { formatClock, formatDay, formatMoment, formatShortDay, formatWeekday } from './format-date';
import type { Variables, WordStore } from './word-store';
import { loadAnswers, loadLanguage, loadTopic } from './words';

/** The words of one language, as a face needs them. */
export interface Words {
  readonly language: string;
  /** False while only the words of the first page are here. */
  readonly whole: boolean;
  /** The text of a key such as `sale:causes.sale-reversed.name`. */
  t(key: string, variables?: Variables): string;
  /** The text, or nothing where the language has none (hints are optional). */
  optional(key: string): string | undefined;
  day(date: BusinessDate, today: BusinessDate): string;
  shortDay(date: BusinessDate): string;
  weekday(date: BusinessDate): string;
  moment(moment: BusinessMoment): string;
  clock(epochMs: number): string;
  /** Loads a topic that does not travel with the language, such as the response codes. */
  readonly loadTopic: (topic: string) => Promise<void>;
  readonly hasTopic: (topic: string) => boolean;
  /** Loads what the verdict of a cause says. */
  readonly loadAnswers: (cause: string) => Promise<void>;
  readonly hasAnswers: (cause: string) => boolean;
  /** The words of another language, once all that is here in this one is here in it. */
  readonly inOther: (language: string) => Promise<Words>;
}

/** One language of a store, as the faces see it. */
export function wordsOf(store: WordStore, language: string, whole: boolean): Words {
  return {
    language,
    whole,
    // A key without words can only be one of the pages behind the first, whose texts are still on their way.
    t: (key, variables) => store.find(language, key, variables) ?? '',
    optional: (key) => store.find(language, key),
    day: (date, today) => formatDay(language, date, today),
    shortDay: (date) => formatShortDay(language, date),
    weekday: (date) => formatWeekday(language, date),
    moment: (moment) => formatMoment(language, moment),
    clock: formatClock,
    loadTopic: (topic) => loadTopic(store, language, topic),
    hasTopic: (topic) => store.has(language, { part: 'asking', name: topic }),
    loadAnswers: (cause) => loadAnswers(store, language, cause),
    hasAnswers: (cause) => store.has(language, { part: 'answers', name: cause }),
    inOther: async (other) => {
      await loadLanguage(store, other);
      return wordsOf(store, other, true);
    },
  };
}

const WordsContext = createContext<Words | undefined>(undefined);

export const WordsProvider = WordsContext.Provider;

export function useWords(): Words {
  const words = use(WordsContext);
  if (!words) throw new Error('A face stands outside the WordsProvider');
  return words;
}
