import type { Browser } from 'playwright-core';
import { phone } from '../support/page';

/** Taps the first control while every script is still held back; true where the tap is there when all is loaded. */
export async function countsEarlyTap(browser: Browser, url: string, sign: string): Promise<boolean> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: phone, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  let letScriptsCome = (): void => undefined;
  const tapped = new Promise<void>((resolve) => {
    letScriptsCome = resolve;
  });
  await page.route('**/*.js', (route) => tapped.then(() => route.continue()));
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('button, input').first().tap();
  letScriptsCome();
  const counted = await page
    .locator(sign)
    .waitFor({ state: 'attached' })
    .then(
      () => true,
      () => false,
    );
  await context.close();
  return counted;
}
