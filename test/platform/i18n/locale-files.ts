import { readdirSync, readFileSync } from 'node:fs';
import type { Texts } from '../../../src/platform/i18n/word-store';

/** Not sentences for the page: the card of a language, and what the intake listens for. */
const NO_TEXTS = ['language', 'phrases', 'learned'];

/** The files of one language as they stand in `locales/`, by topic. */
export function localeFiles(language: string): ReadonlyMap<string, Texts> {
  const names = readdirSync(`locales/${language}`).map((file) => file.replace('.json', ''));
  return new Map(
    names
      .filter((topic) => !NO_TEXTS.includes(topic))
      .map((topic) => [topic, JSON.parse(readFileSync(`locales/${language}/${topic}.json`, 'utf8'))]),
  );
}

/** Every text of a language by its whole key, such as `page:question.next`. */
export function localeTexts(language: string): ReadonlyMap<string, string> {
  const entries = [...localeFiles(language)].flatMap(([topic, texts]) => leaves(texts, `${topic}:`));
  return new Map(entries);
}

export const localeNames: readonly string[] = readdirSync('locales');

/** The names in a text that are to be filled in. */
export function variablesIn(text: string): readonly string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
}

function leaves(texts: Texts, path: string): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]): [string, string][] =>
    typeof text === 'string' ? [[path + key, text]] : leaves(text, `${path}${key}.`),
  );
}
