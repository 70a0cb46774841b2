import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChromium } from '../support/chromium';
import { openPage } from '../support/page';
import { type Site, serve } from '../support/serve';

const folder = mkdtempSync(join(tmpdir(), 'daonale-page-'));
let browser: Browser;
let site: Site;

const head = '<!doctype html><title>page</title><link rel="icon" href="data:,">';

beforeAll(async () => {
  writeFileSync(join(folder, 'fine.html'), `${head}<p>fine</p>`);
  writeFileSync(join(folder, 'inline.html'), `${head}<script>document.title = "ran"</script>`);
  writeFileSync(join(folder, 'sink.html'), `${head}<script src="sink.js"></script>`);
  writeFileSync(join(folder, 'sink.js'), 'document.documentElement.innerHTML = "<p>markup</p>";');
  writeFileSync(join(folder, 'gone.html'), `${head}<script src="gone.js"></script>`);
  [browser, site] = await Promise.all([startChromium(), serve(folder)]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

test('language, size, colours, zone and clock are as given', async () => {
  const { page, close } = await openPage(browser, `${site.url}fine.html`, {
    language: 'en',
    viewport: { width: 1280, height: 800 },
    colourScheme: 'dark',
    timeZone: 'Pacific/Auckland',
    now: '2026-11-20T22:50:00+08:00',
  });
  const seen = await page.evaluate(() => ({
    language: navigator.language,
    width: innerWidth,
    isDark: matchMedia('(prefers-color-scheme: dark)').matches,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: new Date().toISOString(),
  }));
  await close();
  expect(seen).toEqual({
    language: 'en',
    width: 1280,
    isDark: true,
    zone: 'Pacific/Auckland',
    now: '2026-11-20T14:50:00.000Z',
  });
});

test.each([
  ['an inline script', 'inline.html', 'Content policy: script-src-elem'],
  ['markup from a text', 'sink.html', 'Content policy: require-trusted-types-for'],
  ['a file that is gone', 'gone.html', 'gone.js'],
])('%s is refused and reported', async (_, file, problem) => {
  const { close } = await openPage(browser, `${site.url}${file}`);
  await expect(close()).rejects.toThrow(problem);
});

test('a problem caused on purpose can be expected', async () => {
  const { close } = await openPage(browser, `${site.url}gone.html`, { expected: [/gone\.js/] });
  await close();
});
