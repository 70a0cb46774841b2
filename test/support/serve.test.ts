import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, serve } from './serve';

const folder = mkdtempSync(join(tmpdir(), 'daonale-serve-'));
let site: Site;

beforeAll(async () => {
  mkdirSync(join(folder, 'site/assets'), { recursive: true });
  writeFileSync(join(folder, 'site/index.html'), '<p>到哪了</p>');
  writeFileSync(join(folder, 'site/assets/a.js'), 'let a;');
  writeFileSync(join(folder, 'secret.txt'), 'outside');
  site = await serve(join(folder, 'site'));
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

test('a file comes with its type, its length in bytes and the strict policy', async () => {
  const page = await fetch(site.url);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('content-length')).toBe('16');
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(await page.text()).toBe('<p>到哪了</p>');
  const script = await fetch(`${site.url}assets/a.js?v=1`);
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(site.requests).toEqual(['/', '/assets/a.js?v=1']);
});

test('a file that is not there is 404, never the page', async () => {
  expect((await fetch(`${site.url}assets/gone.js`)).status).toBe(404);
  expect((await fetch(`${site.url}assets`)).status).toBe(404);
  expect((await fetch(`${site.url}%E0%A4%A`)).status).toBe(404);
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '//secret.txt'])(
  'nothing outside the folder: %s',
  async (path) => {
    expect(await statusOf(path)).toBe(404);
  },
);

test('the policy can be left out for a page that stands for a careless host', async () => {
  const host = await serve(join(folder, 'site'), { policy: false });
  const answer = await fetch(host.url);
  await host.close();
  expect(answer.status).toBe(200);
  expect(answer.headers.has('content-security-policy')).toBe(false);
});

/** Sends a path as it stands; `fetch` would tidy it up. */
function statusOf(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(new URL(site.url), { path }, (response) => resolve(response.resume().statusCode))
      .once('error', reject)
      .end();
  });
}
