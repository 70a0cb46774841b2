import type { Page } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { contentPolicy } from '../../src/app/build/content-policy';
import { startChromium } from '../support/chromium';
import { LocaleWords } from '../support/locale-words';
import { serve } from '../support/serve';

/** The colour that only the style sheet gives. */
const background = () => getComputedStyle(document.body).backgroundColor;
const UNSTYLED = 'rgba(0, 0, 0, 0)';

test('style and first look stand in the page; under a policy that is older than the page they come with the script', async () => {
  const browser = await startChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ locale: 'en' });
  const styled: string[] = [];
  for (const policy of [undefined, contentPolicy().join('; ')]) {
    const site = await serve(inject('dist'), policy ? { policy } : {});
    onTestFinished(() => site.close());
    const letScriptCome = site.hold(await entryOf(site.url));
    await page.goto(site.url, { waitUntil: 'commit' });
    const titles = { 'zh-CN': title(page, 'zh-CN'), en: title(page, 'en') };
    await titles.en.waitFor();
    expect(await titles['zh-CN'].isVisible()).toBe(policy !== undefined);
    letScriptCome();
    await expect.poll(() => page.evaluate(background)).not.toBe(UNSTYLED);
    styled.push(await page.evaluate(background));
    await titles['zh-CN'].waitFor({ state: 'detached' });
    const files = site.requests.filter((path) => path.endsWith('.css'));
    expect(files).toHaveLength(policy ? 1 : 0);
  }
  expect(styled[1]).toBe(styled[0]);
});

/** The first question as a person sees it. */
function title(page: Page, language: string) {
  const text = new LocaleWords(language).t('sale:questions.outcome.title');
  return page.locator('.question-title').getByText(text, { exact: true });
}

async function entryOf(url: string): Promise<string> {
  const html = await (await fetch(url)).text();
  return `/${/assets\/index-[^"]+\.js/.exec(html)?.[0]}`;
}
