import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { crash, heard, listOf, openEmpty, openTab, saveNew, stateOf, test } from '../support/storage-tabs';

describe('other versions of the page', () => {
  test('F13 a newer one takes over: this one stops writing for good and keeps what is answered', async ({
    device,
    site,
  }) => {
    const context = await device();
    const page = await openTab(context, site.url);
    await saveNew(page, 'case-1');
    const newer = await openEmpty(context, site.url);
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

  test('F14 an older one holds the database: three seconds, memory, and on by itself once it is closed', async ({
    device,
    site,
  }) => {
    const context = await device();
    const older = await openEmpty(context, site.url);
    await older.evaluate(async () => {
      const request = indexedDB.open('daonale', 1);
      await new Promise((resolve) => request.addEventListener('success', resolve));
      Object.assign(globalThis, { database: request.result });
    });
    const start = Date.now();
    const page = await openTab(context, site.url);
    expect(Date.now() - start).toBeGreaterThan(2900);
    expect(await stateOf(page)).toBe('blocked');
    expect(await saveNew(page, 'case-1')).toMatchObject({ ok: false, why: 'blocked' });
    await older.close();
    await heard(page, 'saved');
    expect(await stateOf(page)).toBe('ready');
    expect(await listOf(page)).toEqual([['case-1', true]]);
  });

  test('F07 killed in the middle of an upgrade: the old data is there as it was', async ({ device, site }) => {
    const context = await device();
    const page = await openTab(context, site.url);
    await saveNew(page, 'case-1');
    await page.close();
    const newer = await openEmpty(context, site.url);
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
    const after = await openTab(context, site.url);
    expect(await stateOf(after)).toBe('ready');
    expect(await listOf(after)).toEqual([['case-1', true]]);
  });
});

function databaseAs(page: Page) {
  return page.evaluate(async () => {
    const database: IDBDatabase = Reflect.get(globalThis, 'database');
    const cases = database.transaction('cases').objectStore('cases');
    const keys = cases.getAllKeys();
    await new Promise((resolve) => keys.addEventListener('success', resolve));
    return { version: database.version, indexes: [...cases.indexNames], ids: keys.result };
  });
}
