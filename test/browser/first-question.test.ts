import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../support/browser-test';
import { holdBack } from '../support/hold-back';
import { Merchant } from '../support/merchant';

const languages = ['zh-CN', 'en'] as const;
const script = /\/assets\/index-[^/]+\.js$/;

describe.each(languages)('the first question in %s', (language) => {
  test('stands in the HTML and is seen in this language alone, before any script has come', async ({ open, site }) => {
    const page = await open('about:blank', { language });
    const letScriptCome = await holdBack(page, script);
    await page.goto(site.url, { waitUntil: 'commit' });
    await expectFirstQuestion(page, language);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    const declined = page.getByRole('radio', {
      name: new Merchant(page, language).t('sale:questions.outcome.values.declined'),
    });
    await declined.check();
    expect(await declined.isChecked()).toBe(true);
    letScriptCome();
  });

  test('what was chosen on this device counts from the first paint: language, look and size', async ({
    open,
    site,
  }) => {
    const page = await open('about:blank', { language: language === 'en' ? 'zh-CN' : 'en' });
    await page.addInitScript(
      (chosen) => localStorage.setItem('daonale-look', chosen),
      JSON.stringify({ language, look: 'dark', text: 'large' }),
    );
    const letScriptCome = await holdBack(page, script);
    await page.goto(site.url, { waitUntil: 'commit' });
    await expectFirstQuestion(page, language);
    expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toEqual({
      look: 'dark',
      text: 'large',
    });
    letScriptCome();
  });

  test('a tap before the script has run counts, and is answered when it comes', async ({ open, site }) => {
    const page = await open('about:blank', { language });
    const letScriptCome = await holdBack(page, script);
    await page.goto(site.url, { waitUntil: 'commit' });
    const merchant = new Merchant(page, language);
    await page.getByRole('radio', { name: merchant.t('sale:questions.outcome.values.declined') }).click();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(1);
    letScriptCome();
    await merchant.untilAsked('responseCode');
    expect(Object.values(await merchant.answered())).toEqual([merchant.t('sale:questions.outcome.values.declined')]);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
      merchant.t('sale:questions.responseCode.title'),
    );
  });

  test('a tap while the texts are still on their way goes on as soon as they are here', async ({ open, site }) => {
    const page = await open('about:blank', { language });
    const letTextsCome = await holdBack(page, /\/assets\/texts-/);
    await page.goto(site.url);
    const merchant = new Merchant(page, language);
    await merchant.option('outcome', 'approved').click();
    await merchant.text('page:loading').waitFor();
    letTextsCome();
    await merchant.untilAsked('payoutStatus');
  });
});

/** Every word of the first question in this language, and none in another. */
async function expectFirstQuestion(page: Page, language: string): Promise<void> {
  const { words } = new Merchant(page, language);
  const values = words.keys(/^sale:questions\.outcome\.values\./).map((key) => words.t(key));
  const options = [...values, words.t('page:question.unsure')];
  await page.getByRole('heading', { name: words.t('sale:questions.outcome.title'), exact: true }).waitFor();
  for (const name of options) await page.getByRole('radio', { name, exact: true }).waitFor();
  expect(await page.getByRole('radio').count()).toBe(options.length);
}
