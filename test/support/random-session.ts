import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { errors, type Page } from 'playwright-core';
import { answerAnyhow } from './answer-anyhow';
import { startChromiumWith } from './chromium';
import { crashAndReopen } from './end-page';
import { Merchant } from './merchant';
import { randomFrom } from './random-from';
import { storedRows } from './stored-rows';

const ACTS = [
  ...Array<string>(8).fill('answer'),
  ...['back', 'change', 'reload', 'crash', 'tab', 'language', 'full', 'room', 'clear'],
];
/** How long a device may take to catch up, and a page to show what is looked for; on a busy machine that is long. */
const PATIENCE_MS = 30_000;
const LOOK_MS = 8_000;

export interface SessionEnd {
  /** What was done, in order. */
  readonly done: readonly string[];
  /** The answers that were accepted, as `fact=value`. */
  readonly given: ReadonlySet<string>;
}

/**
 * Somebody who answers, goes back, reloads, opens further tabs, and whose device fills up, is cleared and crashes. Throws where
 * an answer that was accepted is lost, or where the page comes back other than it was left. The seed repeats a session.
 */
export async function randomSession(url: string, seed: number, acts: number): Promise<SessionEnd> {
  const profile = mkdtempSync(join(tmpdir(), 'daonale-random-'));
  const context = await startChromiumWith(profile);
  const done: string[] = [];
  try {
    context.setDefaultTimeout(LOOK_MS);
    await context.clock.setFixedTime('2026-11-20T10:00:00+08:00');
    const given = new Set<string>();
    const random = randomFrom(seed);
    let page = await begin(await context.newPage(), url, given);
    for (let step = 0; step < acts; step += 1) {
      const act = ACTS[Math.floor(random() * ACTS.length)] ?? '';
      done.push(act);
      page = await doAct(page, act, { url, random, given });
      const kept = page;
      await until(async () => lost(await known(kept), given).join(', '), '');
    }
    return { done, given };
  } catch (error) {
    throw new Error(`seed ${seed}: ${done.join(', ')}`, { cause: error });
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** Answers as somebody whose walk will be long. */
async function begin(page: Page, url: string, given: Set<string>): Promise<Page> {
  await page.goto(url);
  await page.waitForFunction(() => document.documentElement.lang === 'en');
  for (const [fact, value] of Object.entries({ outcome: 'approved', payoutStatus: 'none', missing: 'one' })) {
    await (await merchantAt(page)).answer(fact, { [fact]: value });
    given.add(`${fact}=${value}`);
  }
  return page;
}

interface Doing {
  readonly url: string;
  readonly random: () => number;
  readonly given: Set<string>;
}

/** Does one thing and waits until the page stands as it must after it; returns the page now in front. */
async function doAct(page: Page, act: string, { url, random, given }: Doing): Promise<Page> {
  const merchant = await merchantAt(page);
  const before = await stand(page);
  if (act === 'answer') {
    const answered = await answerAnyhow(merchant, random);
    // A list to tick answers several facts by their usual values; the others are known by name.
    if (answered && answered[0] !== 'what-applies') given.add(answered.join('='));
    return page;
  }
  if (act === 'back') {
    if ((await merchant.button('page:question.back').count()) > 0) await merchant.back();
    return page;
  }
  let front = page;
  if (act === 'reload') await page.reload();
  if (act === 'crash') front = await crashAndReopen(page, url);
  if (act === 'tab') {
    // From now on the tab in front is the one opened last, as on a phone; the other one stays as it is.
    front = await page.context().newPage();
    await front.goto(url);
  }
  if (act === 'change') await changeNothing(merchant, random);
  if (act === 'language') await switchLanguage(page);
  if (act === 'full') await setRoom(page, url, 1);
  if (act === 'room') await setRoom(page, url);
  if (act === 'clear') await clearDevice(page, url);
  await until(() => stand(front), before);
  return front;
}

async function until(read: () => Promise<string>, wanted: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (let found = await read(); found !== wanted; found = await read()) {
    if (Date.now() > end) throw new Error(`It should be “${wanted}” and is “${found}”`);
    await pause(50);
  }
}

async function merchantAt(page: Page): Promise<Merchant> {
  // Until the script has taken over, both languages stand there, and neither is named.
  await page.waitForFunction(() => document.title !== '到哪了 · Daonale');
  return new Merchant(page, await page.evaluate(() => document.documentElement.lang));
}

/** What is asked, and how much has been answered: the same in every language. */
async function stand(page: Page): Promise<string> {
  const merchant = await merchantAt(page);
  try {
    return `${await merchant.asked()} after ${Object.keys(await merchant.answered()).length}`;
  } catch (error) {
    // A case that comes back in its own language while it is looked for in another: looked at again.
    if (error instanceof errors.TimeoutError) return 'nothing that can be read';
    throw error;
  }
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
