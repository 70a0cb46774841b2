import { expect, test } from 'vitest';
import { checkTexts } from '../../src/app/commands/rules/check-texts';
import { checkUsedTexts } from '../../src/app/commands/rules/check-used-texts';
import { expectedTexts } from '../../src/app/commands/rules/expected-texts';
import { readTexts } from '../../src/app/commands/rules/read-texts';
import { usedTexts } from '../../src/app/commands/rules/used-texts';
import { graph } from '../../src/rules/index';
import { responseCodes } from '../../src/rules/response-codes';

const languages = readTexts('locales');
const expected = expectedTexts(
  graph,
  responseCodes.map(({ code }) => code),
);

test('Chinese and English are there', () => {
  expect([...languages.keys()].sort()).toEqual(['en', 'zh-CN']);
});

test('every id has its words in every language, no word is orphaned, and all use the same variables', () => {
  expect(checkTexts(languages, expected)).toEqual([]);
});

test('every key the code asks for has a text, and every text of a face is asked for', () => {
  const all = new Map([...languages.values()].flatMap((texts) => [...texts]));
  expect(checkUsedTexts(all, expected, usedTexts('src'))).toEqual([]);
});

test('no text promises money for certain, and every number in it is a known one', () => {
  const hotline = /\b1\d{10}\b|\b400-?\d{3}-?\d{4}\b|\b95\d{3}\b/g;
  for (const [language, texts] of languages) {
    for (const [key, text] of texts) {
      expect(text, `${language} ${key}`).not.toMatch(/一定会?到账|保证到账|\bwill (?:definitely|certainly) arrive\b/i);
      expect(
        (text.match(hotline) ?? []).filter((number) => number !== '95516'),
        `${language} ${key}`,
      ).toEqual([]);
    }
  }
});
