import { expect, test, vi } from 'vitest';
import { startChromium } from '../support/chromium';

const canRunBundled = process.platform === 'linux' && process.arch === 'x64';

test('on a machine without a browser the bundled one starts, or says why it cannot', async () => {
  vi.stubEnv('DAONALE_BROWSER', 'bundled');
  if (!canRunBundled) return await expect(startChromium()).rejects.toThrow('runs on Linux x64 only');
  const browser = await startChromium();
  const page = await browser.newPage();
  await page.setContent('<h1>到哪了</h1>');
  expect(await page.getByRole('heading').textContent()).toBe('到哪了');
  await browser.close();
});

test('a browser named in CHROMIUM_PATH that does not start is an error that names it, never a skipped test', async () => {
  vi.stubEnv('DAONALE_BROWSER', '');
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium');
  await expect(startChromium()).rejects.toThrow(/browser tests are never skipped[\s\S]*- \/nowhere\/chromium: /);
});
