import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../support/browser-test';
import { Merchant } from '../support/merchant';
import { deviceWith, storedCase } from '../support/stored-cases';

const at = '2026-11-20T09:58:00+08:00';
const facts = {
  outcome: 'approved',
  payoutStatus: 'none',
  missing: 'one',
  paidAt: '2026-11-19T23:30',
  settlementTerm: 'next-working-day',
  method: 'card',
};

describe('the focus', () => {
  test('F99 goes to each new question, by tap and by key, and to the verdict; back and change too', async ({
    open,
  }) => {
    const page = await open('', { language: 'en' });
    const merchant = new Merchant(page, 'en');
    const onQuestion = async (fact: string) => {
      await merchant.untilAsked(fact);
      await expectFocus(page, merchant.t(`${merchant.words.question(fact)}.title`));
    };
    await merchant.option('outcome', 'approved').click();
    await onQuestion('payoutStatus');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await onQuestion('missing');
    await merchant.answer('missing', facts);
    await expectFocus(page, merchant.t('page:question.tickTitle'));
    await merchant.back();
    await onQuestion('missing');
    await page.goBack();
    await onQuestion('payoutStatus');
    await merchant.change('outcome');
    await onQuestion('outcome');
    await merchant.button('page:question.cancelChange').click();
    await onQuestion('payoutStatus');
    await merchant.tell(facts);
    await expectFocus(page, merchant.t('trade:places.cleared-waiting.name'));
  });

  test('F99 is on the sentence that says what is wrong with an answer', async ({ open, site }) => {
    const context = deviceWith(site, storedCase({ facts, at, pages: 4 }));
    const page = await open('', { language: 'zh-CN', context });
    const merchant = new Merchant(page, 'zh-CN');
    await merchant.untilAsked('paidAt');
    await merchant.next();
    await expectFocus(page, merchant.t('page:moment.empty'));
    await merchant.fillDate('2026-11-21');
    await merchant.next();
    await expectFocus(page, merchant.t('page:moment.future'));
    expect(await page.getByRole('alert').count()).toBe(1);
  });

  test('F99 never falls to the body: whatever is pressed on a verdict, in the header and in the footer', async ({
    open,
    site,
  }) => {
    const page = await open('', { language: 'en', context: deviceWith(site, storedCase({ facts, at })) });
    const merchant = new Merchant(page, 'en');
    await merchant.heading('verdict:steps.title').waitFor();
    const press = async (key: string, role: 'button' | 'radio' | 'link' = 'button') => {
      await page
        .getByRole(role, { name: merchant.t(key), exact: true })
        .first()
        .press(role === 'link' ? 'Enter' : 'Space');
      await expectSomeFocus(page, key);
    };
    await press('page:header.largeText');
    await press('page:look.dark', 'radio');
    await page.getByRole('checkbox').first().press('Space');
    await expectSomeFocus(page, 'tick');
    await press('verdict:actions.calendar');
    await press('verdict:actions.close');
    await expectFocus(page, merchant.t('verdict:actions.closed'));
    await press('page:header.cases', 'link');
    await expectFocus(page, merchant.t('cases:title'));
    // In a row: before the list has come there is only the button that deletes everything.
    await page
      .getByRole('listitem')
      .getByRole('button', { name: merchant.t('cases:delete') })
      .press('Enter');
    await merchant.text('cases:deleted').waitFor();
    await expectSomeFocus(page, 'delete');
    await press('cases:undo');
    await page.getByRole('button', { name: merchant.t('cases:openOf', { name: '' }) }).waitFor();
    await expectSomeFocus(page, 'undo');
    await press('cases:back', 'link');
    await expectSomeFocus(page, 'back to the questions');
    await merchant.untilAsked('outcome');
    await merchant.option('outcome', 'timeout').click();
    await merchant.change('outcome');
    await merchant.option('outcome', 'pending').click();
    await press('page:changed.undo');
    await merchant.text('page:changed.undo').waitFor({ state: 'hidden' });
    await expectSomeFocus(page, 'undo of a change');
  });

  test('F99 a link past the header leads into the main part and changes no address', async ({ open }) => {
    const page = await open('', { language: 'en' });
    const merchant = new Merchant(page, 'en');
    await merchant.untilAsked('outcome');
    await page.keyboard.press('Tab');
    await expectFocus(page, merchant.t('page:skip'));
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => [document.activeElement?.id, location.hash])).toEqual(['main', '']);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('outcome');
  });

  test('F99 the dialog that asks before everything is deleted holds the focus and gives it back', async ({ open }) => {
    const page = await open('#/cases', { language: 'en' });
    const merchant = new Merchant(page, 'en');
    await merchant.button('cases:deleteAll').press('Enter');
    const dialog = page.getByRole('dialog', { name: merchant.t('cases:deleteAllAsk') });
    await dialog.waitFor();
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await expectFocus(page, merchant.t('cases:deleteAll'));
  });
});

describe('what is said aloud', () => {
  test('F100 coming back says nothing by itself and does not move the focus', async ({ open, site }) => {
    const page = await open('about:blank', { language: 'en', context: deviceWith(site, storedCase({ facts, at })) });
    await recordSpeech(page);
    await page.goto(site.url);
    const merchant = new Merchant(page, 'en');
    await merchant.heading('verdict:steps.title').waitFor();
    await merchant.untilSaved();
    expect(await spoken(page)).toEqual([]);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  test('F100 each thing that happens is said once: a tick, a copy, a change', async ({ open, site }) => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const context = { ...deviceWith(site, storedCase({ facts, at })), permissions };
    const page = await open('about:blank', { language: 'en', context });
    await recordSpeech(page);
    await page.goto(site.url);
    const merchant = new Merchant(page, 'en');
    await merchant.heading('verdict:steps.title').waitFor();
    await page.getByRole('checkbox').first().check();
    await expect.poll(() => spoken(page)).toEqual([merchant.t('verdict:steps.progress', { done: 1, all: 2 })]);
    const net = page.getByRole('region', { name: merchant.t('verdict:net.title') });
    await net.getByText(merchant.t('verdict:steps.say')).click();
    await net.getByRole('button', { name: merchant.t('verdict:steps.copy') }).click();
    await expect.poll(() => spoken(page)).toHaveLength(2);
    expect((await spoken(page))[1]).toBe(merchant.t('verdict:steps.copied'));
    await merchant.change('missing');
    await merchant.option('missing', 'several').click();
    await merchant.text('page:changed.updated').first().waitFor();
    const said = (await spoken(page)).filter((text) => text.includes(merchant.t('page:changed.updated')));
    expect(said).toHaveLength(1);
    await expect.poll(() => page.getByRole('log').innerText(), { timeout: 5000 }).toBe('');
  });
});

async function expectFocus(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent), { timeout: 5000 }).toContain(text);
  await expectSomeFocus(page, text);
}

async function expectSomeFocus(page: Page, after: string): Promise<void> {
  const tag = () => page.evaluate(() => document.activeElement?.tagName);
  await expect.poll(tag, { message: after, timeout: 5000 }).not.toBe('BODY');
}

/** Notes whatever comes into a live region, as a screen reader would read it out. */
async function recordSpeech(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest('[role=status], [role=alert], [role=log], [aria-live]');
        // A log is read by what is added to it, the others whole.
        const whole = region?.getAttribute('role') === 'log' ? [...addedNodes] : region ? [region] : [];
        const text = whole.map(({ textContent }) => textContent?.trim() ?? '').join(' ');
        if (text && heard.at(-1) !== text) heard.push(text);
      }
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });
}

function spoken(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => Reflect.get(globalThis, 'heard'));
}
