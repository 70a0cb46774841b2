import { describe, expect, inject, onTestFinished } from 'vitest';
import { shippedPolicy } from '../../src/app/build/shipped-policy';
import { test } from '../support/browser-test';
import { Merchant } from '../support/merchant';
import { openPage } from '../support/page';
import { serve } from '../support/serve';

const facts = { outcome: 'timeout', customerDebited: 'yes' };

async function expectJourney(merchant: Merchant): Promise<void> {
  await merchant.tell(facts);
  const headline = merchant.t('sale:causes.unconfirmed-payment.headline');
  await merchant.page.getByText(headline, { exact: true }).first().waitFor();
  await merchant.untilSaved();
  expect(await merchant.page.getByText(merchant.t('update:title')).count()).toBe(0);
}

describe('F38 without a worker everything else works', () => {
  test('on plain http', async ({ browser, site }) => {
    const opened = await openPage(browser, 'about:blank', { language: 'en', context: { serviceWorkers: 'allow' } });
    onTestFinished(() => opened.close());
    const { page, context } = opened;
    await context.route('http://host.test/**', async (route) => {
      const { pathname } = new URL(route.request().url());
      await route.fulfill({ response: await route.fetch({ url: new URL(pathname, site.url).href }) });
    });
    await page.goto('http://host.test/');
    expect(await page.evaluate(() => 'serviceWorker' in navigator)).toBe(false);
    await expectJourney(new Merchant(page, 'en'));
  });

  test('where the site’s policy allows none', async ({ browser }) => {
    const policy = shippedPolicy(inject('dist')).map((rule) =>
      rule.startsWith('trusted-types') ? "trusted-types 'none'" : rule,
    );
    const site = await serve(inject('dist'), { policy: policy.join('; ') });
    onTestFinished(() => site.close());
    const expected = [/trusted-types/i];
    const opened = await openPage(browser, site.url, {
      language: 'en',
      expected,
      context: { serviceWorkers: 'allow' },
    });
    onTestFinished(() => opened.close());
    await expectJourney(new Merchant(opened.page, 'en'));
    expect(await opened.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  });

  test('in a frame, whose storage is not the page’s own', async ({ browser, site }) => {
    const opened = await openPage(browser, 'about:blank', { language: 'en', context: { serviceWorkers: 'allow' } });
    onTestFinished(() => opened.close());
    const { page, context } = opened;
    const host = `<!doctype html><title>host</title><iframe src="${site.url}" width="360" height="700"></iframe>`;
    await context.route(`${site.url}host`, (route) => route.fulfill({ body: host, contentType: 'text/html' }));
    await page.goto(`${site.url}host`);
    await page.frameLocator('iframe').getByRole('radio').first().waitFor();
    await page.frames()[1]?.waitForFunction(() => document.querySelector('.save-line') !== null);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  });
});
