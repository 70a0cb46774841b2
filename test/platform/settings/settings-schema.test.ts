import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../../src/platform/settings/read-settings';
import { pathsOf, valueAt, wholeSettings, withValue } from './whole-settings';

const validate = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync('public/settings.schema.json', 'utf8')),
);
const bySchemaFile = (document: unknown): boolean => validate(document);
const byThePage = (document: unknown): boolean => readSettings(JSON.stringify(document)).problems.length === 0;

const paths = pathsOf(wholeSettings).filter(([part]) => part !== '$schema');
const junk = [
  null,
  0,
  2026.5,
  -1,
  true,
  '',
  'x',
  'x'.repeat(61),
  'x'.repeat(401),
  '2026-11-20',
  '20-11-2026',
  '2026-13-01',
  '7:00',
  '13800138000',
  '+86 138 0013 8000',
  '400-600-7000',
  '---',
  '#ABCDEF',
  '#abc',
  'pay.example.com:443',
  'https://pay.example.com',
  'http://pay.example.com/feed.json',
  './announcements.json',
  'own',
  { kind: 'own', url: '../feeds/announcements.json' },
  { kind: 'own', url: 'https://pay.example.com/feed.json' },
  { kind: 'own', url: 'javascript:alert(1)' },
  { kind: 'rss', url: 'https://pay.example.com/feed' },
  'instant',
  'maybe',
  [],
  [1],
  {},
  { value: 'instant', source: 'x', asOf: '2026-11-20' },
  undefined,
];

describe('the schema file that editors use says what the page says', () => {
  test('of the whole document and of the one that ships', () => {
    const shipped: unknown = JSON.parse(readFileSync('public/settings.json', 'utf8'));
    for (const document of [wholeSettings, shipped, {}]) {
      expect([bySchemaFile(document), byThePage(document)]).toEqual([true, true]);
    }
  });

  test('of every value replaced by something else, or left out', { timeout: 30_000 }, () => {
    const refused = { both: 0, taken: 0 };
    const differ: string[] = [];
    for (const path of paths) {
      for (const value of junk) {
        if (isEmptyList(path, value)) continue;
        const document = JSON.parse(JSON.stringify(withValue(wholeSettings, path, value)));
        const verdict = bySchemaFile(document);
        if (byThePage(document) !== verdict) differ.push(`${path.join('/')} = ${JSON.stringify(value)}`);
        refused[verdict ? 'taken' : 'both'] += 1;
      }
    }
    expect(differ).toEqual([]);
    expect(refused.both).toBeGreaterThan(1000);
    expect(refused.taken).toBeGreaterThan(100);
  });

  test('of keys that do not exist, wherever one is added', () => {
    const branches = [[], ...paths].filter((path) => isObject(valueAt(wholeSettings, path)));
    for (const path of branches) {
      const document = withValue(wholeSettings, [...path, 'typo'], 1);
      expect(byThePage(document), path.join('/')).toBe(bySchemaFile(document));
    }
    expect(branches.length).toBeGreaterThan(10);
  });

  test('of numbers however they are grouped', () => {
    const digits = fc.stringMatching(/^(\+|00)?(86)?[01]?[3-9]?\d{3,11}$/);
    const grouped = fc.tuple(digits, fc.array(fc.nat(12), { maxLength: 3 }), fc.constantFrom(' ', '-'));
    fc.assert(
      fc.property(grouped, ([text, places, separator]) => {
        const number = places.reduce((all, at) => all.slice(0, at) + separator + all.slice(at), text);
        const document = withValue(wholeSettings, ['contacts', '0', 'number'], number);
        expect(byThePage(document)).toBe(bySchemaFile(document));
      }),
      // What looks like a country's code before too few digits is a short number.
      { numRuns: 500, examples: [[['8610', [], ' ']]] },
    );
  });
});

test('only two things are beyond the schema file, and the page still refuses them', () => {
  const inverted = withValue(wholeSettings, ['profile', 'instantHours', 'value'], { from: '22:00', to: '08:00' });
  const noSuchDay = withValue(wholeSettings, ['contacts', '0', 'verifiedOn'], '2026-02-30');
  expect([bySchemaFile(inverted), byThePage(inverted)]).toEqual([true, false]);
  expect([bySchemaFile(noSuchDay), byThePage(noSuchDay)]).toEqual([true, false]);
});

test('an empty list for an empty object loses nothing, so the page lets it pass', () => {
  const document = withValue(wholeSettings, ['profile'], []);
  expect([bySchemaFile(document), byThePage(document)]).toEqual([false, true]);
});

function isEmptyList(path: readonly string[], value: unknown): boolean {
  return Array.isArray(value) && value.length === 0 && ['profile', 'profile/cutOff'].includes(path.join('/'));
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
