import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { brokenTexts } from '../support/broken-texts';
import { test } from '../support/browser-test';
import { holdBack } from '../support/hold-back';
import { type Facts, Merchant } from '../support/merchant';
import { deviceWith, storedCase } from '../support/stored-cases';

const at = '2026-11-20T09:58:00+08:00';
const approved = { outcome: 'approved', payoutStatus: 'none', missing: 'one', paidAt: '2026-11-19T23:30' };
const pairs = [
  ['zh-CN', 'en'],
  ['en', 'zh-CN'],
] as const;

/** A page to be on, what is typed or ticked there but not answered, and how to see that it still stands there. */
interface Stop {
  readonly name: string;
  readonly facts: Facts;
  readonly pages: number;
  readonly asks: string;
  fill(merchant: Merchant): Promise<void>;
  filled(merchant: Merchant): Promise<unknown>;
}

const stops: readonly Stop[] = [
  {
    name: 'a choice looked at with the keyboard',
    facts: approved,
    pages: 1,
    asks: 'payoutStatus',
    fill: (merchant) => merchant.option('payoutStatus', 'pending').press('Space'),
    filled: (merchant) => merchant.option('payoutStatus', 'pending').isChecked(),
  },
  {
    name: 'a half typed code',
    facts: { outcome: 'declined' },
    pages: 1,
    asks: 'responseCode',
    fill: (merchant) => merchant.codeField.fill('5'),
    filled: async (merchant) => (await merchant.codeField.inputValue()) === '5',
  },
  {
    name: 'ticks',
    facts: approved,
    pages: 3,
    asks: 'what-applies',
    fill: async (merchant) => {
      await merchant.box('network', 'weak').check();
      await merchant.box('account', 'changed').check();
    },
    filled: async (merchant) =>
      (await merchant.page.getByRole('checkbox', { checked: true }).count()) === 2 &&
      (await merchant.box('network', 'weak').isChecked()),
  },
  {
    name: 'a date and a time, not sent yet',
    facts: approved,
    pages: 4,
    asks: 'paidAt',
    fill: (merchant) => merchant.fillDate('2026-11-12T22:50'),
    filled: async (merchant) => {
      const day = await merchant.page.getByLabel(merchant.t('page:moment.date')).inputValue();
      const time = await merchant.page.getByLabel(merchant.t('page:moment.clock')).inputValue();
      return `${day} ${time}` === '2026-11-12 22:50';
    },
  },
];

describe.each(pairs)('from %s to %s', (from, to) => {
  test.for(stops)(
    'F97 the switch keeps the step, the answers and what is not sent yet: $name',
    async (stop, { open, site }) => {
      const context = deviceWith(site, storedCase({ facts: stop.facts, at, pages: stop.pages, language: from }));
      const page = await open('', { language: from, context });
      const [before, after] = [new Merchant(page, from), new Merchant(page, to)];
      await before.untilAsked(stop.asks);
      await stop.fill(before);
      expect(await stop.filled(before)).toBe(true);
      await switchTo(page, to);
      await after.untilAsked(stop.asks);
      expect(await stop.filled(after)).toBe(true);
      expect(Object.keys(await after.answered())).toHaveLength(stop.pages);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(to);
      expect(await page.title()).toContain(after.t('page:title'));
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(nameOf(from));
      expect(await brokenTexts(page)).toEqual([]);

      await page.reload();
      await after.untilAsked(stop.asks);
      expect(await brokenTexts(page)).toEqual([]);
    },
  );

  test('F97 the switch keeps a verdict, its ticked steps and what is open; error sentences change with it', async ({
    open,
    site,
  }) => {
    const facts = { ...approved, settlementTerm: 'next-working-day', method: 'card' };
    const page = await open('', {
      language: from,
      context: deviceWith(site, storedCase({ facts, at, language: from })),
    });
    const [before, after] = [new Merchant(page, from), new Merchant(page, to)];
    const step = (merchant: Merchant) =>
      page.getByRole('checkbox', { name: merchant.t('late-settlement:steps.wait-for-due-day.title') });
    await step(before).check();
    await before.text('verdict:due.assumptions').click();
    await switchTo(page, to);
    await after.text('late-settlement:causes.not-due-yet.name').first().waitFor();
    expect(await step(after).isChecked()).toBe(true);
    await after.text('trade:assumptions.cut-off', { method: after.t('trade:methods.card'), time: '23:00' }).waitFor();
    expect(await brokenTexts(page)).toEqual([]);

    await after.change('paidAt');
    await after.fillDate('2026-11-21');
    await after.button('page:question.saveChange').click();
    await after.text('page:moment.future').waitFor();
    await switchTo(page, from);
    await before.text('page:moment.future').waitFor();
  });

  test('F97 on the first question and in the list of cases too, and nothing is kept of a case without an answer', async ({
    open,
  }) => {
    const page = await open('', { language: from });
    const [before, after] = [new Merchant(page, from), new Merchant(page, to)];
    await before.untilAsked('outcome');
    await switchTo(page, to);
    await after.untilAsked('outcome');
    await page.getByRole('link', { name: after.t('page:header.cases') }).click();
    await after.text('cases:empty').waitFor();
    await switchTo(page, from);
    await before.text('cases:empty').waitFor();
    expect(await brokenTexts(page)).toEqual([]);
    await page.reload();
    await before.text('cases:empty').waitFor();
  });
});

test('F97 a switch before the device has been asked does not hide the case in hand', async ({ open, site }) => {
  const stored = storedCase({ facts: approved, at, pages: 2 });
  const page = await open('about:blank', { language: 'zh-CN', context: deviceWith(site, stored) });
  const letItCome = await holdBack(page, /\/assets\/(kept|start-late)-/);
  await page.goto(site.url);
  const merchant = new Merchant(page, 'en');
  await switchTo(page, 'en');
  await merchant.untilAsked('outcome');
  letItCome();
  await merchant.untilAsked('missing');
});

async function switchTo(page: Page, language: 'zh-CN' | 'en'): Promise<void> {
  await page.getByRole('button', { name: nameOf(language), exact: true }).click();
  await page.waitForFunction((lang) => document.documentElement.lang === lang, language);
}

function nameOf(language: 'zh-CN' | 'en'): string {
  return language === 'en' ? 'English' : '中文';
}
