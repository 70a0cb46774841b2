import { expect, test } from 'vitest';
import { checkTexts } from '../../../../src/app/commands/rules/check-texts';
import { checkUsedTexts } from '../../../../src/app/commands/rules/check-used-texts';
import { expectedTexts } from '../../../../src/app/commands/rules/expected-texts';
import type { Texts } from '../../../../src/app/commands/rules/read-texts';
import { keyPattern } from '../../../../src/app/commands/rules/used-texts';
import { callStep, cause, question, tinyGraph } from '../../../support/tiny-graph';

const graph = tinyGraph({
  questions: [question('colour', { values: ['a'] })],
  steps: [{ ...callStep, say: true }],
  causes: [cause('red', { colour: ['a'] })],
});
const expected = expectedTexts(graph, ['51']);
const complete: Texts = new Map([...expected.required].map((key) => [key, `Text of ${key}`]));

function problems(change: Record<string, string>, without: readonly string[] = []): readonly string[] {
  const changed = new Map([...complete, ...Object.entries(change)].filter(([key]) => !without.includes(key)));
  const languages = new Map([
    ['en', changed],
    ['zh-CN', complete],
  ]);
  return checkTexts(languages, expected).map(({ code, place }) => `${code} at ${place}`);
}

test('every id of the graph has its texts: questions, answers, causes, steps, places, things to bring, codes', () => {
  for (const key of [
    'tiny:questions.colour.why',
    'tiny:questions.colour.values.a',
    'tiny:causes.red.headline',
    'tiny:steps.call.say',
    'trade:places.held.sentence',
    'trade:bring.amount',
    'response-codes:51.next',
  ]) {
    expect(expected.required.has(key), key).toBe(true);
  }
  expect(problems({})).toEqual([]);
});

test('a text missing or empty in one language is told', () => {
  const missing = 'missing-text at locales/en/tiny.json causes.red.name';
  expect(problems({}, ['tiny:causes.red.name'])).toEqual([missing]);
  expect(problems({ 'tiny:causes.red.name': ' ' })).toEqual([missing]);
  expect(problems({ 'page:title': 'Title' })).toEqual(['missing-text at locales/zh-CN/page.json title']);
});

test('a text of an id that does not exist is told; a hint is welcome', () => {
  expect(problems({ 'tiny:causes.blue.name': 'Blue' })).toEqual([
    'orphaned-text at locales/en/tiny.json causes.blue.name',
  ]);
  expect(problems({ 'response-codes:ZZ.next': 'Next' })).toEqual([
    'orphaned-text at locales/en/response-codes.json ZZ.next',
  ]);
  expect(problems({ 'tiny:questions.colour.hints.a': 'Hint' })).toEqual([
    'missing-text at locales/zh-CN/tiny.json questions.colour.hints.a',
  ]);
});

test('a variable that one language uses and another does not is told', () => {
  expect(problems({ 'tiny:steps.call.say': 'Since {{paidAt}}, {{amount}} are missing.' })).toEqual([
    'uneven-variable at locales/zh-CN/tiny.json steps.call.say',
  ]);
});

test('a key that code asks for wants a text, and a text of a face wants code that asks for it', () => {
  const used = ['page:title', `page:due.$${'{status}'}`, 'page:gone'].map((written) => ({
    written,
    place: 'src/x.ts',
    matches: keyPattern(written),
  }));
  const texts: Texts = new Map([
    ['page:title', 'Title'],
    ['page:due.late', 'Late'],
    ['page:lost', 'Lost'],
    ['language:name', 'English'],
    ['tiny:causes.red.name', 'Red'],
  ]);
  expect(checkUsedTexts(texts, expected, used).map(({ code, place }) => `${code} at ${place}`)).toEqual([
    'orphaned-text at text page:lost',
    'missing-text at src/x.ts',
  ]);
});
