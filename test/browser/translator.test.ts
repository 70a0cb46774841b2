import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../support/browser-test';
import { Merchant } from '../support/merchant';

const facts = {
  outcome: 'approved',
  payoutStatus: 'none',
  missing: 'one',
  paidAt: '2026-11-19T23:30',
  settlementTerm: 'next-working-day',
  method: 'card',
};

describe('a translator in the browser', () => {
  test('F98 is asked to leave the page alone: it has both languages itself', async ({ open }) => {
    const page = await open('', { language: 'en' });
    expect(await page.evaluate(() => document.documentElement.translate)).toBe(false);
  });

  test('F98 one that does not listen and wraps every text breaks nothing and leaves no stale text', async ({
    open,
  }) => {
    const [plain, wrapped] = [await open('', { language: 'en' }), await open('about:blank', { language: 'en' })];
    await translateAnyway(wrapped);
    await wrapped.goto(plain.url());
    const shown = async (act: (merchant: Merchant) => Promise<unknown>, asks: string) => {
      const texts: string[] = [];
      for (const page of [plain, wrapped]) {
        const merchant = new Merchant(page, 'en');
        await act(merchant);
        if (asks === 'verdict') await merchant.heading('verdict:steps.title').waitFor();
        else await merchant.untilAsked(asks);
        await merchant.untilSaved();
        // The code table comes when it is asked for, to each page in its own time.
        await page.getByText(merchant.t('page:code.loading')).first().waitFor({ state: 'hidden' });
        texts.push(await page.locator('main').innerText());
      }
      expect(texts[1], asks).toBe(texts[0]);
    };
    await shown((merchant) => merchant.answer('outcome', facts), 'payoutStatus');
    expect(await wrapped.locator('font').count()).toBeGreaterThan(20);
    await shown((merchant) => merchant.answer('payoutStatus', facts), 'missing');
    await shown((merchant) => merchant.back(), 'payoutStatus');
    await shown((merchant) => merchant.tell(facts), 'verdict');
    await shown(async (merchant) => {
      await merchant.change('missing');
      await merchant.option('missing', 'several').click();
    }, 'verdict');
    await shown((merchant) => merchant.page.getByRole('checkbox').first().check(), 'verdict');
    await shown(async (merchant) => {
      await merchant.change('outcome');
      await merchant.option('outcome', 'declined').click();
    }, 'responseCode');
    for (const code of ['5', '51', 'ZZ']) await shown((merchant) => merchant.codeField.fill(code), 'responseCode');
  });
});

/** Puts every text of the page into `<font>`, as page translators do, with a node of its own; the old node is gone. */
async function translateAnyway(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const wrap = (text: Text): void => {
      const parent = text.parentElement;
      if (!parent || parent.closest('font, script, style, textarea') || text.data.trim() === '') return;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    };
    const wrapAll = (): void => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
      for (const text of texts) wrap(text);
    };
    addEventListener('load', () => {
      wrapAll();
      new MutationObserver(wrapAll).observe(document.body, { childList: true, characterData: true, subtree: true });
    });
  });
}
