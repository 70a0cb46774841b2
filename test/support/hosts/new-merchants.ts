import type { BrowserContext } from 'playwright-core';

/** Whoever comes to a host of this context is new there: the frame would otherwise go on with the case of the page before. */
export async function newMerchants(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    try {
      if (window !== top) sessionStorage.clear();
    } catch {
      // Refused to this frame: then nothing is kept there.
    }
  });
}
