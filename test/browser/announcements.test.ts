import type { Page } from 'playwright-core';
import { describe, expect, inject, onTestFinished } from 'vitest';
import { SPOKEN_REGION } from '../../src/ui/say-aloud';
import { test as base } from '../support/browser-test';
import { expectAccessible } from '../support/expect-accessible';
import {
  type Behaviour,
  drips,
  faultyServer,
  hangs,
  hangsUp,
  pours,
  redirectsTo,
  sends,
} from '../support/faulty-server';
import { untilLive } from '../support/first-live';
import { type Facts, Merchant } from '../support/merchant';
import { openPage, type PageOptions } from '../support/page';
import { type Site, serve } from '../support/serve';

/** The page's clock and the server's stand on Friday 20 November 2026, 10:00. */
const NOW = '2026-11-20T10:00:00+08:00';
const headers = { Date: new Date(NOW).toUTCString() };

const morning = {
  id: 'morning',
  title: { 'zh-CN': '系统升级', en: 'System upgrade' },
  scope: 'platform',
  from: '2026-11-20T09:00+08:00',
  to: '2026-11-20T12:00+08:00',
};
const night = { ...morning, id: 'night', from: '2026-11-19T22:00+08:00', to: '2026-11-20T02:00+08:00' };
const facts = { outcome: 'approved', payoutStatus: 'none', missing: 'one' };

/** Opens the page beside announcements of our making; `files` may be changed while it is open. */
const test = base.extend('openWith', async ({ browser }, { onCleanup }) => {
  const ends: (() => Promise<void>)[] = [];
  onCleanup(async () => {
    for (const end of ends.reverse()) await end();
  });
  return async (items: readonly unknown[], options: PageOptions = {}) => {
    const files: Record<string, string | null> = { '/announcements.json': JSON.stringify({ items }) };
    const site: Site = await serve(inject('dist'), { headers, files });
    ends.push(() => site.close());
    const opened = await openPage(browser, site.url, { now: NOW, ...options });
    ends.push(() => opened.close());
    return { page: opened.page, merchant: new Merchant(opened.page, options.language ?? 'zh-CN'), files, site };
  };
});

/** Answers until the list of what may apply is in front. */
async function tellUntilList(merchant: Merchant, told: Facts): Promise<void> {
  for (let fact = await merchant.asked(); fact !== 'what-applies'; fact = await merchant.asked()) {
    await merchant.answer(fact, told);
  }
}

/** Lets the feed behave as badly as the server that is given. */
async function breakFeed(page: Page, behaviour: Behaviour): Promise<void> {
  const server = await faultyServer({ '/announcements.json': behaviour });
  await page.route('**/announcements.json', (route) => route.continue({ url: `${server.url}announcements.json` }));
}

describe('F83 a feed that fails: the first question is there regardless, and nothing is said of it', () => {
  const login = sends('<!doctype html><h1>All systems operational</h1>', { 'Content-Type': 'text/html' });
  test.for([
    ['F83 hangs', hangs],
    ['F83 hangs up', hangsUp],
    ['F83 answers 503', sends('{"items":[]}', { 'Content-Type': 'application/json' }, 503)],
    ['F83 redirects in a ring', redirectsTo('/announcements.json')],
    ['F84 is a login page', login],
    ['F84 is cut off', sends('{"items":[{"id":"mor', { 'Content-Type': 'application/json' })],
    ['F85 drips for ever', drips],
    ['F85 never ends', pours()],
  ] as const)('%s', async ([, behaviour], { browser, site }) => {
    const opened = await openPage(browser, 'about:blank', { now: 'real', expected: [/announcements\.json/] });
    onTestFinished(() => opened.close());
    const { page } = opened;
    await breakFeed(page, behaviour);
    const asked = page.waitForRequest('**/announcements.json');
    await page.goto(site.url);
    expect(await untilLive(page)).toBeLessThan(10_000);
    await asked;
    const merchant = new Merchant(page, 'zh-CN');
    await tellUntilList(merchant, { outcome: 'timeout' });
    expect(await merchant.box('maintenance', 'platform').isVisible()).toBe(true);
    expect(await page.locator('.announced, .notice-amber').count()).toBe(0);
  });
});

describe.each(['zh-CN', 'en'] as const)('news of now, in %s', (language) => {
  test('a banner on the first screen says what goes on, until when, and as of when', async ({ openWith }) => {
    const { page, merchant } = await openWith([morning, night], { language });
    await merchant.text('announcements:news.platform').waitFor();
    const banner = page.getByRole('note').filter({ hasText: merchant.t('announcements:news.platform') });
    const text = await banner.innerText();
    expect(text).toContain(morning.title[language]);
    expect(text).toContain('12:00');
    expect(text).toContain(merchant.t('announcements:asOf', { time: '10:00' }));
    expect(text).not.toContain('02:00');
    await merchant.answer('outcome', facts);
    expect(await banner.count()).toBe(0);
  });
});

test('F88 by the server’s clock, whatever the device’s says', async ({ openWith }) => {
  const { merchant } = await openWith([morning], { now: '2026-11-22T10:00:00+08:00' });
  await merchant.text('announcements:news.platform').waitFor();
});

test('F90 an announcement in one language only is shown in it, marked as such', async ({ openWith }) => {
  const { page, merchant } = await openWith([{ ...morning, title: { en: 'System upgrade' } }]);
  const title = page.locator('bdi', { hasText: 'System upgrade' });
  await title.waitFor();
  expect(await title.getAttribute('lang')).toBe('en');
  await page.locator('.announced-item').getByText(merchant.t('announcements:onlyIn.en')).first().waitFor();
});

test('F87 markup and links in an announcement are words, and stay words', async ({ openWith }) => {
  const nasty = '<img src=x onerror="document.title=1"><a href="javascript:alert(1)">https://evil.example</a>';
  const { page } = await openWith([{ ...morning, title: { 'zh-CN': nasty }, note: { 'zh-CN': '**打** 13812345678' } }]);
  const banner = page.locator('.announced-item');
  await banner.waitFor();
  const text = await banner.innerText();
  expect(text).toContain(nasty);
  expect(text).not.toContain('13812345678');
  expect(await banner.locator('img, a').count()).toBe(0);
});

test('F89 of a thousand, one banner names what goes on; it is read aloud once, however often it appears', async ({
  openWith,
}) => {
  const flood = Array.from({ length: 1_000 }, (_, index) => ({ ...morning, id: `item-${index}` }));
  const { page, merchant } = await openWith(flood);
  const banner = page.getByRole('note').filter({ hasText: merchant.t('announcements:news.platform') });
  await banner.waitFor();
  expect(await page.locator('.announced-item').count()).toBe(1);
  // What has been read is taken out of the region that is read from.
  await page.waitForFunction((id) => document.getElementById(id)?.childElementCount === 0, SPOKEN_REGION);
  await page.evaluate((id) => {
    const region = document.getElementById(id);
    if (region) new MutationObserver(() => region.setAttribute('data-spoken', '')).observe(region, { childList: true });
  }, SPOKEN_REGION);
  await merchant.answer('outcome', facts);
  await merchant.back();
  await banner.waitFor();
  expect(await page.locator(`#${SPOKEN_REGION}`).getAttribute('data-spoken')).toBeNull();
});

test('the banner, the reminder and the row can be used by everybody', async ({ openWith }) => {
  const { page, merchant } = await openWith([{ ...morning, note: { en: 'Payouts may be late.' } }, night]);
  await merchant.text('announcements:news.platform').first().waitFor();
  const other = await expectAccessible(merchant);
  await tellUntilList(other, facts);
  await page.locator('.option', { hasText: other.t('announcements:lead') }).waitFor();
  const third = await expectAccessible(other);
  await third.tell({ ...facts, paidAt: '2026-11-19T22:30', settlementTerm: 'same-working-day', method: 'card' });
  await third.button('page:answered.notIt').waitFor();
  await expectAccessible(third);
});

describe('an announcement over the sale', () => {
  const sale = { ...facts, paidAt: '2026-11-19T22:30', settlementTerm: 'same-working-day', method: 'card' };

  test('answers by itself: its row says where from, and the verdict is that', async ({ openWith }) => {
    const { page, merchant } = await openWith([night]);
    await merchant.tell(sale);
    expect(await page.getByText(merchant.t('maintenance:causes.platform-maintenance.headline')).count()).toBe(1);
    const row = page.locator('.answered-row', { hasText: merchant.t('trade:provenance.read') });
    const text = await row.innerText();
    expect(text).toContain(merchant.t('maintenance:questions.maintenance.values.platform'));
    expect(text).toContain('系统升级');
    expect(text).toContain('22:00');
    expect(text).toContain(merchant.t('announcements:over'));
    expect(text).toContain(merchant.t('announcements:asOf', { time: '10:00' }));
  });

  test('"no, that is not it" takes it away, the question is asked, and a reload does not bring it back', async ({
    openWith,
  }) => {
    const { page, merchant } = await openWith([night]);
    await merchant.tell(sale);
    await merchant.button('page:answered.notIt').click();
    await merchant.untilAsked('what-applies');
    expect(await merchant.box('maintenance', 'platform').isVisible()).toBe(true);
    await merchant.answer('what-applies', {});
    expect(await merchant.asked()).toBe('verdict');
    await merchant.untilSaved();
    await page.reload();
    await merchant.verdict.waitFor();
    await page.getByText(merchant.t('announcements:over')).waitFor({ state: 'detached' });
    expect(await merchant.button('page:answered.notIt').count()).toBe(0);
  });

  test('is a reminder beside its box where the date is not known yet', async ({ openWith }) => {
    const { page, merchant } = await openWith([night]);
    await tellUntilList(merchant, { outcome: 'timeout' });
    const box = page.locator('.option', { has: merchant.box('maintenance', 'platform') });
    await box.getByText('系统升级').waitFor();
    expect(await page.locator('.option', { has: merchant.box('maintenance', 'bank') }).innerText()).not.toContain(
      '升级',
    );
    await merchant.answer('what-applies', { maintenance: 'platform' });
    expect(await merchant.asked()).toBe('verdict');
  });

  test('a verdict that waits for the end is judged again when it has come', async ({ openWith }) => {
    const { page, merchant } = await openWith([morning], { expected: [/announcements\.json/] });
    await merchant.tell({ ...sale, paidAt: '2026-11-20T09:30' });
    await page.getByText('系统升级').first().waitFor();
    expect(await page.getByText(merchant.t('announcements:over')).count()).toBe(0);
    // The test's server keeps its clock, and would take the page back to ten.
    await page.route('**/announcements.json', (route) => route.abort());
    await page.clock.setFixedTime('2026-11-20T12:00:00+08:00');
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.getByText(merchant.t('announcements:over')).waitFor();
    await page.getByText(merchant.t('announcements:kept', { time: '10:00' })).waitFor();
  });
});

test('what is kept of the feed goes with everything else that is deleted', async ({ openWith }) => {
  const { page, merchant } = await openWith([night]);
  await merchant.answer('outcome', facts);
  await page.waitForFunction(() => localStorage.getItem('daonale-announcements') !== null);
  await page.goto(new URL('#/cases', page.url()).href);
  await merchant.button('cases:deleteAll').click();
  await merchant.button('cases:deleteAllYes').last().click();
  await merchant.text('cases:deletedAll').waitFor();
  expect(await page.evaluate(() => localStorage.getItem('daonale-announcements'))).toBeNull();
});
