import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { buildDist } from '../support/build-dist';
import { startChromium } from '../support/chromium';
import { desktop, openPage, phone } from '../support/page';
import { serve } from '../support/serve';

const NOW = '2026-11-23T10:30:00+08:00';
const FOLDER = new URL('./', import.meta.url);

interface Picture {
  readonly name: string;
  readonly language: 'zh-CN' | 'en';
  readonly viewport: { readonly width: number; readonly height: number };
  readonly dark?: boolean;
  readonly large?: boolean;
  /** Values of answers to tap, one after the other; `next` presses the button. */
  readonly taps: readonly string[];
  readonly says?: string;
}

const NOT_DUE = ['approved', 'pending', 'normal', '2026-11-21', 'next', 'next-working-day'];
const PICTURES: readonly Picture[] = [
  { name: 'first-question-zh', language: 'zh-CN', viewport: phone, taps: [] },
  { name: 'verdict-zh', language: 'zh-CN', viewport: phone, taps: NOT_DUE },
  {
    name: 'own-words-zh',
    language: 'zh-CN',
    viewport: phone,
    taps: [],
    says: '昨晚十一点多刷的卡，小票出来了，今天还没到',
  },
  { name: 'large-text-zh', language: 'zh-CN', viewport: phone, taps: ['approved'], large: true },
  { name: 'verdict-en', language: 'en', viewport: desktop, taps: NOT_DUE },
  { name: 'verdict-dark-zh', language: 'zh-CN', viewport: desktop, taps: ['timeout', 'normal'], dark: true },
  { name: 'date-en', language: 'en', viewport: phone, taps: ['approved', 'pending', 'normal'] },
];

warnWithoutChineseFont();
const site = await serve(await buildDist());
const browser = await startChromium();
for (const picture of PICTURES) await take(browser, picture);
await browser.close();
await site.close();

async function take(from: Browser, picture: Picture): Promise<void> {
  const { name, language, viewport } = picture;
  const { page, close } = await openPage(from, site.url, {
    language,
    viewport,
    now: NOW,
    colourScheme: picture.dark ? 'dark' : 'light',
  });
  await page.locator('textarea').waitFor();
  if (picture.large) await page.locator('button[aria-pressed]').click();
  for (const tap of picture.taps) await answer(page, tap);
  if (picture.says) {
    await page.locator('textarea').fill(picture.says);
    await page.keyboard.press('Enter');
    await page.locator('.reply').waitFor();
  }
  await page.evaluate(() => window.scrollTo(0, 0));
  const path = fileURLToPath(new URL(`${name}.png`, FOLDER));
  await page.screenshot({ path, animations: 'disabled' });
  console.log(`test/screenshots/${name}.png`);
  await close();
}

async function answer(page: Page, tap: string): Promise<void> {
  const heading = await page.locator('[data-heading]').first().textContent();
  if (tap === 'next') await page.locator('button[type=submit].main').first().click();
  else await page.locator(`input[value="${tap}"]`).first().click();
  const isDay = /^\d{4}/.test(tap);
  if (!isDay)
    await page.waitForFunction((before) => document.querySelector('[data-heading]')?.textContent !== before, heading);
}

function warnWithoutChineseFont(): void {
  const fonts = execFileSync('sh', ['-c', 'fc-list :lang=zh 2>/dev/null || true'], { encoding: 'utf8' });
  if (fonts.trim() === '')
    console.warn('No Chinese font is installed (Debian: fonts-noto-cjk): Chinese words will be boxes.');
}
