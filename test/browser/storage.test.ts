import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { startChromiumWith } from '../support/chromium';
import { crash, heard, listOf, openEmpty, openTab, saveNew, stateOf, takeBack, test } from '../support/storage-tabs';

describe('room on the device', () => {
  test('F01 a full device: told, held, readable; saved once there is room', async ({ device, site, folder }) => {
    // A limit on the room is kept only where the profile lies on the disk.
    const context = await device(() => startChromiumWith(mkdtempSync(join(folder, 'profile-'))));
    const empty = await openEmpty(context, site.url);
    const devtools = await context.newCDPSession(empty);
    const origin = new URL(site.url).origin;
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 300_000 });
    const page = await openTab(context, site.url);
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

  test('F11 of 5,000 cases the first page lists in under a second, long notes and all', async ({ device, site }) => {
    const context = await device();
    const page = await openTab(context, site.url);
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

  test('F59 after "delete everything" nothing is left in any storage of the browser', async ({ device, site }) => {
    const context = await device();
    const [page, other] = [await openTab(context, site.url), await openTab(context, site.url)];
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
  test('F04 site data cleared: the case in hand is written again, and that is told', async ({ device, site }) => {
    const context = await device();
    const page = await openTab(context, site.url);
    await saveNew(page, 'case-1');
    await saveNew(page, 'case-2');
    const devtools = await context.newCDPSession(page);
    await devtools.send('Storage.clearDataForOrigin', { origin: new URL(site.url).origin, storageTypes: 'all' });
    await heard(page, 'rewritten');
    expect(await listOf(page)).toEqual([['case-2', true]]);
    expect(await listOf(await openTab(context, site.url))).toEqual([['case-2', true]]);
    expect(await stateOf(page)).toBe('ready');
  });

  test('F09 F20 closed or crashed right after an answer: every answer and draft is there afterwards', async ({
    device,
    site,
  }) => {
    const context = await device();
    const ROUNDS = 12;
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await openTab(context, site.url);
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
    const after = await openTab(context, site.url);
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
    // A case is listed as soon as it is known; what lies in the journal goes when the database has it.
    await after.waitForFunction(() => localStorage.length === 0);
  });

  test('F18 a page taken back out of the back/forward cache is told to look again', async ({ device, site }) => {
    const context = await device();
    const page = await openTab(context, site.url);
    await saveNew(page, 'case-1');
    await page.evaluate(() => Object.assign(globalThis, { isTheSamePage: true }));
    await page.goto(`${site.url}empty.html`);
    const other = await openTab(context, site.url);
    await saveNew(other, 'case-2');
    const loadedAnew = await takeBack(page);
    await heard(page, 'missed');
    // A Chromium without a window has no such cache; nothing of the page may be in the way.
    expect(loadedAnew.filter((reason) => reason !== 'masked')).toEqual([]);
    expect((await listOf(page)).map(([id]) => id)).toEqual(['case-2', 'case-1']);
    expect(await saveNew(page, 'case-3')).toMatchObject({ ok: true });
  });
});
