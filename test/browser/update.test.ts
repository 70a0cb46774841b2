import type { Page } from 'playwright-core';
import { describe, expect, inject, onTestFinished } from 'vitest';
import { test as base } from '../support/browser-test';
import { Merchant } from '../support/merchant';
import { change, nextDeploy } from '../support/next-deploy';
import { openPage } from '../support/page';
import { type Site, serve } from '../support/serve';
import { untilKept, untilNewer } from '../support/until-kept';

const language = 'en';
/** Asked for on purpose. */
const notThere = /404.*\/(nowhere|assets\/(gone-12345678\.js)?)\)$/;

/** A site whose files may be replaced, and tabs of one browser that keeps them. */
const test = base.extend('shop', async ({ browser }, { onCleanup }) => {
  const dist = inject('dist');
  let folder = dist;
  const files: Record<string, string | null> = {};
  const site: Site = await serve(() => folder, { files });
  const opened = await openPage(browser, site.url, {
    language,
    expected: [notThere],
    context: { serviceWorkers: 'allow' },
  });
  onCleanup(async () => {
    await opened.close();
    await site.close();
  });
  return {
    site,
    files,
    first: tabOf(opened.page),
    /** Puts the next version in the place of this one, whose files are gone. */
    deploy: (mark: string, alter: (folder: string) => void = () => undefined): void => {
      const next = nextDeploy(dist, mark);
      onTestFinished(next.remove);
      alter(next.folder);
      folder = next.folder;
    },
    open: async () => {
      const page = await opened.context.newPage();
      const tab = tabOf(page);
      await page.goto(site.url);
      return tab;
    },
  };
});

function tabOf(page: Page) {
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  const merchant = new Merchant(page, language);
  return {
    page,
    merchant,
    loads: () => loads,
    /** Which deploy the page in front is of; the first has no mark. */
    version: () => page.evaluate(() => document.querySelector('meta[name=deploy]')?.getAttribute('content') ?? 'a'),
    /** A case of its own, in the middle of a question: something typed and not sent. */
    async begin({ afterAnother = false } = {}): Promise<void> {
      await untilKept(page);
      if (afterAnother) await merchant.button('page:resume.restart').click();
      await merchant.untilAsked('outcome');
      await merchant.option('outcome', 'declined').click();
      await merchant.untilAsked('responseCode');
      await merchant.codeField.fill('5');
      await merchant.untilSaved();
    },
    /** Whether that case is still in front, typed letter and all. */
    async stillThere(): Promise<void> {
      await merchant.untilAsked('responseCode');
      expect(await merchant.codeField.inputValue()).toBe('5');
    },
    async update(): Promise<void> {
      const reloaded = page.waitForEvent('load');
      await merchant.button('update:now').click();
      await reloaded;
    },
    /** Goes where files are needed that have not been asked for yet. */
    async goOn(): Promise<void> {
      await merchant.code('51');
      await page.getByText(merchant.t('sale:causes.transaction-failed.headline'), { exact: true }).first().waitFor();
      await page.evaluate(() => {
        window.location.hash = '#/cases';
      });
      await merchant.heading('cases:title').waitFor();
      await page.locator('.page-tools').getByRole('button').first().click();
      await new Merchant(page, 'zh-CN').heading('cases:title').waitFor();
    },
  };
}

test('F34 A→B→C with a tab in the middle of a question on each: no file is missed, no answer lost, one reload at most', async ({
  shop,
}) => {
  const onA = shop.first;
  await onA.begin();
  shop.deploy('b');
  expect(await untilNewer(onA.page)).toBe(true);
  await onA.merchant.text('update:title').waitFor();

  const onB = await shop.open();
  await onB.begin({ afterAnother: true });
  await onB.update();
  await onB.stillThere();
  shop.deploy('c');
  expect(await untilNewer(onB.page)).toBe(true);

  const onC = await shop.open();
  await onC.begin({ afterAnother: true });
  await onC.update();
  await onC.stillThere();

  expect([await onA.version(), await onB.version(), await onC.version()]).toEqual(['a', 'b', 'c']);
  for (const tab of [onA, onB, onC]) await tab.goOn();
  // The first page was there before it was counted.
  expect([onA.loads(), onB.loads(), onC.loads()]).toEqual([0, 2, 2]);
});

test('F34 whoever does not want the new version keeps the old one, and has the new one on the next visit', async ({
  shop,
}) => {
  await shop.first.begin();
  shop.deploy('b');
  await untilNewer(shop.first.page);
  await shop.first.merchant.text('update:title').waitFor();
  expect(await shop.first.version()).toBe('a');
  await shop.first.stillThere();
  await shop.first.page.goto('about:blank');
  // With no page of the older version left, the new one may take over.
  const next = await shop.open();
  await untilKept(next.page);
  await next.page.reload();
  await next.stillThere();
  expect(await next.version()).toBe('b');
});

describe('what the worker leaves to the network', () => {
  test('F35 a file that is not there is a real 404, and so is a page', async ({ shop }) => {
    await untilKept(shop.first.page);
    const answers = await shop.first.page.evaluate(async () => {
      const urls = ['assets/gone-12345678.js', 'nowhere', 'assets/', 'settings.json?x', 'index.html?x'];
      return Promise.all(urls.map(async (url) => (await fetch(url)).status));
    });
    expect(answers).toEqual([404, 404, 404, 200, 200]);
  });

  test('the operator’s settings, announcements and other scripts come anew each time', async ({ shop }) => {
    const { page, merchant } = shop.first;
    await untilKept(page);
    shop.files['/embed.js'] = 'first';
    const embed = () => page.evaluate(async () => (await fetch('embed.js')).text());
    expect(await embed()).toBe('first');
    shop.files['/embed.js'] = 'second';
    expect(await embed()).toBe('second');
    shop.files['/settings.json'] = JSON.stringify({
      brand: { name: { 'zh-CN': '新付', en: 'NewPay' }, accent: '#1d5c8a' },
    });
    const asked = page.waitForRequest('**/announcements.json');
    await page.reload();
    await page.getByText('NewPay').first().waitFor();
    expect((await (await asked).response())?.fromServiceWorker()).toBe(false);
    await merchant.question.waitFor();
  });
});

test('F37 a version that shows nothing is got rid of in two visits, and the cases are still there', async ({
  shop,
}) => {
  const { page, merchant } = shop.first;
  await shop.first.begin();
  shop.deploy('bad', (folder) =>
    change(folder, 'index.html', (html) =>
      html.replace(/<body>[\s\S]*<\/body>/, '<body></body>').replace(/<script[^>]*><\/script>/g, ''),
    ),
  );
  await untilNewer(page);
  await shop.first.update();
  expect(await page.locator('body').innerText()).toBe('');

  shop.deploy('good');
  shop.files['/sw.js'] = await (await fetch(new URL('remove-worker.js', shop.site.url))).text();
  await page.reload();
  // The browser looks for another worker by itself, a little after every visit.
  const registrations = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await expect.poll(registrations, { timeout: 20_000 }).toBe(0);
  await page.reload();
  await shop.first.stillThere();
  expect(await shop.first.version()).toBe('good');
  expect(await page.evaluate(() => caches.keys())).toEqual([]);

  // And the way back.
  delete shop.files['/sw.js'];
  await page.reload();
  await untilKept(page);
  await merchant.question.waitFor();
});
