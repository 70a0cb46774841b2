import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { phone } from '../support/page';

/** A phone on a shop's bad network: a quarter of this machine's speed, 1.6 Mbps, 150 ms to the first byte of an answer. */
export const slowPhone = { cpu: 4, bitsPerSecond: 1_600_000, latencyMs: 150 } as const;

const SETTLE_MS = 2_000;
const watcher = fileURLToPath(new URL('watch-page.js', import.meta.url));

/** A blank page on the slow phone, in a profile of its own, with nothing in its cache, watched from its first moment. */
export async function openOnSlowPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: phone, hasTouch: true, isMobile: true });
  await context.addInitScript({ path: watcher });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const bytesPerSecond = slowPhone.bitsPerSecond / 8;
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slowPhone.latencyMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowPhone.cpu });
  // A new profile keeps the processor busy for a while after it has opened.
  await page.waitForTimeout(SETTLE_MS);
  return page;
}
