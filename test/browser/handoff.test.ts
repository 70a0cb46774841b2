import { readFileSync } from 'node:fs';
import jsQR from 'jsqr';
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { encodeHandoff } from '../../src/core/handoff/encode-handoff';
import { readPng } from '../screenshots/read-png';
import { test } from '../support/browser-test';
import { expectAccessible, expectGood } from '../support/expect-accessible';
import { Merchant } from '../support/merchant';
import { desktop, phone } from '../support/page';
import { deviceWith, storedCase } from '../support/stored-cases';
import { storedRows } from '../support/stored-rows';
import { toldCauses } from '../support/told-causes';

const at = '2026-11-20T09:58:00+08:00';
const mine = storedCase({ facts: toldCauses['not-due-yet'], at, id: 'mine-2345' });
const theirs = storedCase({ facts: toldCauses['transaction-failed'], at, id: 'theirs-2345' });
const payload = encodeHandoff(theirs);

/** The verdict of the case in hand, with the dialog that hands it over. */
async function openDialog(
  page: Page,
  language: string,
): Promise<{ merchant: Merchant; dialog: Locator; link: string }> {
  const merchant = new Merchant(page, language);
  await merchant.heading('verdict:steps.title').waitFor();
  await merchant.button('page:handoff.give').click();
  const dialog = page.getByRole('dialog');
  const link = await dialog.getByLabel(merchant.t('handoff:give.link'), { exact: true }).inputValue();
  return { merchant, dialog, link };
}

describe('handing over', () => {
  test.for([
    ['zh-CN', phone, 'light'],
    ['en', desktop, 'dark'],
  ] as const)(
    'F46 F54 the QR code is read from the screen, also small and blurred, and from the printed sheet: %s',
    async ([language, viewport, colourScheme], { open, site }) => {
      const context = deviceWith(site, { ...mine, language });
      const page = await open('', { language, viewport, colourScheme, context });
      const { merchant, dialog, link } = await openDialog(page, language);
      await dialog.getByText(merchant.t('handoff:give.qr'), { exact: true }).click();
      const code = dialog.getByRole('img', { name: merchant.t('handoff:give.qrAlt') });
      expect(await read(code)).toBe(link);
      await code.evaluate((svg: SVGElement) => {
        svg.style.width = '240px';
        svg.style.filter = 'blur(1px)';
      });
      expect(await read(code)).toBe(link);

      await page.keyboard.press('Escape');
      await page.evaluate(() => {
        window.print = () => document.documentElement.setAttribute('data-printed', '');
      });
      await merchant.button('verdict:actions.print').click();
      await page.locator('[data-printed]').waitFor();
      await page.emulateMedia({ media: 'print' });
      const sheet = page.getByRole('region', { name: merchant.t('handoff:give.qr') });
      await sheet.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).waitFor();
      expect(await read(sheet.getByRole('img'))).toBe(link);
    },
  );

  test('F95 the dialog has no violation, keeps the focus, and gives it back', async ({ open, site }) => {
    for (const language of ['zh-CN', 'en']) {
      const page = await open('', { language, context: deviceWith(site, { ...mine, language }) });
      const { merchant, dialog } = await openDialog(page, language);
      await dialog.getByText(merchant.t('handoff:give.qr'), { exact: true }).click();
      await dialog.getByRole('img').waitFor();
      await expectGood(page, language);
      expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      const focused = await page.evaluate(() => document.activeElement?.textContent);
      expect(focused).toBe(merchant.t('page:handoff.give'));
    }
  });

  test('from a question: the answers so far, and no outcome', async ({ open, site }) => {
    const asking = storedCase({ facts: toldCauses['input-error'], at, pages: 2, language: 'en' });
    const page = await open('', { language: 'en', context: deviceWith(site, asking) });
    const merchant = new Merchant(page, 'en');
    await merchant.untilAsked('missing');
    await merchant.button('page:handoff.give').click();
    await merchant.text('handoff:case.unfinished').waitFor();
  });

  test('F52 without a clipboard the link is selected, and it says what to do', async ({ open, site }) => {
    const page = await open('about:blank', { language: 'en', context: deviceWith(site, { ...mine, language: 'en' }) });
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.goto(site.url);
    const { merchant, dialog, link } = await openDialog(page, 'en');
    await merchant.button('handoff:give.copyLink').click();
    await dialog.getByText(merchant.t('handoff:give.copyFailed')).waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(link);
  });

  test('F51 every file that is saved opens again, chosen or dropped', async ({ open, site }) => {
    const page = await open('', { language: 'en', context: deviceWith(site, { ...mine, language: 'en' }) });
    const { merchant, dialog } = await openDialog(page, 'en');
    const fromDialog = await saved(page, dialog.getByRole('button', { name: merchant.t('handoff:give.saveFile') }));
    await page.keyboard.press('Escape');
    const fromVerdict = await saved(page, merchant.button('page:saved.file'));
    for (const path of [fromDialog, fromVerdict]) {
      await page.goto(`${site.url}#/case`);
      await page.getByLabel(merchant.t('handoff:open.file')).setInputFiles(path);
      await merchant.text('handoff:preview.known').waitFor();
      await merchant.button('handoff:preview.discard').click();
    }
    await drop(page, readFileSync(fromDialog, 'utf8'));
    await merchant.text('handoff:preview.known').waitFor();
  });
});

describe('opening', () => {
  test('F47 F49 a link leaves the address at once, no request holds it, and the case in hand stays', async ({
    open,
    site,
  }) => {
    const page = await open('about:blank', { language: 'en', context: deviceWith(site, { ...mine, language: 'en' }) });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
    await page.goto(`${site.url}#/case/${payload}&appinstall=0`);
    const merchant = new Merchant(page, 'en');
    await merchant.button('handoff:preview.keep').waitFor();
    await merchant.text('handoff:preview.unverified').waitFor();
    expect(new URL(page.url()).hash).toBe('#/case');
    expect(asked.length).toBeGreaterThan(3);
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]));
    for (const text of [...asked, ...site.requests, kept]) expect(text).not.toContain(payload.slice(0, 40));

    await page.goto(`${site.url}#/`);
    await merchant.text('late-settlement:causes.not-due-yet.name').first().waitFor();
    const before = await storedRows(page);
    expect(JSON.stringify(before)).not.toContain(theirs.id);

    await page.goto(`${site.url}#/case/${payload}`);
    await merchant.button('handoff:preview.keep').click();
    await merchant.text('handoff:preview.kept').waitFor();
    const after = await storedRows(page);
    expect(JSON.stringify(after)).toContain(theirs.id);
    expect(rowOf(after, mine.id)).toEqual(rowOf(before, mine.id));
    await page.goto(`${site.url}#/`);
    await merchant.text('late-settlement:causes.not-due-yet.name').first().waitFor();

    await page.goto(`${site.url}#/case/${payload}`);
    await merchant.text('handoff:preview.known').waitFor();
    await merchant.button('handoff:preview.keepOpen').click();
    await merchant.text('page:handoff.received').waitFor();
    await merchant.text('sale:causes.transaction-failed.name').first().waitFor();
    expect(rowOf(await storedRows(page), mine.id)).toEqual(rowOf(before, mine.id));
    const urls = await page.evaluate(() => navigation.entries().map(({ url }) => url ?? ''));
    expect(urls.filter((url) => url.includes(payload.slice(0, 40)))).toEqual([]);
  });

  test('F44 F53 a broken link says why; pasted whole it opens; no violation anywhere', async ({ open, site }) => {
    const page = await open(`#/case/${payload.slice(0, -7)}`, { context: deviceWith(site, mine), viewport: phone });
    let merchant = new Merchant(page, 'zh-CN');
    await merchant.text('handoff:why.incomplete').waitFor();
    merchant = await expectAccessible(merchant);
    await page.getByLabel(merchant.t('handoff:open.label')).fill(`看 ${site.url}#/case/${payload}。`);
    await merchant.button('handoff:open.button').click();
    await merchant.text('handoff:preview.unverified').waitFor();
    await expectAccessible(merchant);
  });

  test('F51 a file dropped beside its place opens nothing', async ({ open, site }) => {
    const page = await open('', { language: 'en', context: deviceWith(site, { ...mine, language: 'en' }) });
    await new Merchant(page, 'en').heading('verdict:steps.title').waitFor();
    const isTaken = await page.evaluate(
      () => !document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true })),
    );
    expect(isTaken).toBe(true);
  });
});

/** What a phone would read off the screen there. */
async function read(code: Locator): Promise<string | undefined> {
  const { width, height, rgb } = readPng(await code.screenshot());
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel += 1) rgba.set(rgb.subarray(pixel * 3, pixel * 3 + 3), pixel * 4);
  return jsQR(rgba, width, height)?.data;
}

async function saved(page: Page, button: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return download.path();
}

async function drop(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], 'case.json'));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
  }, text);
}

function rowOf(rows: Readonly<Record<string, readonly unknown[]>>, id: string): unknown {
  const all = Object.values(rows).flat();
  return all.find((row) => JSON.stringify(row).startsWith(`{"id":"${id}"`));
}
