import { describe, expect } from 'vitest';
import { test } from '../support/browser-test';
import { expectAccessible } from '../support/expect-accessible';
import { Merchant } from '../support/merchant';
import { openDetails } from '../support/open-details';
import { deviceWith, storedCase } from '../support/stored-cases';

const at = '2026-11-20T09:58:00+08:00';
const approved = {
  outcome: 'approved',
  payoutStatus: 'none',
  missing: 'one',
  paidAt: '2026-11-19T23:30',
  settlementTerm: 'next-working-day',
};

describe('F95 F101 no violation, no raw key, no broken reference, both languages, light and dark', () => {
  test.for([
    ['outcome', {}, 0],
    ['payoutStatus', approved, 1],
    ['missing', approved, 2],
    ['what-applies', approved, 3],
    ['settlementTerm', approved, 5],
    ['method', approved, 6],
    ['customerDebited', { outcome: 'declined' }, 2],
  ] as const)('the question %s', async ([asks, facts, pages], { open, site }) => {
    const page = await open('', { context: deviceWith(site, storedCase({ facts, at, pages })) });
    const merchant = new Merchant(page, 'zh-CN');
    await merchant.untilAsked(asks);
    await openDetails(page);
    await merchant.button('page:question.next').click();
    await page.getByRole('alert').waitFor();
    await expectAccessible(merchant);
  });

  test('the question of the date, picked to the minute, and what is wrong with it', async ({ open, site }) => {
    const page = await open('', { context: deviceWith(site, storedCase({ facts: approved, at, pages: 4 })) });
    const merchant = new Merchant(page, 'zh-CN');
    await merchant.fillDate('2026-11-21T22:50');
    await merchant.next();
    await merchant.text('page:moment.future').waitFor();
    await expectAccessible(merchant);
  });

  test('the question of the code: what is found, and what no table has', async ({ open, site }) => {
    const facts = { outcome: 'declined' };
    const page = await open('', { context: deviceWith(site, storedCase({ facts, at, pages: 1 })) });
    let merchant = new Merchant(page, 'zh-CN');
    await merchant.codeField.fill('5');
    merchant = await expectAccessible(merchant);
    await merchant.code('ZZ');
    await merchant.text('page:code.unknown', { code: 'ZZ' }).waitFor();
    await expectAccessible(merchant);
  });

  test('an answer being changed, and a change that can be undone', async ({ open, site }) => {
    const page = await open('', { context: deviceWith(site, storedCase({ facts: approved, at, pages: 3 })) });
    let merchant = new Merchant(page, 'zh-CN');
    await merchant.change('outcome');
    merchant = await expectAccessible(merchant);
    await merchant.option('outcome', 'timeout').click();
    await merchant.button('page:changed.undo').waitFor();
    await expectAccessible(merchant);
  });

  test('a verdict come back to, then closed; the cases; one deleted; the last question before all are', async ({
    open,
    site,
  }) => {
    const facts = { ...approved, method: 'card' };
    const device = deviceWith(
      site,
      storedCase({ facts: { outcome: 'declined' }, at, pages: 1, id: 'other-1' }),
      storedCase({ facts, at }),
    );
    const page = await open('', { context: device, now: '2026-11-25T10:00:00+08:00' });
    let merchant = new Merchant(page, 'zh-CN');
    await merchant.text('cases:rejudged.late').waitFor();
    await merchant.button('verdict:actions.close').click();
    merchant = await expectAccessible(merchant);
    await page.getByRole('link', { name: merchant.t('page:header.cases') }).click();
    await merchant.heading('cases:title').waitFor();
    merchant = await expectAccessible(merchant);
    await merchant.button('cases:deleteOf', { name: merchant.t('cases:unfinished') }).click();
    await merchant.button('cases:undo').waitFor();
    await merchant.button('cases:deleteAll').click();
    await page.getByRole('dialog').waitFor();
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await expectAccessible(merchant);
  });
});
