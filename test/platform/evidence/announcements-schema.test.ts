// @vitest-environment node
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import { expect, test } from 'vitest';
import { PROBE_FILE, PROBE_TEXT } from '../../../src/platform/evidence/probe-file';
import { readOwnFeed } from '../../../src/platform/evidence/read-own-feed';
import { withValue } from '../settings/whole-settings';
import { ownFeed, upgrade } from './feeds';

const validate = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync('public/announcements.schema.json', 'utf8')),
);
const whole = { ...upgrade, note: { 'zh-CN': '打款可能推后', en: 'Payouts may be late' } };
const bySchemaFile = (item: unknown): boolean => validate(ownFeed(item));
const byThePage = (item: unknown): boolean => readOwnFeed(ownFeed(item)) !== undefined;

test('the announcements that ship are none, and are what the schema file describes', () => {
  const shipped: unknown = JSON.parse(readFileSync('public/announcements.json', 'utf8'));
  expect(validate(shipped)).toBe(true);
  expect(readOwnFeed(shipped)).toEqual([]);
});

test('the file of known text ships with exactly that text', () => {
  expect(readFileSync(`public/${PROBE_FILE}`, 'utf8')).toBe(PROBE_TEXT);
});

test('the schema file that editors use refuses what the page would leave out', () => {
  const junk = [
    null,
    7,
    '',
    ' ',
    'x'.repeat(65),
    '2026-11-20T09:00',
    '2026-11-20',
    'now',
    [],
    {},
    { en: '' },
    undefined,
  ];
  const compared = ['id', 'title', 'scope', 'from', 'to'].flatMap((key) =>
    junk.map((value) => ({ key, value, item: JSON.parse(JSON.stringify(withValue(whole, [key], value))) })),
  );
  const differ = compared.filter(({ item }) => bySchemaFile(item) !== byThePage(item));
  expect(differ.map(({ key, value }) => `${key} = ${JSON.stringify(value)}`)).toEqual([]);
  expect(bySchemaFile(whole) && byThePage(whole)).toBe(true);
});
