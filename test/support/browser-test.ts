import { test as base, inject } from 'vitest';
import { startChromium } from './chromium';
import { type OpenedPage, openPage, type PageOptions } from './page';
import { serve } from './serve';

/**
 * A test in real Chromium: `site` serves the built page, `open(path, options)` opens it in a fresh profile, and every
 * page opened is closed after the test, which fails when one of them ran into a problem.
 */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads a fixture's needs from this pattern.
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await startChromium();
    onCleanup(() => browser.close());
    return browser;
  })
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads a fixture's needs from this pattern.
  .extend('site', { scope: 'file' }, async ({}, { onCleanup }) => {
    const site = await serve(inject('dist'));
    onCleanup(() => site.close());
    return site;
  })
  .extend('open', async ({ browser, site }, { onCleanup }) => {
    const opened: OpenedPage[] = [];
    onCleanup(async () => {
      for (const one of opened) await one.close();
    });
    return async (path = '', options: PageOptions = {}) => {
      const one = await openPage(browser, new URL(path, site.url).href, options);
      opened.push(one);
      return one.page;
    };
  });
