import { expect, test, vi } from 'vitest';
import { bundledChromium } from '../support/bundled-chromium';
import { startChromium } from '../support/chromium';

const canRunBundled = process.platform === 'linux' && process.arch === 'x64';

test('the browser that comes with the dependencies starts where it can, and is the one that is taken', async () => {
  vi.stubEnv('CHROMIUM_PATH', '');
  if (!canRunBundled) return expect(bundledChromium).toThrow('runs on Linux x64 only');
  const browser = await startChromium();
  const page = await browser.newPage();
  await page.setContent('<h1>到哪了</h1>');
  expect(await page.getByRole('heading').textContent()).toBe('到哪了');
  expect(bundledChromium().executablePath).toContain(`/chromium-${browser.version().split('.')[0]}.`);
  await browser.close();
});

test('a browser named in CHROMIUM_PATH that does not start is an error that names it, never a skipped test', async () => {
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium');
  await expect(startChromium()).rejects.toThrow(/browser tests are never skipped[\s\S]*- \/nowhere\/chromium: /);
});
