import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
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
