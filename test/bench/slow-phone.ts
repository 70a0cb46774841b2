import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import * as v from 'valibot';
import { phone } from '../support/page';
import type { Ask } from './devtools';

/** A phone on a shop's bad network: a quarter of this machine's speed, 1.6 Mbps, 150 ms to the first byte of an answer. */
export const slowPhone = { cpu: 4, bitsPerSecond: 1_600_000, latencyMs: 150 } as const;

const SETTLE_MS = 2_000;
const watcher = readFileSync(new URL('watch-page.js', import.meta.url), 'utf8');

const targetSchema = v.object({ targetId: v.string() });
const sessionSchema = v.object({ sessionId: v.string() });
const contextSchema = v.object({ browserContextId: v.string() });
const valueSchema = v.object({
  result: v.object({ value: v.optional(v.unknown()) }),
  exceptionDetails: v.optional(v.object({ text: v.string() })),
});

/** A page that is left alone but for what its methods do. */
export interface PhonePage {
  open(url: string): Promise<void>;
  /** The value of an expression; the page works for it, so not while it is measured. */
  read(expression: string): Promise<unknown>;
  tap(x: number, y: number): Promise<void>;
  close(): Promise<void>;
}

/** A blank page on the slow phone, in a profile of its own, with nothing in its cache, watched from its first moment. */
export async function openOnSlowPhone(ask: Ask): Promise<PhonePage> {
  const { browserContextId } = v.parse(contextSchema, await ask('Target.createBrowserContext'));
  const created = await ask('Target.createTarget', { url: 'about:blank', browserContextId });
  const { targetId } = v.parse(targetSchema, created);
  const attached = await ask('Target.attachToTarget', { targetId, flatten: true });
  const { sessionId } = v.parse(sessionSchema, attached);
  const askPage = (method: string, params?: object) => ask(method, params, sessionId);
  const touch = (type: string, touchPoints: readonly object[]) =>
    askPage('Input.dispatchTouchEvent', { type, touchPoints });
  await askPage('Page.enable');
  await askPage('Page.addScriptToEvaluateOnNewDocument', { source: watcher });
  await askPage('Emulation.setDeviceMetricsOverride', { ...phone, deviceScaleFactor: 1, mobile: true });
  await askPage('Emulation.setTouchEmulationEnabled', { enabled: true });
  await askPage('Emulation.setUserAgentOverride', { userAgent: '', acceptLanguage: 'zh-CN' });
  await askPage('Network.enable');
  const bytesPerSecond = slowPhone.bitsPerSecond / 8;
  await askPage('Network.emulateNetworkConditions', {
    offline: false,
    latency: slowPhone.latencyMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await askPage('Emulation.setCPUThrottlingRate', { rate: slowPhone.cpu });
  // A new profile keeps the processor busy for a while after it has opened.
  await wait(SETTLE_MS);
  return {
    open: async (url) => void (await askPage('Page.navigate', { url })),
    read: async (expression) => {
      const params = { expression: `(${expression})`, returnByValue: true };
      const { result, exceptionDetails } = v.parse(valueSchema, await askPage('Runtime.evaluate', params));
      if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.text}`);
      return result.value;
    },
    tap: async (x, y) => {
      await touch('touchStart', [{ x, y }]);
      await touch('touchEnd', []);
    },
    close: async () => void (await ask('Target.disposeBrowserContext', { browserContextId })),
  };
}
