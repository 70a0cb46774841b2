import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeFinds } from '../support/hosts/axe-finds';
import { buildExamples, readmeExample } from '../support/hosts/readme-examples';
import { PLAIN, WidgetStage } from '../support/hosts/widget-stage';
import { type Site, serve } from '../support/serve';

let stage: WidgetStage;
let folder: string;
let shop: Site;

beforeAll(async () => {
  stage = await WidgetStage.start();
  folder = await buildExamples(stage.site.url, inject('dist'));
  shop = await serve(join(folder, 'dist'), { policy: false });
});

afterAll(async () => {
  await shop.close();
  await stage.end();
  rmSync(folder, { recursive: true, force: true });
});

/** As a merchant would bring it about: the panel is open, and what is said there leads to a verdict. */
async function expectVerdict(): Promise<void> {
  expect(await stage.page.evaluate("document.querySelector('daonale-help').facts")).toEqual({ method: 'card' });
  await stage.approved.waitFor();
  await stage.call("help.prefill({responseCode:'51'});help.ask('When will it arrive?')");
  await stage.page
    .locator('output')
    .filter({ hasText: /^transaction-failed$/ })
    .waitFor();
}

test('the plain example of the README opens the panel and hears the verdict', async () => {
  await stage.show(`${PLAIN}<output></output><script type="module">${readmeExample('plain', stage.site.url)}</script>`);
  await stage.untilTold('ready');
  await expectVerdict();
});

test.each(['react', 'vue'])('the example for %s, built with the npm export, does as well', async (name) => {
  const { page } = stage;
  stage.allow({ origin: new URL(shop.url).origin });
  await page.goto(`${shop.url}${name}.html`);
  await stage.launcher.click();
  await expectVerdict();
});

test('the demo page: a portal in both languages, where a sale takes what is known of it to the help', async () => {
  const { page } = stage;
  await page.setViewportSize({ width: 360, height: 740 });
  for (const [name, ask, only] of [
    ['English', '中文', /^[^一-鿿]*$/],
    ['中文', 'English', /[一-鿿]/],
  ] as const) {
    await page.goto(`${stage.site.url}demo.html`);
    if (name === '中文') await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('button', { name: ask }).waitFor();
    const sentences = await page.locator('.option p').allInnerTexts();
    expect(sentences.filter((sentence) => !only.test(sentence.replace('款没到账？', '')))).toEqual([]);
    expect(sentences.length).toBeGreaterThan(8);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  }
  expect(await axeFinds(page)).toEqual([]);
  await page.locator('[data-method=card]').click();
  await stage.frame.getByRole('term').nth(3).waitFor();
  expect(await page.locator('#events').innerText()).toContain('daonale-ready');
  await page.evaluate("document.querySelector('daonale-help').close()");
  await page.getByLabel('mode').selectOption('inline');
  await page.getByLabel('open').check();
  await page.locator('#events').getByText('daonale-size').first().waitFor();
  expect(await page.locator('#snippet').innerText()).toMatch(/<daonale-help mode='inline' .*\bopen>/);
});
