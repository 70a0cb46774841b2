import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, onTestFinished } from 'vitest';
import { test } from '../support/browser-test';
import { Merchant } from '../support/merchant';
import { openPage, type PageOptions } from '../support/page';
import { readCalendar } from '../support/read-calendar';
import { serve } from '../support/serve';
import { toldCauses } from '../support/told-causes';
import { untilKept } from '../support/until-kept';

const dist = inject('dist');
const languages = ['zh-CN', 'en'] as const;
const withWorker = { context: { serviceWorkers: 'allow' } } as const satisfies PageOptions;
/** What no journey asks for (for hosts and operators), and what only the network can answer for. */
const FROM_NETWORK =
  /^(\.vite\/.*|sw\.js|remove-worker\.js|settings\.json|announcements\.json|.*\.schema\.json|probe\.txt|_headers|.*\.conf|(embed|demo)\..*)$/;
/** What the browser says of a file that it could not get. */
const noNetwork = [/net::ERR_/, /ERR_FAILED/];

test('F36 the worker keeps every file of the build but those that only the network can answer for', () => {
  const built = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(dist, name)).isFile(),
  );
  const kept = [...readFileSync(join(dist, 'sw.js'), 'utf8').matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url ?? '');
  expect(kept.filter((url) => url.startsWith('assets/')).length).toBeGreaterThan(40);
  expect(built.filter((name) => !kept.includes(name) && !FROM_NETWORK.test(name))).toEqual([]);
  expect(kept.filter((url) => FROM_NETWORK.test(url))).toEqual([]);
  expect(kept.filter((url) => !built.includes(url))).toEqual([]);
});

test('the browser finds it fit to be installed: names, icons of the sizes they say, colours', async ({ open }) => {
  const page = await open('', withWorker);
  await untilKept(page);
  const devtools = await page.context().newCDPSession(page);
  const { errors } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.webmanifest'), 'utf8'));
  expect(manifest.name).toMatch(/到哪了.*Daonale/);
  expect(Object.keys(manifest.name_localized)).toEqual([...languages]);
  for (const [file, size] of [
    ['icon-192.png', 192],
    ['icon-512.png', 512],
    ['apple-touch-icon.png', 180],
  ] as const) {
    const width = await page.evaluate(
      async (url) => (await createImageBitmap(await (await fetch(url)).blob())).width,
      file,
    );
    expect(width).toBe(size);
  }
});

describe.each(languages)('F38 after one visit, without a network, in %s', (language) => {
  test('every journey to its verdict, the reminder, the stored cases and the other language', async ({ browser }) => {
    const site = await serve(dist);
    const opened = await openPage(browser, site.url, { ...withWorker, language, expected: noNetwork });
    onTestFinished(() => opened.close());
    const { page, context } = opened;
    await untilKept(page);
    await site.close();
    await context.setOffline(true);
    const merchant = new Merchant(page, language);
    // One of every topic, each language others: their texts come in files of their own.
    const byTopic = Object.entries(toldCauses).map(
      ([cause, facts]) => [merchant.words.cause(cause).split(':')[0], { cause, facts }] as const,
    );
    const told = [...new Map(language === 'en' ? byTopic : byTopic.reverse()).values()];
    expect(told.length).toBeGreaterThan(7);
    await page.reload();
    for (const { cause, facts } of told) {
      await merchant.tell(facts);
      await page
        .getByText(merchant.t(`${merchant.words.cause(cause)}.headline`), { exact: true })
        .first()
        .waitFor();
      await merchant.untilSaved();
      if (cause !== told.at(-1)?.cause) await merchant.button('verdict:actions.restart').click();
    }
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      merchant.button('verdict:actions.calendar').click(),
    ]);
    expect(readCalendar(readFileSync(await download.path(), 'utf8'))).not.toEqual([]);

    await page.goto(new URL('#/cases', site.url).href);
    const rows = page.getByRole('main').getByRole('listitem');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(told.length);

    const other = new Merchant(page, language === 'en' ? 'zh-CN' : 'en');
    await page.locator('.page-tools').getByRole('button').first().click();
    await other.heading('cases:title').waitFor();
  });
});

test('announcements read before say as of when, and that there is no network now', async ({ browser }) => {
  const now = { from: '2026-11-20T09:00+08:00', to: '2026-11-20T12:00+08:00', title: { en: 'System upgrade' } };
  const files = { '/announcements.json': JSON.stringify({ items: [{ ...now, id: 'now', scope: 'platform' }] }) };
  const headers = { Date: 'Fri, 20 Nov 2026 02:00:00 GMT' };
  const site = await serve(dist, { files, headers });
  const opened = await openPage(browser, site.url, { ...withWorker, language: 'en', expected: noNetwork });
  onTestFinished(() => opened.close());
  const { page, context } = opened;
  const merchant = new Merchant(page, 'en');
  const banner = page.getByRole('note').filter({ hasText: merchant.t('announcements:news.platform') });
  await banner.getByText(merchant.t('announcements:asOf', { time: '10:00' })).waitFor();
  await untilKept(page);
  await site.close();
  await context.setOffline(true);
  // Across a reload some Chromium forget that they play a device without network.
  await context.addInitScript(() => Object.defineProperty(navigator, 'onLine', { value: false }));
  await page.reload();
  await banner.getByText(merchant.t('announcements:offline', { time: '10:00' })).waitFor();
});
