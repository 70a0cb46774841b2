import type { Page } from 'playwright-core';

/** Unfolds everything that is folded on a page. */
export async function openDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}
