import { beforeEach, describe, expect, test } from 'vitest';
import {
  applyPreferences,
  clearPreferences,
  type Preferences,
  readPreferences,
  writePreferences,
} from '../../src/app/preferences';

const defaults: Preferences = { look: 'system', text: 'normal' };
const storage = () => localStorage;
const refused = (): Storage => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

beforeEach(() => localStorage.clear());

test('what was chosen holds for the next visit', () => {
  const chosen: Preferences = { language: 'en', look: 'dark', text: 'large' };
  writePreferences(storage, chosen);
  expect(readPreferences(storage)).toEqual(chosen);
});

test('nothing of a case is among it', () => {
  writePreferences(storage, { language: 'zh-CN', look: 'light', text: 'normal' });
  expect(localStorage.length).toBe(1);
  expect(Object.keys(JSON.parse(localStorage.getItem(localStorage.key(0) ?? '') ?? '')).sort()).toEqual([
    'language',
    'look',
    'text',
  ]);
});

test('cleared, nothing is left', () => {
  writePreferences(storage, { look: 'dark', text: 'large' });
  clearPreferences(storage);
  expect([localStorage.length, readPreferences(storage)]).toEqual([0, defaults]);
});

describe('F22 what cannot be read is the defaults', () => {
  test.each([
    '',
    '{',
    'null',
    '[]',
    '3',
    '"dark"',
    '{"look":3,"text":null,"language":{}}',
    '{"__proto__":{"look":"dark"}}',
    '{"look":"neon"}',
  ])('%s', (row) => {
    writePreferences(storage, defaults);
    localStorage.setItem(localStorage.key(0) ?? '', row);
    expect(readPreferences(storage)).toEqual(defaults);
  });

  test('one wrong part does not take the others with it', () => {
    writePreferences(storage, defaults);
    localStorage.setItem(localStorage.key(0) ?? '', '{"look":"dark","text":7,"language":"zh-CN"}');
    expect(readPreferences(storage)).toEqual({ look: 'dark', text: 'normal', language: 'zh-CN' });
  });
});

test('F02 a device that lets nothing be stored gets the defaults, and nobody an error', () => {
  expect(readPreferences(refused)).toEqual(defaults);
  expect(() => writePreferences(refused, defaults)).not.toThrow();
  expect(() => clearPreferences(refused)).not.toThrow();
});

test('they are put on the page', () => {
  const root = document.createElement('html');
  applyPreferences(root, { look: 'dark', text: 'large' });
  expect({ ...root.dataset }).toEqual({ look: 'dark', text: 'large' });
});
