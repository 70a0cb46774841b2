import { gzipSync } from 'node:zlib';
import type { FeedFault } from '../../../src/platform/evidence/announcement';
import { incidents, outage, ownFeed, upgrade } from './feeds';

interface BadBody {
  readonly name: string;
  readonly body: string | Uint8Array;
  readonly type: string | undefined;
  readonly why: FeedFault;
}

const JSON_TYPE = 'application/json';
const good = JSON.stringify(ownFeed(upgrade));
const login = '<!doctype html><html><body><form action="/login">Wi-Fi</form></body></html>';
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

const notJson = (name: string, body: string | Uint8Array): BadBody => ({
  name,
  body,
  type: JSON_TYPE,
  why: 'not-json',
});
const wrongShape = (name: string, value: unknown): BadBody => ({
  name,
  body: JSON.stringify(value),
  type: JSON_TYPE,
  why: 'wrong-shape',
});
const wrongType = (name: string, body: string, type: string | undefined): BadBody => ({
  name,
  body,
  type,
  why: 'wrong-type',
});
const item = (change: Readonly<Record<string, unknown>>) => ownFeed({ ...upgrade, ...change });

/** Answers of 200 that are not the feed. None may be taken for a feed that says nothing is wrong. */
export const badBodies: readonly BadBody[] = [
  wrongType('a login page', login, 'text/html'),
  wrongType('a login page in capitals', login.toUpperCase(), 'TEXT/HTML; charset=utf-8'),
  wrongType('the feed as plain text', good, 'text/plain'),
  wrongType('the feed without a type', good, undefined),
  wrongType('the feed as script', good, 'text/javascript'),
  wrongType('a type that only begins like JSON', good, 'application/jsonx'),
  notJson('a login page called JSON', login),
  notJson('nothing', ''),
  notJson('spaces only', '  \n '),
  notJson('cut off after the first item', good.slice(0, -2)),
  notJson('cut off within a word', good.slice(0, 20)),
  notJson('two documents in one', good + good),
  notJson('a mark of byte order before it', `\uFEFF${good}`),
  notJson('another encoding', utf16(good)),
  notJson('bytes that are no text', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])),
  notJson('packed without saying so', gzipSync(good)),
  notJson('single quotes', good.replaceAll('"', "'")),
  notJson('a comma too many', '{"items":[],}'),
  notJson('a comment', `// ours\n${good}`),
  notJson('a call of a function', `callback(${good})`),
  notJson('a word', 'OK'),
  wrongShape('null', null),
  wrongShape('a number', 0),
  wrongShape('a text', 'all systems operational'),
  wrongShape('a bare list', [upgrade]),
  wrongShape('another document', { status: { indicator: 'none', description: 'All Systems Operational' } }),
  wrongShape('an error', { error: 'login required' }),
  wrongShape('items as an object', { items: { 0: upgrade } }),
  wrongShape('items as null', { items: null }),
  wrongShape('the other kind of feed', incidents(outage)),
  wrongShape('not one item that is one', ownFeed(null, 1, 'x', [], {})),
  wrongShape('an item with an id too long', item({ id: 'x'.repeat(65) })),
  wrongShape('an item of a scope nobody knows', item({ scope: 'everything' })),
  wrongShape('an item without an offset in its times', item({ from: '2026-11-20T09:00', to: '2026-11-20T12:00' })),
  wrongShape('an item on a day that does not exist', item({ from: '2026-02-30T09:00+08:00' })),
  wrongShape('an item that ends before it begins', item({ to: '2026-11-20T08:00+08:00' })),
  wrongShape('an item that lasts for ever', item({ to: '2036-11-20T12:00+08:00' })),
  wrongShape('an item with a title of nothing', item({ title: { 'zh-CN': ' ', en: '\u202e' } })),
];
