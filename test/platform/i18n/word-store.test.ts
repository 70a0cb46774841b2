import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import { WordStore } from '../../../src/platform/i18n/word-store';
import { localeFiles, localeNames, localeTexts, variablesIn } from './locale-files';

const store = new WordStore();
for (const language of localeNames)
  for (const [topic, texts] of localeFiles(language)) store.add(language, topic, texts);

const peer = i18next.createInstance();
void peer.init({
  initAsync: false,
  lng: 'none',
  nsSeparator: ':',
  keySeparator: '.',
  resources: Object.fromEntries(localeNames.map((language) => [language, Object.fromEntries(localeFiles(language))])),
  interpolation: { escapeValue: false },
  missingInterpolationHandler: () => '____',
});
/** Values that a careless replacement would read again, or take for a pattern. */
const awkward = ['11月23日周一', '$& $1 $$', '{{day}}', '$t(page:title)', '<b>&amp;</b>', 0, 12];

describe.each(localeNames)('every text of %s comes out as i18next has it', (language) => {
  const texts = [...localeTexts(language)];

  test('there are texts, with variables and without', () => {
    expect(texts.length).toBeGreaterThan(900);
    expect(texts.filter(([, text]) => variablesIn(text).length > 0).length).toBeGreaterThan(60);
  });

  test('with nothing filled in', () => {
    for (const [key] of texts) expect(store.find(language, key), key).toBe(peer.t(key, { lng: language }));
  });

  test.each(awkward)('filled in with %s', (value) => {
    for (const [key, text] of texts) {
      const variables = Object.fromEntries(variablesIn(text).map((name) => [name, value]));
      expect(store.find(language, key, variables), key).toBe(peer.t(key, { lng: language, ...variables }));
    }
  });

  test('with some filled in, the blank stands for the others', () => {
    for (const [key, text] of texts) {
      const [first, ...others] = new Set(variablesIn(text));
      if (first === undefined || others.length === 0) continue;
      const filled = store.find(language, key, { [first]: 'X' });
      expect(filled, key).toBe(peer.t(key, { lng: language, [first]: 'X' }));
      expect(filled).toContain('____');
    }
  });
});

test('F95 a key without a text is nothing, never the key itself', () => {
  for (const key of ['page:no.such', 'nothing:title', 'page:', ':', '', 'page', 'page:question', 'page:title.more']) {
    expect(store.find('en', key), key).toBeUndefined();
    expect(store.find('fr', key), key).toBeUndefined();
  }
});

test('texts of one topic come together from several files; the last one said counts', () => {
  const words = new WordStore();
  words.add('en', 'sale', { causes: { late: { name: 'Late' } } });
  words.add('en', 'sale', { causes: { late: { explain: 'Since {{day}}' } } });
  words.add('en', 'sale', { causes: { late: { name: 'Later' } } });
  words.add('zh-CN', 'sale', { causes: { late: { name: '晚了' } } });
  expect(words.find('en', 'sale:causes.late.name')).toBe('Later');
  expect(words.find('en', 'sale:causes.late.explain', { day: 'Monday' })).toBe('Since Monday');
  expect(words.find('zh-CN', 'sale:causes.late.explain')).toBeUndefined();
});
