import type { Page } from 'playwright-core';
import { describe, expect, inject, onTestFinished } from 'vitest';
import { test } from '../support/browser-test';
import { readManifest } from '../support/build-weight';
import { untilLive } from '../support/first-live';
import { holdBack } from '../support/hold-back';
import { LocaleWords } from '../support/locale-words';
import { desktop, openPage, phone } from '../support/page';
import { serve } from '../support/serve';

const languages = ['zh-CN', 'en'] as const;
const entry = `/${readManifest(inject('dist'))['index.html']?.file}`;

/** The checklist can be read in both languages: what to look at, what to have ready, what to give to nobody. */
async function expectChecklist(page: Page): Promise<void> {
  for (const language of languages) {
    const words = new LocaleWords(language);
    const list = page.locator(`.without-script section[lang=${language}]`);
    await list.getByRole('heading', { name: words.t('without-script:title') }).waitFor();
    for (const key of ['checks.sale', 'checks.payout', 'checks.term', 'never']) {
      expect(await list.getByText(words.t(`without-script:${key}`), { exact: true }).isVisible()).toBe(true);
    }
    for (const thing of [
      'merchant-number',
      'terminal-number',
      'sale-time',
      'amount',
      'reference-number',
      'card-last-four',
    ]) {
      expect(await list.getByText(words.t(`trade:bring.${thing}`), { exact: true }).isVisible()).toBe(true);
    }
  }
}

describe('F40 no script', () => {
  test.for([phone, desktop])(
    'switched off: the checklist instead of questions nobody would answer',
    async (viewport, { browser, site }) => {
      const opened = await openPage(browser, site.url, {
        now: 'real',
        viewport,
        context: { javaScriptEnabled: false },
      });
      onTestFinished(() => opened.close());
      await expectChecklist(opened.page);
      expect(await opened.page.getByRole('radio').count()).toBe(0);
    },
  );

  test.for([
    ['that an old browser cannot read', 'let let = ('],
    ['that breaks at its start', 'throw new Error("broken")'],
    ['that is gone', null],
  ] as const)('%s: the checklist, when it has not come for ten seconds', async ([, script], { browser }) => {
    const site = await serve(inject('dist'), { files: { [entry]: script } });
    onTestFinished(() => site.close());
    const expected = [/SyntaxError|Uncaught|404/];
    const opened = await openPage(browser, site.url, { now: 'real', expected });
    onTestFinished(() => opened.close());
    const { page } = opened;
    const list = page.locator('.without-script');
    const delays = await list.evaluate((part) =>
      part.getAnimations().map((animation) => {
        const delay = animation.effect?.getTiming().delay;
        animation.finish();
        return delay;
      }),
    );
    expect(delays).toEqual([10_000]);
    // Found by its class: until it is seen it has no role.
    await page
      .locator('.script-missing')
      .evaluate((link) => link.getAnimations().forEach((animation) => void animation.finish()));
    const pointer = page.getByRole('link', { name: new LocaleWords('zh-CN').t('without-script:pointer') });
    expect(await pointer.evaluate((link) => link.getBoundingClientRect().bottom)).toBeLessThanOrEqual(phone.height);
    await pointer.click();
    await expectChecklist(page);
  });

  test('the first page is not disturbed: nothing of it is seen, read or scrolled to, and then it is gone', async ({
    open,
    site,
  }) => {
    const page = await open('about:blank', { now: 'real' });
    const letGo = await holdBack(page, new RegExp(entry));
    await page.goto(site.url, { waitUntil: 'commit' });
    const list = page.locator('.without-script');
    await page.getByRole('radio').first().waitFor();
    expect(await list.isVisible()).toBe(false);
    expect((await list.boundingBox())?.height).toBe(0);
    expect(await page.getByRole('heading', { name: new LocaleWords('en').t('without-script:title') }).count()).toBe(0);
    letGo();
    await untilLive(page);
    expect(await list.count()).toBe(0);
  });
});
