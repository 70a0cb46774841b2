import type { BrowserContext, Page } from 'playwright-core';

/** Ends a page as a phone does that needs the memory, without a word to it; opens the address again in a new one. */
export async function crashAndReopen(page: Page, url: string): Promise<Page> {
  const context = page.context();
  const devtools = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // The answer to this command dies with the page.
  devtools.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
  const next = await context.newPage();
  await next.goto(url);
  return next;
}

/** Ends the whole browser at once, as a battery does. */
export async function killBrowser(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page);
  const closed = context.waitForEvent('close');
  devtools.send('Browser.crash').catch(() => undefined);
  await closed;
}
