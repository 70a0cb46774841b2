import type { Page } from 'playwright-core';

/** Waits until the page can do without a network: its worker has every file, and stands between the page and the network. */
export async function untilKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Has the browser look for a newer version, and waits until it has come. Returns whether it waits for us. */
export async function untilNewer(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const newer = registration.installing;
    if (newer) {
      await new Promise<void>((resolve) => {
        newer.addEventListener('statechange', () => {
          if (newer.state !== 'installing') resolve();
        });
      });
    }
    return registration.waiting !== null;
  });
}
