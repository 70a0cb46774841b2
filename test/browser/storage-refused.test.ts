import { describe, expect } from 'vitest';
import { heard, listOf, openTab, saveNew, stateOf, test } from '../support/storage-tabs';

describe('a poorer browser', () => {
  test('F19 on plain http, without BroadcastChannel, ids are made, cases are kept and tabs hear of each other', async ({
    device,
    site,
  }) => {
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

  test('F02 with storage refused by policy everything works in memory', async ({ device, site }) => {
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
    const page = await openTab(context, site.url);
    expect(await stateOf(page)).toBe('refused');
    expect(await saveNew(page, 'case-1')).toMatchObject({ ok: false, why: 'refused' });
    expect(await listOf(page)).toEqual([['case-1', false]]);
  });
});
