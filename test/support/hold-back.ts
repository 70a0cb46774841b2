import type { Page } from 'playwright-core';

/** Holds back the files that match until the function that it returns is called. */
export async function holdBack(page: Page, files: RegExp): Promise<() => void> {
  let letGo = (): void => undefined;
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(files, async (route) => {
    await gone;
    await route.continue();
  });
  return letGo;
}
