import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFinds, axeFindsAgain } from '../support/hosts/axe-finds';
import { PLAIN, WidgetStage } from '../support/hosts/widget-stage';

let stage: WidgetStage;

beforeAll(async () => {
  stage = await WidgetStage.start();
});

afterAll(() => stage.end());

/** Presses a key until the host's own element of this name has the focus; false when it does not get there. */
async function reaches(key: string, name: string): Promise<boolean> {
  for (let presses = 0; presses < 40; presses += 1) {
    await stage.page.keyboard.press(key);
    if ((await stage.page.evaluate('document.activeElement.textContent')) === name) return true;
  }
  return false;
}

test('F95 axe finds nothing on the host or in the panel: asked, handed over, judged, closed', async () => {
  const { page, words } = stage;
  await stage.open();
  await stage.approved.click();
  await stage.inFrame('page:question.back').waitFor();
  expect(await axeFinds(page), 'asked').toEqual([]);
  await stage.inFrame('page:handoff.give').click();
  await stage.frame.getByText(words.t('handoff:give.anyone')).waitFor();
  expect(await axeFindsAgain(page.frames()[1]), 'handed over').toEqual([]);
  await page.keyboard.press('Escape');
  await stage.call("help.facts={method:'card',responseCode:'51'};help.restart();help.ask('When will it arrive?')");
  await stage.untilTold('verdict');
  await stage.frame.getByRole('heading', { name: words.t('verdict:steps.title') }).waitFor();
  expect(await axeFindsAgain(page.frames()[1]), 'judged').toEqual([]);
  await page.getByRole('button', { name: words.t('launcher:close') }).click();
  await stage.untilTold('close');
  expect(await axeFindsAgain(page.mainFrame()), 'closed').toEqual([]);
});

test('with the keyboard: in, through and out again on both sides, and Esc gives the focus back', async () => {
  const { page } = stage;
  await stage.show(`${PLAIN}<a href="#after">after</a>`);
  await stage.launcher.waitFor();
  await page.getByRole('button', { name: 'host' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const heading = stage.frame.locator('[data-heading]:focus');
  await heading.waitFor();
  expect(await reaches('Shift+Tab', 'host')).toBe(true);
  expect(await reaches('Tab', 'after')).toBe(true);
  await page.keyboard.press('Shift+Tab');
  expect(await stage.frame.locator(':focus').count()).toBe(1);
  await page.keyboard.press('Escape');
  await stage.untilTold('close');
  expect(await stage.launcher.evaluate((element) => element.matches(':focus'))).toBe(true);
});
