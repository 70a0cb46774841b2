import type { Browser, Page } from 'playwright-core';
import { openOnSlowPhone } from './slow-phone';

interface Noted {
  readonly answerable: number | undefined;
  readonly live: number | undefined;
  readonly longTasks: readonly { readonly startTime: number; readonly duration: number }[];
  readonly taps: readonly number[];
}

declare global {
  /** What `watch-page.js` saw. */
  var noted: Noted;
}

/** Milliseconds since the page was opened, or of waiting. */
export interface PageTimes {
  readonly answerable: number;
  readonly live: number;
  /** What tasks took beyond 50 ms each, those that began before the page was live. */
  readonly blocking: number;
  /** From each tap to the frame that shows the next question. */
  readonly taps: readonly number[];
}

const LONG_MS = 50;
/** Nobody answers a question without having read it. */
const READING_MS = 1_500;

/** Opens a page on the slow phone and answers as many of its questions as are wanted, each by a tap on its first choice. */
export async function timePage(browser: Browser, url: string, questions: number): Promise<PageTimes> {
  const page = await openOnSlowPhone(browser);
  await openUntil(page, url, 'live');
  // Whatever comes later, texts and storage, is here before anybody has read the first question.
  await page.waitForLoadState('networkidle');
  for (let answered = 1; answered <= questions; answered += 1) await answer(page, answered);
  const noted = await readNotes(page);
  await page.context().close();
  const live = noted.live ?? Number.NaN;
  const early = noted.longTasks.filter(({ startTime }) => startTime < live);
  const blocking = early.reduce((sum, { duration }) => sum + Math.max(0, duration - LONG_MS), 0);
  return { answerable: noted.answerable, live, blocking, taps: noted.taps };
}

/** Opens a page that has no script to wait for; the milliseconds until its control is on screen. */
export async function timeControl(browser: Browser, url: string): Promise<number> {
  const page = await openOnSlowPhone(browser);
  await openUntil(page, url, 'answerable');
  const { answerable } = await readNotes(page);
  await page.context().close();
  return answerable;
}

/** Taps the first control while every script is still held back; true where the tap is there when all is loaded. */
export async function countsEarlyTap(browser: Browser, url: string, sign: string): Promise<boolean> {
  const page = await openOnSlowPhone(browser);
  let letScriptsCome = (): void => undefined;
  const tapped = new Promise<void>((resolve) => {
    letScriptsCome = resolve;
  });
  await page.route('**/*.js', (route) => tapped.then(() => route.continue()));
  await openUntil(page, url, 'answerable');
  await page.locator('button, input').first().tap();
  letScriptsCome();
  const counted = await page
    .locator(sign)
    .waitFor({ state: 'attached' })
    .then(
      () => true,
      () => false,
    );
  await page.context().close();
  return counted;
}

async function openUntil(page: Page, url: string, what: 'answerable' | 'live'): Promise<void> {
  await Promise.all([told(page, what), page.goto(url, { waitUntil: 'commit' })]);
}

async function answer(page: Page, count: number): Promise<void> {
  await page.waitForTimeout(READING_MS);
  const option = page.locator('.option').first();
  await option.scrollIntoViewIfNeeded();
  const box = await option.boundingBox();
  if (!box) throw new Error('There is nothing to tap.');
  await Promise.all([told(page, `tap ${count}`), page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)]);
}

/** By the console: the page is not asked, which would cost it a script to read and run. */
async function told(page: Page, what: string): Promise<void> {
  await page.waitForEvent('console', (message) => message.text() === `noted: ${what}`);
}

async function readNotes(page: Page): Promise<Noted & { readonly answerable: number }> {
  const { answerable, ...others } = await page.evaluate(() => noted);
  if (answerable === undefined) throw new Error(`No control came on screen at ${page.url()}.`);
  return { ...others, answerable };
}
