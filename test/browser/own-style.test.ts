import { expect, inject, onTestFinished, test } from 'vitest';
import { contentPolicy } from '../../src/app/build/content-policy';
import { startChromium } from '../support/chromium';
import { serve } from '../support/serve';

/** The colour that only the style sheet gives. */
const background = 'getComputedStyle(document.body).backgroundColor';
const UNSTYLED = 'rgba(0, 0, 0, 0)';

test('the style stands in the page; under a policy that is older than the page it comes by its file', async () => {
  const browser = await startChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const styled: string[] = [];
  for (const policy of [undefined, contentPolicy().join('; ')]) {
    const site = await serve(inject('dist'), policy ? { policy } : {});
    onTestFinished(() => site.close());
    await page.goto(site.url);
    await page.waitForFunction(`${background} !== '${UNSTYLED}'`);
    styled.push(await page.evaluate<string>(background));
    const files = site.requests.filter((path) => path.endsWith('.css'));
    expect(files).toHaveLength(policy ? 1 : 0);
  }
  expect(styled[1]).toBe(styled[0]);
});
