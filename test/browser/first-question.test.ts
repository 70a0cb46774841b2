import { describe, expect } from 'vitest';
import { test } from '../support/browser-test';
import { holdBack } from '../support/hold-back';
import { Merchant } from '../support/merchant';

const languages = ['zh-CN', 'en'] as const;
const script = /\/assets\/index-[^/]+\.js$/;

describe.each(languages)('the first question in %s', (language) => {
  test('stands in the HTML, in both languages, before any script has run', async ({ open, site }) => {
    const page = await open('about:blank', { language });
    const letScriptCome = await holdBack(page, script);
    await page.goto(site.url, { waitUntil: 'commit' });
    for (const shown of languages) {
      const { words } = new Merchant(page, shown);
      await page.getByText(words.t('sale:questions.outcome.title')).first().waitFor();
      const values = words.keys(/^sale:questions\.outcome\.values\./).map((key) => words.t(key));
      for (const text of [...values, words.t('page:question.unsure')]) {
        await page.getByRole('radio', { name: text }).waitFor();
      }
    }
    const declined = page.getByRole('radio', {
      name: new Merchant(page, language).t('sale:questions.outcome.values.declined'),
    });
    await declined.check();
    expect(await declined.isChecked()).toBe(true);
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
