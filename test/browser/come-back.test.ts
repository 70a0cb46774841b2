import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished } from 'vitest';
import { test } from '../support/browser-test';
import { startChromiumWith } from '../support/chromium';
import { crashAndReopen, killBrowser } from '../support/end-page';
import { untilLive } from '../support/first-live';
import { holdBack } from '../support/hold-back';
import { Merchant } from '../support/merchant';
import { deviceWith, storedCase } from '../support/stored-cases';
import { storedRows } from '../support/stored-rows';

const at = '2026-11-20T09:58:00+08:00';
const facts = {
  outcome: 'approved',
  payoutStatus: 'none',
  missing: 'one',
  paidAt: '2026-11-19T23:30',
  settlementTerm: 'next-working-day',
  method: 'card',
};
const pages = ['outcome', 'payoutStatus', 'missing', 'what-applies', 'paidAt', 'settlementTerm', 'method'];

describe('the page is ended at once', () => {
  test('F09 F20 after every tap the tab crashes: the answer is there, and the same step', async ({ open, site }) => {
    let page = await open('', { language: 'en' });
    for (const [count, fact] of (['outcome', 'payoutStatus', 'missing'] as const).entries()) {
      const merchant = new Merchant(page, 'en');
      await merchant.untilAsked(fact);
      await merchant.option(fact, facts[fact]).click();
      page = await crashAndReopen(page, site.url);
      const after = new Merchant(page, 'en');
      await after.untilAsked(pages[count + 1] ?? '');
      expect(Object.keys(await after.answered())).toHaveLength(count + 1);
    }
  });

  test('F09 F20 before the store’s code has come: answers, and what is typed, are there next time', async ({
    open,
    site,
  }) => {
    const page = await open('about:blank', { language: 'zh-CN' });
    await holdBack(page, /\/assets\/start-late-/);
    await page.goto(site.url);
    const merchant = new Merchant(page, 'zh-CN');
    await merchant.option('outcome', 'declined').click();
    await merchant.untilAsked('responseCode');
    await merchant.codeField.fill('A');
    const after = new Merchant(await crashAndReopen(page, site.url), 'zh-CN');
    await after.untilAsked('responseCode');
    expect(await after.codeField.inputValue()).toBe('A');
  });

  test('F09 what was called saved is there after the whole browser was killed', async ({ site }) => {
    const profile = mkdtempSync(join(tmpdir(), 'daonale-profile-'));
    // What is left of a killed browser may still be writing; a folder of temporary files is the machine's to clear then.
    onTestFinished(() => rm(profile, { recursive: true, force: true, maxRetries: 3, retryDelay: 200 }).catch(() => {}));
    for (const [count, fact] of ['outcome', 'payoutStatus', 'missing'].entries()) {
      const context = await startChromiumWith(profile);
      const page = await context.newPage();
      await page.goto(site.url);
      await untilLive(page);
      const merchant = new Merchant(page, await page.evaluate(() => document.documentElement.lang));
      await merchant.untilAsked(fact);
      if (count > 0) expect(Object.keys(await merchant.answered())).toHaveLength(count);
      await merchant.answer(fact, facts);
      await merchant.untilSaved();
      await killBrowser(context, page);
    }
  });
});

describe('coming back', () => {
  test('F23 on whatever page it was left, that page is in front again and can be answered', async ({ open, site }) => {
    const page = await open('', { language: 'en', context: deviceWith(site, storedCase({ facts, at, pages: 1 })) });
    const merchant = new Merchant(page, 'en');
    for (const asked of pages.slice(1)) {
      await merchant.untilAsked(asked);
      await page.reload();
      await merchant.untilAsked(asked);
      await merchant.text('page:resume.title').waitFor();
      await merchant.answer(asked, facts);
    }
    await merchant.heading('verdict:steps.title').waitFor();
    await page.reload();
    await merchant.heading('verdict:steps.title').waitFor();
  });

  test('F24 opening a case again, twice over, does nothing to it', async ({ open, site }) => {
    const page = await open('', { language: 'en', context: deviceWith(site, storedCase({ facts, at })) });
    const merchant = new Merchant(page, 'en');
    await merchant.heading('verdict:steps.title').waitFor();
    await merchant.untilSaved();
    const rows = await storedRows(page);
    for (let visit = 0; visit < 2; visit += 1) {
      await page.reload();
      await merchant.heading('verdict:steps.title').waitFor();
      await merchant.untilSaved();
    }
    expect(await storedRows(page)).toEqual(rows);
    expect(rows.cases).toHaveLength(1);
  });

  test.for([
    ['2026-11-23T09:00:00+08:00', 'cases:rejudged.dueToday', 'not-due-yet'],
    ['2026-11-24T09:00:00+08:00', 'cases:rejudged.late', 'clearing-delay'],
    ['2026-11-27T09:00:00+08:00', 'cases:rejudged.longLate', 'unexplained'],
  ] as const)('the case is judged again on %s and says what has changed', async ([now, key, cause], { open, site }) => {
    for (const language of ['zh-CN', 'en']) {
      const page = await open('', { language, now, context: deviceWith(site, storedCase({ facts, at, language })) });
      const merchant = new Merchant(page, language);
      await merchant.text(key).waitFor();
      await merchant.text('cases:rejudged.title').waitFor();
      await merchant.text(`late-settlement:causes.${cause}.name`).first().waitFor();
    }
  });

  test('a page left open is judged again when it is looked at, and that is said aloud', async ({ open, site }) => {
    const page = await open('', { language: 'en', context: deviceWith(site, storedCase({ facts, at })) });
    const merchant = new Merchant(page, 'en');
    await merchant.text('late-settlement:causes.not-due-yet.name').first().waitFor();
    await page.context().clock.setFixedTime('2026-11-24T09:00:00+08:00');
    // What is said aloud leaves the page again within a second.
    const said = await page.evaluateHandle(() => {
      const lines: string[] = [];
      const watch = new MutationObserver((changes) => {
        for (const { addedNodes } of changes) lines.push(...[...addedNodes].map((node) => node.textContent ?? ''));
      });
      for (const log of document.querySelectorAll('[role=log]')) watch.observe(log, { childList: true });
      return lines;
    });
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await merchant.text('cases:rejudged.late').first().waitFor();
    expect((await said.jsonValue()).join(' ')).toContain(merchant.t('cases:rejudged.late'));
    await page.reload();
    await merchant.text('cases:rejudged.late').waitFor();
  });

  test('F12 with a clock set back two days the case is there, and nothing breaks', async ({ open, site }) => {
    const now = '2026-11-18T10:00:00+08:00';
    const page = await open('', {
      language: 'en',
      now,
      context: deviceWith(site, storedCase({ facts, at, pages: 3 })),
    });
    const merchant = new Merchant(page, 'en');
    await merchant.untilAsked('what-applies');
    await merchant.tell({ ...facts, paidAt: '2026-11-17' });
    await merchant.untilSaved();
    await page.reload();
    await merchant.heading('verdict:steps.title').waitFor();
  });

  test('F05 where the browser has cleared the device it begins anew, and a case that is gone is called that', async ({
    open,
    site,
  }) => {
    const context = deviceWith(site, storedCase({ facts, at }));
    const page = await open('#/cases', { language: 'en', context });
    const merchant = new Merchant(page, 'en');
    await merchant.text('cases:keep').waitFor();
    const row = page.getByRole('button', { name: merchant.t('cases:openOf', { name: '' }) });
    await row.waitFor();
    await page.evaluate(async () => {
      const request = indexedDB.open('daonale');
      await new Promise((resolve) => request.addEventListener('success', resolve));
      const transaction = request.result.transaction('cases', 'readwrite');
      transaction.objectStore('cases').clear();
      await new Promise((resolve) => transaction.addEventListener('complete', resolve));
      request.result.close();
    });
    await row.click();
    await merchant.text('cases:missing').waitFor();
    await page.goto(`${site.url}?again#/`);
    await merchant.untilAsked('outcome');
    await merchant.text('page:saved.idle').waitFor();
  });
});
