import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { describe, expect, inject, onTestFinished } from 'vitest';
import { test as base } from '../support/browser-test';
import { untilLive } from '../support/first-live';
import { Merchant } from '../support/merchant';
import { nextDeploy } from '../support/next-deploy';
import { openPage } from '../support/page';
import { serve } from '../support/serve';
import { deviceWith, storedCase } from '../support/stored-cases';

const at = '2026-11-20T09:58:00+08:00';
const dist = inject('dist');
const language = 'en';
/** What the browser says of a file that is gone. */
const gone = [/404/, /net::ERR_/, /Failed to fetch dynamically imported module/];
const fileOf = (name: string) => `/assets/${readdirSync(join(dist, 'assets')).find((file) => file.startsWith(name))}`;

/** A page without a worker, on a site whose files may go while it is open. */
const test = base.extend('openShop', async ({ browser }, { onCleanup }) => {
  const ends: (() => Promise<void>)[] = [];
  onCleanup(async () => {
    for (const end of ends.reverse()) await end();
  });
  return async ({
    pages = 1,
    alter = async () => undefined,
  }: {
    pages?: number;
    alter?: (context: BrowserContext) => Promise<unknown>;
  } = {}) => {
    let folder = dist;
    const files: Record<string, string | null> = {};
    const site = await serve(() => folder, { files });
    ends.push(() => site.close());
    const stored = storedCase({ facts: { outcome: 'declined', customerDebited: 'no' }, at, language, pages });
    const context = pages > 0 ? deviceWith(site, stored) : {};
    const opened = await openPage(browser, 'about:blank', { language, expected: gone, context });
    ends.push(() => opened.close());
    await alter(opened.context);
    const { page } = opened;
    let loads = 0;
    page.on('load', () => {
      loads += 1;
    });
    const deploy = (): void => {
      const next = nextDeploy(dist, 'b');
      onTestFinished(next.remove);
      folder = next.folder;
    };
    await page.goto(site.url);
    const merchant = new Merchant(page, language);
    await merchant.untilAsked(pages > 0 ? 'responseCode' : 'outcome');
    return { page, merchant, files, deploy, context: opened.context, loads: () => loads };
  };
});

/** Goes where a file is needed that has not been asked for yet; what is then in front. */
const routes = [
  {
    name: 'the list of cases',
    go: (merchant: Merchant) =>
      merchant.page.evaluate(() => {
        window.location.hash = '#/cases';
      }),
    arrive: (merchant: Merchant) => merchant.heading('cases:title').waitFor(),
  },
  {
    name: 'the other language',
    go: (merchant: Merchant) => merchant.page.locator('.page-tools').getByRole('button').first().click(),
    arrive: async ({ page }: Merchant) => {
      await page.locator('.page-tools').getByRole('button').first().click();
      await new Merchant(page, 'zh-CN').untilAsked('responseCode');
    },
  },
  {
    name: 'what a verdict says',
    go: (merchant: Merchant) => merchant.code('51'),
    arrive: async (merchant: Merchant) => {
      const headline = merchant.t('sale:causes.transaction-failed.headline');
      await merchant.page.getByText(headline, { exact: true }).first().waitFor();
    },
  },
] as const;

describe('F33 the files of the version in front are gone', () => {
  test.for(routes)('$name: the page comes anew, once, with the case in it', async ({ go, arrive }, { openShop }) => {
    const { page, merchant, deploy, loads } = await openShop();
    await merchant.codeField.fill('5');
    await merchant.untilSaved();
    deploy();
    const before = loads();
    await go(merchant);
    await page.locator('meta[name=deploy]').waitFor({ state: 'attached' });
    await arrive(merchant);
    expect(loads()).toBe(before + 1);
  });
});

test('F33 what shows the page is gone when it opens: the page comes anew, once, and is answered', async ({
  browser,
}) => {
  const files: Record<string, string | null> = { [fileOf('show-page-')]: null };
  const site = await serve(dist, { files });
  onTestFinished(site.close);
  const { page, close } = await openPage(browser, 'about:blank', { language, expected: gone, now: 'real' });
  onTestFinished(close);
  let loads = 0;
  page.on('request', (request) => {
    if (!request.isNavigationRequest()) return;
    loads += 1;
    if (loads > 1) delete files[fileOf('show-page-')];
  });
  await page.goto(site.url);
  await expect.poll(() => loads).toBe(2);
  await untilLive(page);
  const merchant = new Merchant(page, language);
  await merchant.answer('outcome', { outcome: 'declined' });
  await merchant.untilAsked('responseCode');
  expect(loads).toBe(2);
});

describe('F39 a file that is missing for good', () => {
  test('reloads the page once; then the message stands, and trying again reloads nothing', async ({ openShop }) => {
    const { merchant, files, loads } = await openShop();
    files[fileOf('CasesPage-')] = null;
    const before = loads();
    await routes[0].go(merchant);
    await merchant.text('page:error.title').waitFor();
    expect(loads()).toBe(before + 1);
    await merchant.button('page:error.retry').click();
    await merchant.text('page:error.title').waitFor();
    expect(loads()).toBe(before + 1);
  });

  test('nor does another reload come soon, with storage refused; and none where answers are in memory only', async ({
    openShop,
  }) => {
    const { page, merchant, files, loads } = await openShop({ pages: 0, alter: refuseStorage });
    files[fileOf('CasesPage-')] = null;
    const before = loads();
    await routes[0].go(merchant);
    await merchant.text('page:error.title').waitFor();
    expect(loads()).toBe(before + 1);
    await page.evaluate(() => {
      window.location.hash = '#/';
    });
    await merchant.answer('outcome', { outcome: 'declined' });
    await page.clock.setFixedTime('2026-11-20T10:10:00+08:00');
    await routes[0].go(merchant);
    await merchant.text('page:error.title').waitFor();
    expect(loads()).toBe(before + 1);
    await page.goBack();
    await merchant.untilAsked('responseCode');
  });

  test('without a network nothing is reloaded, whatever the browser calls itself', async ({ openShop }) => {
    const { merchant, context, loads, page } = await openShop();
    const before = loads();
    await context.setOffline(true);
    await routes[0].go(merchant);
    await merchant.text('page:error.title').waitFor();
    await page.evaluate(() => {
      window.location.hash = '#/';
    });
    await merchant.untilAsked('responseCode');
    await page.evaluate(() => Object.defineProperty(navigator, 'onLine', { get: () => true }));
    await routes[0].go(merchant);
    await merchant.text('page:error.title').waitFor();
    expect(loads()).toBe(before);
  });
});

async function refuseStorage(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
      Object.defineProperty(globalThis, name, {
        get: () => {
          throw new DOMException('Refused', 'SecurityError');
        },
      });
    }
  });
}
