import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { test as base, expect } from 'vitest';
import type { StoreEvent } from '../../src/platform/storage/store';
import { buildStorageRoom } from './build-storage-room';
import { startInstalledChromium } from './chromium';
import { type Site, serve } from './serve';
import { watchProblems } from './watch-problems';

const FIRST_PAGE = { offset: 0, limit: 500 };

/** A test of the storage room in real Chromium, with the back/forward cache, which the driver would switch off. */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads a fixture's needs from this pattern.
  .extend('folder', { scope: 'file' }, async ({}, { onCleanup }) => {
    const folder = mkdtempSync(join(tmpdir(), 'daonale-storage-'));
    onCleanup(() => rmSync(folder, { recursive: true }));
    await buildStorageRoom(folder);
    return folder;
  })
  .extend('site', { scope: 'file' }, async ({ folder }, { onCleanup }): Promise<Site> => {
    const site = await serve(folder);
    onCleanup(() => site.close());
    return site;
  })
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads a fixture's needs from this pattern.
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    // One with a window: only that has a back/forward cache.
    const browser = await startInstalledChromium(['--disable-back-forward-cache']);
    onCleanup(() => browser.close());
    return browser;
  })
  /** A device with nothing stored; the test fails when one of its pages ran into a problem. */
  .extend('device', async ({ browser }, { onCleanup }) => {
    const closings: (() => Promise<void>)[] = [];
    onCleanup(async () => {
      for (const close of closings) await close();
    });
    return async (start: () => Promise<BrowserContext> = () => browser.newContext()) => {
      const context = await start();
      const problems = await watchProblems(context);
      closings.push(async () => {
        await context.close();
        expect(problems).toEqual([]);
      });
      return context;
    };
  });

/** A tab with the storage room in it, once its store has opened or given up. */
export async function openTab(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'room' in globalThis);
  await page.evaluate(() => room.opened.then(() => undefined));
  return page;
}

/** A tab of the same origin without the storage room. */
export async function openEmpty(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL('empty.html', url).href);
  return page;
}

export const stateOf = (page: Page) => page.evaluate(async () => (await room.opened).state());
export const listOf = (page: Page) =>
  page.evaluate(async (first) => {
    const list = await (await room.opened).list(first);
    return list.map((entry) => [entry.id, entry.kind === 'case' && entry.onDevice] as const);
  }, FIRST_PAGE);
export const saveNew = (page: Page, id: string) =>
  page.evaluate(async (caseId) => {
    return (await room.opened).save(room.answer(room.emptyCase(caseId), 'outcome', 'approved'));
  }, id);

/**
 * Goes back to a page that was `isTheSamePage`; one loaded anew is told that it was only put away. Returns why it was: nothing
 * for the same page, `masked` where the browser has no such cache at all, else what of the page was in the way.
 */
export async function takeBack(page: Page): Promise<readonly string[]> {
  // The page's own load event may be long over.
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForFunction(() => 'room' in globalThis);
  return page.evaluate(async () => {
    if (Reflect.get(globalThis, 'isTheSamePage')) return [];
    await room.opened;
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    const text = JSON.stringify(performance.getEntriesByType('navigation')[0]);
    return [...text.matchAll(/"reason":"([^"]+)"/g)].map(([, reason = '']) => reason);
  });
}

/** Waits until the tab's store has told something of a kind. */
export async function heard(page: Page, kind: StoreEvent['kind']): Promise<void> {
  await page.waitForFunction((wanted) => room.heard.some((event) => event.kind === wanted), kind);
}

/** Kills a tab from under its script. */
export async function crash(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // The answer to this command dies with the page.
  devtools.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}
