import { setTimeout as wait } from 'node:timers/promises';
import * as v from 'valibot';
import type { Ask } from './devtools';
import { openOnSlowPhone, type PhonePage } from './slow-phone';

const notedSchema = v.object({
  answerable: v.number(),
  live: v.optional(v.number()),
  longTasks: v.array(v.object({ startTime: v.number(), duration: v.number() })),
  taps: v.array(v.number()),
});
/** Where the middle of a control is. */
const middleSchema = v.object({ x: v.number(), y: v.number() });

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
/** By then every page is live, and whatever comes later, texts and storage, is there. */
const LOADED_MS = 5_000;
/** Nobody answers a question without having read it. */
const READING_MS = 1_500;
const ANSWERED_MS = 1_500;

const MIDDLE_OF_OPTION = `(() => {
  const option = document.querySelector('.option');
  option.scrollIntoView({ block: 'nearest' });
  const { x, y, width, height } = option.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
})()`;

/**
 * Opens a page on the slow phone and answers as many of its questions as are wanted, each by a tap on its first choice. The page is
 * left alone while it works: it notes its times, and is asked for them at the end.
 */
export async function timePage(ask: Ask, url: string, questions: number): Promise<PageTimes> {
  const page = await openOnSlowPhone(ask);
  await page.open(url);
  await wait(LOADED_MS);
  for (let answered = 0; answered < questions; answered += 1) await answer(page);
  const { answerable, live, longTasks, taps } = await readNotes(page);
  await page.close();
  if (live === undefined || taps.length !== questions) throw new Error(`${url}: live ${live}, taps ${taps.join()}`);
  const early = longTasks.filter(({ startTime }) => startTime < live);
  const blocking = early.reduce((sum, { duration }) => sum + Math.max(0, duration - LONG_MS), 0);
  return { answerable, live, blocking, taps };
}

/** Opens a page that has no script to wait for; the milliseconds until its control is on screen. */
export async function timeControl(ask: Ask, url: string): Promise<number> {
  const page = await openOnSlowPhone(ask);
  await page.open(url);
  await wait(LOADED_MS);
  const { answerable } = await readNotes(page);
  await page.close();
  return answerable;
}

async function answer(page: PhonePage): Promise<void> {
  const { x, y } = v.parse(middleSchema, await page.read(MIDDLE_OF_OPTION));
  await wait(READING_MS);
  await page.tap(x, y);
  await wait(ANSWERED_MS);
}

async function readNotes(page: PhonePage): Promise<v.InferOutput<typeof notedSchema>> {
  return v.parse(notedSchema, await page.read('noted'));
}
