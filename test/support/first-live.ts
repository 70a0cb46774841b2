import type { Page } from 'playwright-core';

/** The mark the page sets when the script has taken over the first question: from then on every tap is answered at once. */
const mark = 'question-live';

/** Waits until the first question is live; the milliseconds since the page was opened. Needs the page's real clock. */
export async function untilLive(page: Page): Promise<number> {
  const found = await page.waitForFunction((name) => performance.getEntriesByName(name)[0]?.startTime, mark);
  const time = await found.jsonValue();
  if (time === undefined) throw new Error(`The page never set the mark ${mark}.`);
  return time;
}
