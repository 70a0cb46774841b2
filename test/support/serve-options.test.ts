import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, serve } from './serve';

const folder = mkdtempSync(join(tmpdir(), 'daonale-options-'));
const files: Record<string, string | null> = {};
let site: Site;

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<p>到哪了</p>');
  writeFileSync(join(folder, 'mark.png'), 'not text');
  site = await serve(folder, { files, headers: { 'Referrer-Policy': 'no-referrer' } });
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

interface Reply {
  readonly encoding: string | undefined;
  readonly body: Buffer;
}

/** The bytes as they travel; `fetch` would unpack them. */
function get(path: string, accepted: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    ask(new URL(path, site.url), { headers: { 'Accept-Encoding': accepted } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ encoding: response.headers['content-encoding'], body: Buffer.concat(parts) }));
    }).on('error', reject);
  });
}

test('text is packed for whoever accepts it, a picture is not', async () => {
  const page = await get('/', 'gzip, br');
  expect(page.encoding).toBe('br');
  expect(brotliDecompressSync(page.body).toString()).toBe('<p>到哪了</p>');
  expect((await get('/', 'gzip')).encoding).toBeUndefined();
  expect((await get('/mark.png', 'br')).encoding).toBeUndefined();
});

test('a header can be added', async () => {
  expect((await fetch(site.url)).headers.get('referrer-policy')).toBe('no-referrer');
});

test('a file can be given or taken away between two requests', async () => {
  files['/settings.json'] = '{"brand":"A"}';
  const given = await fetch(`${site.url}settings.json?v=1`);
  expect(await given.text()).toBe('{"brand":"A"}');
  expect(given.headers.get('content-type')).toBe('application/json; charset=utf-8');
  files['/mark.png'] = null;
  expect((await fetch(`${site.url}mark.png`)).status).toBe(404);
});
