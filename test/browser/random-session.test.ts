import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished } from 'vitest';
import { answerAnyhow } from '../support/answer-anyhow';
import { test } from '../support/browser-test';
import { startChromiumWith } from '../support/chromium';
import { crashAndReopen } from '../support/end-page';
import { Merchant } from '../support/merchant';
import { randomFrom } from '../support/random-from';
import { storedRows } from '../support/stored-rows';

const STEPS = 18;
const acts = [
  ...Array<string>(8).fill('answer'),
  ...['back', 'change', 'reload', 'crash', 'tab', 'language', 'full', 'room', 'clear'],
];

describe('random sessions on a device that fills up, is cleared and crashes', () => {
  test.for([1, 2])(
    'F01 F04 F09 F15 F20 F27 no answer that was accepted is lost, run %i',
    { timeout: 240_000 },
    async (seed, { site }) => {
      const profile = mkdtempSync(join(tmpdir(), 'daonale-random-'));
      const context = await startChromiumWith(profile);
      onTestFinished(async () => {
        await context.close();
        rmSync(profile, { recursive: true, force: true });
      });
      context.setDefaultTimeout(15_000);
      await context.clock.setFixedTime('2026-11-20T10:00:00+08:00');
      const random = randomFrom(seed);
      const given = new Set<string>();
      const done: string[] = [];
      let page = await context.newPage();
      await page.goto(site.url);
      await page.waitForFunction(() => document.documentElement.lang === 'en');
      // From here on walks are long.
      for (const [fact, value] of Object.entries({ outcome: 'approved', payoutStatus: 'none', missing: 'one' })) {
        await (await merchantAt(page)).answer(fact, { [fact]: value });
        given.add(`${fact}=${value}`);
      }
      for (let step = 0; step < STEPS; step += 1) {
        const act = acts[Math.floor(random() * acts.length)] ?? '';
        done.push(act);
        const merchant = await merchantAt(page);
        const before = await stand(page);
        const isBackShown = (await merchant.button('page:question.back').count()) > 0;
        if (act === 'reload') await page.reload();
        if (act === 'crash') page = await crashAndReopen(page, site.url);
        if (act === 'tab') {
          // From now on the tab in front is the one opened last, as on a phone; the other one stays as it is.
          page = await context.newPage();
          await page.goto(site.url);
        }
        if (act === 'answer') {
          const answered = await answerAnyhow(merchant, random);
          // A list to tick answers several facts by their usual values; the others are known by name.
          if (answered && answered[0] !== 'what-applies') given.add(answered.join('='));
        } else if (act === 'back') {
          if (isBackShown) await merchant.back();
        } else {
          if (act === 'change') await changeNothing(merchant, random);
          if (act === 'language') await switchLanguage(page);
          if (act === 'full') await setRoom(page, site.url, 1);
          if (act === 'room') await setRoom(page, site.url);
          if (act === 'clear') await clearDevice(page, site.url);
          await expect.poll(() => stand(page), { message: done.join(', '), timeout: 15_000 }).toBe(before);
        }
        await expect
          .poll(async () => lost(await known(page), given), { message: done.join(', '), timeout: 15_000 })
          .toEqual([]);
      }
      expect(given.size, done.join(', ')).toBeGreaterThan(4);
    },
  );
});

async function merchantAt(page: Page): Promise<Merchant> {
  return new Merchant(page, await page.evaluate(() => document.documentElement.lang));
}

/** What is asked, and how much has been answered: the same in every language. */
async function stand(page: Page): Promise<string> {
  const merchant = await merchantAt(page);
  return `${await merchant.asked()} after ${Object.keys(await merchant.answered()).length}`;
}

async function switchLanguage(page: Page): Promise<void> {
  const to = (await page.evaluate(() => document.documentElement.lang)) === 'en' ? 'zh-CN' : 'en';
  await page.getByRole('button', { name: to === 'en' ? 'English' : '中文', exact: true }).click();
  await page.waitForFunction((lang) => document.documentElement.lang === lang, to);
}

/** Opens an answered page again and leaves it as it was. */
async function changeNothing(merchant: Merchant, random: () => number): Promise<void> {
  const rows = merchant.page
    .getByRole('region', { name: merchant.t('page:answered.title') })
    .getByRole('definition')
    .getByRole('button');
  const count = await rows.count();
  if (count === 0) return;
  await rows.nth(Math.floor(random() * count)).click();
  await merchant.button('page:question.cancelChange').click();
}

async function setRoom(page: Page, url: string, bytes?: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const origin = new URL(url).origin;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, ...(bytes ? { quotaSize: bytes } : {}) });
}

async function clearDevice(page: Page, url: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin: new URL(url).origin, storageTypes: 'all' });
}

/** Every value that the device knows of, in the database and in what waits for it. */
async function known(page: Page): Promise<string> {
  const waiting = await page.evaluate(() =>
    Object.entries(localStorage).flatMap(([key, text]) => (key.startsWith('daonale.unsaved.') ? [text] : [])),
  );
  return [JSON.stringify(await storedRows(page)), ...waiting].join('\n');
}

function lost(text: string, given: ReadonlySet<string>): readonly string[] {
  return [...given].filter((answer) => {
    const [fact, value] = answer.split('=');
    return !new RegExp(`"fact":"${fact}","value":"${value}"`).test(text);
  });
}
