import type { CDPSession, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { PROBE_TEXT } from '../../src/platform/evidence/probe-file';
import { test } from '../support/browser-test';
import { expectAccessible } from '../support/expect-accessible';
import { type Behaviour, faultyServer, hangs, hangsUp, pours, redirectsTo, sends } from '../support/faulty-server';
import { type Facts, Merchant } from '../support/merchant';

const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8' };
const login = sends('<!doctype html><title>Wi-Fi</title>', { 'Content-Type': 'text/html' });
const probe = sends(PROBE_TEXT, PLAIN);

/** A page with the list of what may apply in front, whose server behaves as told from then on. */
async function atList(page: Page, language = 'zh-CN', told: Facts = { outcome: 'timeout' }): Promise<Merchant> {
  const merchant = new Merchant(page, language);
  for (let fact = await merchant.asked(); fact !== 'what-applies'; fact = await merchant.asked()) {
    await merchant.answer(fact, told);
  }
  await merchant.button('page:network.start').waitFor();
  return merchant;
}

async function probeFrom(page: Page, behaviour: Behaviour) {
  const server = await faultyServer({ '/probe.txt': behaviour });
  await page.route('**/probe.txt?*', (route) => route.continue({ url: `${server.url}probe.txt` }));
  return server;
}

/** Milliseconds, and bytes a second. */
async function throttle(page: Page, line: { latency: number; downloadThroughput?: number }): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  const conditions = { offline: false, downloadThroughput: -1, uploadThroughput: -1, ...line };
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', conditions);
  return session;
}

const title = (merchant: Merchant, verdict: string) => merchant.text(`network:verdicts.${verdict}.title`);
const expected = [/probe\.txt/, /Failed to load resource/];

describe.each(['zh-CN', 'en'] as const)('the six verdicts, in %s', (language) => {
  test('good', async ({ open }) => {
    const page = await open('', { language, now: 'real' });
    const merchant = await atList(page, language);
    await merchant.button('page:network.start').click();
    await title(merchant, 'good').waitFor();
    await merchant.text('network:thisDevice').waitFor();
    expect(await page.getByRole('img').locator('rect').count()).toBe(8);
  });

  test('F91 offline, although the browser believes it is online', async ({ open }) => {
    const page = await open('', { language, now: 'real', expected });
    const merchant = await atList(page, language);
    await probeFrom(page, hangsUp);
    expect(await page.evaluate(() => navigator.onLine)).toBe(true);
    await merchant.button('page:network.start').click();
    await title(merchant, 'offline').waitFor();
  });

  test.for([
    ['F91 portal, by its login page', 'portal', login],
    ['F91 portal, by sending elsewhere', 'portal', redirectsTo('http://login.example/')],
    ['F92 blocked, by a filter on the way', 'blocked', sends('no', PLAIN, 403)],
    ['unknown, where the server has trouble of its own', 'unknown', sends('no', PLAIN, 503)],
  ] as const)('%s', async ([, verdict, behaviour], { open }) => {
    const page = await open('', { language, now: 'real', expected });
    const merchant = await atList(page, language);
    await probeFrom(page, behaviour);
    await merchant.button('page:network.start').click();
    await title(merchant, verdict).waitFor();
    for (const part of ['meaning', 'action']) await merchant.text(`network:verdicts.${verdict}.${part}`).waitFor();
  });
});

test('F94 weak, on a network slowed down; said in either language', async ({ open }) => {
  const page = await open('', { now: 'real' });
  const merchant = await atList(page);
  await throttle(page, { latency: 900 });
  await merchant.button('page:network.start').click();
  await title(merchant, 'weak').waitFor();
  await page.getByRole('button', { name: 'English', exact: true }).click();
  await title(new Merchant(page, 'en'), 'weak').waitFor();
});

test('F91 really offline', async ({ open }) => {
  const page = await open('', { now: 'real', expected });
  const merchant = await atList(page);
  await merchant.button('page:network.start').click();
  await title(merchant, 'good').waitFor();
  await page.context().setOffline(true);
  await merchant.button('network:again').click();
  await title(merchant, 'offline').waitFor();
});

test('F91 offline before the check itself is here: it says that much, and the next tap tries again', async ({
  open,
}) => {
  const page = await open('', { now: 'real', expected });
  const merchant = await atList(page);
  await page.context().setOffline(true);
  await merchant.button('page:network.start').click();
  await merchant.text('page:error.texts').waitFor();
  await page.context().setOffline(false);
  await merchant.button('page:network.start').click();
  await title(merchant, 'good').waitFor();
});

test('what it found can be read by everybody', async ({ open }) => {
  const page = await open('', { now: 'real', expected });
  const merchant = await atList(page);
  await probeFrom(page, login);
  await merchant.button('page:network.start').click();
  await title(merchant, 'portal').waitFor();
  await expectAccessible(merchant);
});

describe('what it answers', () => {
  test('only what the merchant says of the terminal as well; then with where it came from', async ({ open }) => {
    const page = await open('', { now: 'real', expected });
    const merchant = await atList(page);
    await probeFrom(page, hangsUp);
    await merchant.box('device', 'software-fault').check();
    await merchant.button('page:network.start').click();
    await title(merchant, 'offline').waitFor();
    expect(await merchant.box('network', 'offline').isChecked()).toBe(false);
    await merchant.button('network:yes').click();
    expect(await merchant.box('network', 'offline').isChecked()).toBe(true);
    expect(await merchant.box('device', 'software-fault').isChecked()).toBe(true);
    await merchant.next();
    await merchant.verdict.waitFor();
    const row = page.locator('.answered-row', { hasText: merchant.t('trade:provenance.measured') });
    expect(await row.innerText()).toContain(merchant.t('terminal:questions.network.values.offline'));
    expect(await row.innerText()).toContain('0/3');
  });

  test('nothing, where the terminal is on another connection', async ({ open }) => {
    const page = await open('', { now: 'real' });
    const merchant = await atList(page);
    await merchant.button('page:network.start').click();
    await title(merchant, 'good').waitFor();
    await merchant.button('network:no').click();
    await merchant.text('network:taken.no').waitFor();
    await merchant.answer('what-applies', {});
    await merchant.verdict.waitFor();
    expect(await page.getByText(merchant.t('trade:provenance.measured')).count()).toBe(0);
  });

  test('nothing, where it could not tell; what an earlier test had ticked goes with it', async ({ open }) => {
    const page = await open('', { now: 'real', expected });
    const merchant = await atList(page);
    await probeFrom(page, login);
    await merchant.button('page:network.start').click();
    await title(merchant, 'portal').waitFor();
    await merchant.button('network:yes').click();
    expect(await merchant.box('network', 'offline').isChecked()).toBe(true);
    await page.unrouteAll();
    await probeFrom(page, sends('no', PLAIN, 503));
    await merchant.button('network:again').click();
    expect(await merchant.box('network', 'offline').isChecked()).toBe(false);
    await title(merchant, 'unknown').waitFor();
    expect(await merchant.button('network:yes').count()).toBe(0);
    await merchant.text('network:noAnswer').waitFor();
  });
});

describe('F93 small, and stopped at once', () => {
  test.for([
    ['by a merchant’s good connection', probe],
    ['by a portal that pours', pours('text/html')],
    ['by a portal that pours as our file would come', pours('text/plain')],
  ] as const)('at most 200 kB over the line: %s', async ([, behaviour], { open }) => {
    const page = await open('', { now: 'real', expected });
    const merchant = await atList(page);
    await probeFrom(page, behaviour);
    // A line as of mobile data: on the test machine's own, a whole megabyte would be under way at once.
    const session = await throttle(page, { latency: 50, downloadThroughput: 500_000 });
    let received = 0;
    session.on('Network.dataReceived', ({ encodedDataLength, dataLength }) => {
      received += Math.max(encodedDataLength, dataLength);
    });
    session.on('Network.responseReceived', ({ response }) => {
      received += response.encodedDataLength;
    });
    await merchant.button('page:network.start').click();
    await merchant.button('network:again').waitFor();
    expect(received).toBeGreaterThan(0);
    expect(received).toBeLessThanOrEqual(200_000);
  });

  test('the button that started it stops it, keeps the focus, and nothing comes of it', async ({ open }) => {
    const page = await open('', { now: 'real', expected });
    const merchant = await atList(page);
    const server = await probeFrom(page, hangs);
    const asked = page.waitForRequest('**/probe.txt?*');
    await merchant.button('page:network.start').click();
    await asked;
    await merchant.button('network:stop').click();
    await merchant.text('network:stopped').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(merchant.t('network:again'));
    await server.hungUp;
  });

  test('leaving the page of questions stops it', async ({ open }) => {
    const page = await open('', { now: 'real', expected });
    const merchant = await atList(page);
    const server = await probeFrom(page, hangs);
    await merchant.button('page:network.start').click();
    await merchant.button('network:stop').waitFor();
    await merchant.back();
    await server.hungUp;
    expect(server.requests.length).toBeLessThanOrEqual(1);
  });
});

test('F94 what is measured while another page is in front does not count', async ({ open }) => {
  const page = await open('', { now: 'real', expected });
  const merchant = await atList(page);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await merchant.button('page:network.start').click();
  await title(merchant, 'unknown').waitFor();
  expect(await page.getByRole('img').locator('rect').count()).toBe(0);
});
