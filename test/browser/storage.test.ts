import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { StoreEvent } from '../../src/platform/storage/store';
import { buildStorageRoom } from '../support/build-storage-room';
import { startChromium, startChromiumWith } from '../support/chromium';
import { type Site, serve } from '../support/serve';
import { watchProblems } from '../support/watch-problems';

const FIRST_PAGE = { offset: 0, limit: 500 };
const folder = mkdtempSync(join(tmpdir(), 'daonale-storage-'));
let browser: Browser;
let site: Site;

beforeAll(async () => {
  await buildStorageRoom(folder);
  // With the back/forward cache, which the driver switches off.
  browser = await startChromium(['--disable-back-forward-cache']);
  site = await serve(folder);
});

afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

/** A device with nothing stored; it fails the test when one of its pages ran into a problem. */
async function device(start: () => Promise<BrowserContext> = () => browser.newContext()): Promise<BrowserContext> {
  const context = await start();
  const problems = await watchProblems(context);
  onTestFinished(async () => {
    await context.close();
    expect(problems).toEqual([]);
  });
  return context;
}

/** A tab with the storage room in it, opened and ready or not. */
async function openTab(context: BrowserContext, url: string = site.url): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'room' in globalThis);
  await page.evaluate(() => room.opened.then(() => undefined));
  return page;
}

const stateOf = (page: Page) => page.evaluate(async () => (await room.opened).state());
const listOf = (page: Page) =>
  page.evaluate(async (first) => {
    const list = await (await room.opened).list(first);
    return list.map((entry) => [entry.id, entry.kind === 'case' && entry.onDevice] as const);
  }, FIRST_PAGE);
const saveNew = (page: Page, id: string) =>
  page.evaluate(async (caseId) => {
    return (await room.opened).save(room.answer(room.emptyCase(caseId), 'outcome', 'approved'));
  }, id);

async function heard(page: Page, kind: StoreEvent['kind']): Promise<void> {
  await page.waitForFunction((wanted) => room.heard.some((event) => event.kind === wanted), kind);
}

describe('room on the device', () => {
  test('F01 a full device: told, held, readable; saved once there is room', async () => {
    // A limit on the room is kept only where the profile lies on the disk.
    const context = await device(() => startChromiumWith(mkdtempSync(join(folder, 'profile-'))));
    const empty = await context.newPage();
    await empty.goto(`${site.url}empty.html`);
    const devtools = await context.newCDPSession(empty);
    const origin = new URL(site.url).origin;
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 300_000 });
    const page = await openTab(context);
    await saveNew(page, 'case-1');

    const whys = await page.evaluate(async () => {
      const store = await room.opened;
      const reasons: string[] = [];
      for (let index = 0; index < 60; index += 1) {
        const notes = String(index).padEnd(20_000, '记');
        const record = room.changeCase(room.emptyCase(`full-${index}`), { notes }, Date.now());
        const saved = await store.save(record);
        if (!saved.ok) reasons.push(saved.why);
      }
      return reasons;
    });
    expect(whys.length).toBeGreaterThan(10);
    expect(new Set(whys)).toEqual(new Set(['quota']));
    expect(await stateOf(page)).toBe('full');
    const list = await listOf(page);
    expect(list).toHaveLength(61);
    expect(list.filter(([, isOnDevice]) => !isOnDevice)).toHaveLength(whys.length);

    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    expect(await saveNew(page, 'case-2')).toMatchObject({ ok: true });
    await page.waitForFunction(
      (count) => room.heard.filter((event) => event.kind === 'saved').length === count,
      whys.length,
    );
    expect((await listOf(page)).every(([, isOnDevice]) => isOnDevice)).toBe(true);
    expect(await stateOf(page)).toBe('ready');
  });

  test('F11 of 5,000 cases the first page lists in under a second, long notes and all', async () => {
    const context = await device();
    const page = await openTab(context);
    const spent = await page.evaluate(async () => {
      const store = await room.opened;
      const request = indexedDB.open('daonale');
      await new Promise((resolve) => request.addEventListener('success', resolve));
      const transaction = request.result.transaction('cases', 'readwrite');
      for (let order = 1; order <= 5000; order += 1) {
        const id = `case-${order}`;
        const notes = order % 50 === 0 ? '记'.repeat(20_000) : '';
        transaction.objectStore('cases').put({ id, order, record: { ...room.emptyCase(id), notes } });
      }
      await new Promise((resolve) => transaction.addEventListener('complete', resolve));
      request.result.close();
      const start = performance.now();
      const list = await store.list({ offset: 0, limit: 20 });
      const count = await store.count();
      return { ms: performance.now() - start, first: list[0]?.id, count };
    });
    expect(spent).toMatchObject({ first: 'case-5000', count: 5000 });
    expect(spent.ms).toBeLessThan(1000);
  });

  test('F59 after "delete everything" nothing is left in any storage of the browser', async () => {
    const context = await device();
    const [page, other] = [await openTab(context), await openTab(context)];
    for (const id of ['case-1', 'case-2']) await saveNew(page, id);
    await page.evaluate(async () => (await room.opened).remove('case-2'));
    expect(await page.evaluate(async () => (await room.opened).deleteEverything())).toEqual({ ok: true });
    await heard(other, 'emptied');
    const left = await page.evaluate(async () => {
      let rows = 0;
      for (const { name } of await indexedDB.databases()) {
        const request = indexedDB.open(name ?? '');
        await new Promise((resolve) => request.addEventListener('success', resolve));
        const database = request.result;
        const transaction = database.transaction([...database.objectStoreNames]);
        for (const store of database.objectStoreNames) {
          const count = transaction.objectStore(store).count();
          await new Promise((resolve) => count.addEventListener('success', resolve));
          rows += count.result;
        }
        database.close();
      }
      return { rows, local: localStorage.length, session: sessionStorage.length, caches: (await caches.keys()).length };
    });
    expect(left).toEqual({ rows: 0, local: 0, session: 0, caches: 0 });
  });
});

describe('a device that changes under the page', () => {
  test('F04 site data cleared: the case in hand is written again, and that is told', async () => {
    const context = await device();
    const page = await openTab(context);
    await saveNew(page, 'case-1');
    await saveNew(page, 'case-2');
    const devtools = await context.newCDPSession(page);
    await devtools.send('Storage.clearDataForOrigin', { origin: new URL(site.url).origin, storageTypes: 'all' });
    await heard(page, 'rewritten');
    expect(await listOf(page)).toEqual([['case-2', true]]);
    expect(await listOf(await openTab(context))).toEqual([['case-2', true]]);
    expect(await stateOf(page)).toBe('ready');
  });

  test('F09 F20 closed or crashed right after an answer: every answer and draft is there afterwards', async () => {
    const context = await device();
    const ROUNDS = 12;
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await openTab(context);
      await page.evaluate(async (id) => {
        const store = await room.opened;
        const record = room.answer(room.emptyCase(id), 'outcome', 'approved');
        const draft = { screen: 'paid-at', value: '2026-11-19T22' };
        // Nobody waits: the page is gone before the promise is.
        void store.save(room.changeCase(record, { draft }, Date.now()));
      }, `case-${round}`);
      if (round % 2 === 0) await page.close();
      else await crash(context, page);
    }
    const after = await openTab(context);
    await after.waitForFunction(
      async (count) => (await (await room.opened).list({ offset: 0, limit: 100 })).length === count,
      ROUNDS,
    );
    const loaded = await after.evaluate(async () => (await room.opened).load('case-11'));
    expect(loaded).toMatchObject({
      record: {
        answers: [{ fact: 'outcome', value: 'approved' }],
        draft: { screen: 'paid-at', value: '2026-11-19T22' },
      },
    });
    expect(await after.evaluate(() => localStorage.length)).toBe(0);
  });

  test('F18 a page taken back out of the back/forward cache is told to look again', async () => {
    const context = await device();
    const page = await openTab(context);
    await saveNew(page, 'case-1');
    await page.evaluate(() => Object.assign(globalThis, { isTheSamePage: true }));
    await page.goto(`${site.url}empty.html`);
    const other = await openTab(context);
    await saveNew(other, 'case-2');
    // The page's own load event is long over.
    await page.goBack({ waitUntil: 'commit' });
    await heard(page, 'missed');
    expect(await page.evaluate(() => Reflect.get(globalThis, 'isTheSamePage'))).toBe(true);
    expect((await listOf(page)).map(([id]) => id)).toEqual(['case-2', 'case-1']);
    expect(await saveNew(page, 'case-3')).toMatchObject({ ok: true });
  });
});

describe('other versions of the page', () => {
  test('F13 a newer one takes over: this one stops writing for good and keeps what is answered', async () => {
    const context = await device();
    const page = await openTab(context);
    await saveNew(page, 'case-1');
    const newer = await context.newPage();
    await newer.goto(`${site.url}empty.html`);
    await newer.evaluate(async () => {
      const request = indexedDB.open('daonale', 20);
      request.onupgradeneeded = () => request.transaction?.objectStore('cases').deleteIndex('order');
      await new Promise((resolve) => request.addEventListener('success', resolve));
      Object.assign(globalThis, { database: request.result });
    });
    await page.waitForFunction(() => room.heard.some((event) => event.kind === 'state' && event.state === 'frozen'));
    const refused = [await saveNew(page, 'case-2'), await saveNew(page, 'case-2')];
    expect(refused.map((saved) => !saved.ok && saved.why)).toEqual(['frozen', 'frozen']);
    expect(await page.evaluate(async () => (await room.opened).load('case-2'))).toMatchObject({ kind: 'case' });
    expect(await page.evaluate(async () => (await room.opened).load('case-1'))).toMatchObject({ onDevice: true });
    expect(await databaseAs(newer)).toEqual({
      version: 20,
      indexes: ['[record.status+record.changedAt]'],
      ids: ['case-1'],
    });
    await page.reload();
    expect(await stateOf(page)).toBe('frozen');
    expect(await databaseAs(newer)).toMatchObject({ version: 20, ids: ['case-1'] });
  });

  test('F14 an older one holds the database: three seconds, memory, and on by itself once it is closed', async () => {
    const context = await device();
    const older = await context.newPage();
    await older.goto(`${site.url}empty.html`);
    await older.evaluate(async () => {
      const request = indexedDB.open('daonale', 1);
      await new Promise((resolve) => request.addEventListener('success', resolve));
      Object.assign(globalThis, { database: request.result });
    });
    const start = Date.now();
    const page = await openTab(context);
    expect(Date.now() - start).toBeGreaterThan(2900);
    expect(await stateOf(page)).toBe('blocked');
    expect(await saveNew(page, 'case-1')).toMatchObject({ ok: false, why: 'blocked' });
    await older.close();
    await heard(page, 'saved');
    expect(await stateOf(page)).toBe('ready');
    expect(await listOf(page)).toEqual([['case-1', true]]);
  });

  test('F07 killed in the middle of an upgrade: the old data is there as it was', async () => {
    const context = await device();
    const page = await openTab(context);
    await saveNew(page, 'case-1');
    await page.close();
    const newer = await context.newPage();
    await newer.goto(`${site.url}empty.html`);
    await newer.evaluate(async () => {
      const request = indexedDB.open('daonale', 20);
      await new Promise<void>((resolve) => {
        request.onupgradeneeded = () => {
          const cases = request.transaction?.objectStore('cases');
          cases?.clear();
          // Request upon request keeps the upgrade from ever ending.
          const busy = (): void => {
            const counting = cases?.count();
            if (counting) counting.onsuccess = busy;
            resolve();
          };
          busy();
        };
      });
    });
    await crash(context, newer);
    const after = await openTab(context);
    expect(await stateOf(after)).toBe('ready');
    expect(await listOf(after)).toEqual([['case-1', true]]);
  });
});

describe('a poorer browser', () => {
  test('F19 on plain http, without BroadcastChannel, ids are made, cases are kept and tabs hear of each other', async () => {
    const context = await device();
    await context.route('http://host.test/**', async (route) => {
      const { pathname } = new URL(route.request().url());
      await route.fulfill({ response: await route.fetch({ url: new URL(pathname, site.url).href }) });
    });
    await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'));
    const url = 'http://host.test/';
    const [page, other] = [await openTab(context, url), await openTab(context, url)];
    expect(
      await page.evaluate(() => [isSecureContext, 'randomUUID' in crypto, 'BroadcastChannel' in globalThis]),
    ).toEqual([false, false, false]);
    const id = await page.evaluate(() => room.newId());
    expect(await saveNew(page, id)).toMatchObject({ ok: true, record: { id } });
    await heard(other, 'changed');
    expect(await listOf(other)).toEqual([[id, true]]);
  });

  test('F02 with storage refused by policy everything works in memory', async () => {
    const context = await device();
    await context.addInitScript(() => {
      for (const name of ['indexedDB', 'localStorage']) {
        Object.defineProperty(globalThis, name, {
          get: () => {
            throw new DOMException('Refused', 'SecurityError');
          },
        });
      }
    });
    const page = await openTab(context);
    expect(await stateOf(page)).toBe('refused');
    expect(await saveNew(page, 'case-1')).toMatchObject({ ok: false, why: 'refused' });
    expect(await listOf(page)).toEqual([['case-1', false]]);
  });
});

async function crash(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // The answer to this command dies with the page.
  devtools.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

function databaseAs(page: Page) {
  return page.evaluate(async () => {
    const database: IDBDatabase = Reflect.get(globalThis, 'database');
    const cases = database.transaction('cases').objectStore('cases');
    const keys = cases.getAllKeys();
    await new Promise((resolve) => keys.addEventListener('success', resolve));
    return { version: database.version, indexes: [...cases.indexNames], ids: keys.result };
  });
}
