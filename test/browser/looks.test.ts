import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { CaseRecord } from '../../src/core/model/case-record';
import { test } from '../support/browser-test';
import { Merchant } from '../support/merchant';
import { openDetails } from '../support/open-details';
import { desktop, type PageOptions, phone } from '../support/page';
import { deviceWith, storedCase } from '../support/stored-cases';
import { toldCauses } from '../support/told-causes';

const at = '2026-11-20T09:58:00+08:00';
const approved = {
  outcome: 'approved',
  payoutStatus: 'none',
  missing: 'one',
  paidAt: '2026-11-19T23:30',
  settlementTerm: 'next-working-day',
  method: 'card',
};

/** States between them have every kind of thing that the page shows. */
const states = {
  'the first question': { shows: 'outcome', facts: approved, pages: 0 },
  'the list to tick': { shows: 'what-applies', facts: approved, pages: 3 },
  'the date': { shows: 'paidAt', facts: approved, pages: 4 },
  'the code': { shows: 'responseCode', facts: { outcome: 'declined' }, pages: 1 },
  'a verdict with dates': { shows: 'verdict', facts: approved, pages: 99 },
  'a verdict about fraud': { shows: 'verdict', facts: toldCauses['unofficial-channel'], pages: 99 },
  'the cases': { shows: 'cases', facts: approved, pages: 99 },
};

const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

const modes: Readonly<Record<string, { options: PageOptions; style?: string; large?: true }>> = {
  '320 px': { options: { viewport: { width: 320, height: 568 } } },
  '1280 px at 400 %': { options: { viewport: { width: 320, height: 256 }, context: { deviceScaleFactor: 4 } } },
  'text at 200 %': { options: { viewport: phone }, style: ':root { font-size: 212.5% !important; }' },
  'spacing of 1.4.12': { options: { viewport: phone }, style: SPACING },
  'large text on 320 px': { options: { viewport: { width: 320, height: 568 } }, large: true },
  'large text on a desktop': { options: { viewport: desktop }, large: true },
};

const walks = [
  ...Object.keys(modes).map((mode) => ({ mode, language: 'en' })),
  // Chinese is the shorter one everywhere; where the room is least it is looked at too.
  { mode: 'large text on 320 px', language: 'zh-CN' },
];

describe('reflow', () => {
  test.for(walks)(
    'F102 nothing scrolls sideways or is cut off, everything to tap has 44 px: $mode, $language',
    async ({ mode, language }, { open, site }) => {
      const { options, style, large } = modes[mode] ?? { options: {} };
      const context = { ...options.context, ...deviceWith(site, storedCase({ facts: approved, at, pages: 0 })) };
      const page = await open('', { ...options, language, context });
      const merchant = new Merchant(page, language);
      for (const [name, state] of Object.entries(states)) {
        await come(page, storedCase({ ...state, at, id: name.replaceAll(' ', '-') }), state.shows);
        await untilShown(merchant, state.shows);
        if (large && name === 'the first question') await merchant.button('page:header.largeText').click();
        if (style) await addStyle(page, style);
        if (name === 'the code') await merchant.codeField.fill('5');
        if (name === 'the date') await merchant.fillDate('2026-11-12T22:50');
        await openDetails(page);
        expect(await misplaced(page), name).toEqual([]);
        expect(await smallTargets(page), name).toEqual([]);
      }
    },
  );
});

describe('looks', () => {
  test('F102 in forced colours every control has an edge, and what is chosen or present shows without colour', async ({
    open,
    site,
  }) => {
    const page = await open('', { context: deviceWith(site, storedCase({ facts: approved, at, pages: 3 })) });
    await page.emulateMedia({ forcedColors: 'active' });
    const merchant = new Merchant(page, 'zh-CN');
    await merchant.untilAsked('what-applies');
    expect(await edgeless(page)).toEqual([]);
    await merchant.tell(approved);
    await merchant.heading('verdict:steps.title').waitFor();
    expect(await edgeless(page)).toEqual([]);
    const stop = page.locator('[aria-current=step]');
    expect(await stop.innerText()).toContain(merchant.t('verdict:trail.here'));
    expect(await stop.locator('svg').isVisible()).toBe(true);
  });

  test('dark, light and large text are chosen with a tap and kept', async ({ open }) => {
    const page = await open('', { language: 'en', colourScheme: 'light' });
    const merchant = new Merchant(page, 'en');
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    const [light, normal] = [await paper(), await size()];
    await page.getByRole('radio', { name: merchant.t('page:look.dark'), exact: true }).check();
    const dark = await paper();
    expect(dark).not.toBe(light);
    await merchant.button('page:header.largeText').click();
    expect(await size()).toBeGreaterThanOrEqual(22);
    expect(await size()).toBeGreaterThan(normal);
    await page.reload();
    await merchant.untilAsked('outcome');
    expect([await paper(), await merchant.button('page:header.largeText').getAttribute('aria-pressed')]).toEqual([
      dark,
      'true',
    ]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('radio', { name: merchant.t('page:look.light'), exact: true }).check();
    expect(await paper()).toBe(light);
    await page.getByRole('radio', { name: merchant.t('page:look.system'), exact: true }).check();
    expect(await paper()).toBe(dark);
  });

  test('F102 with reduced motion nothing moves', async ({ open, site }) => {
    const page = await open('', { context: deviceWith(site, storedCase({ facts: approved, at })) });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.reload();
    await new Merchant(page, 'zh-CN').heading('verdict:steps.title').waitFor();
    const moving = await page.evaluate(() =>
      document.getAnimations().flatMap(({ effect }) => (effect instanceof KeyframeEffect ? effect.getKeyframes() : [])),
    );
    expect(moving.filter((frame) => 'transform' in frame || 'translate' in frame || 'left' in frame)).toEqual([]);
  });
});

/** Comes to the page anew, with this case in hand: of two cases that no database has yet it could be the other one. */
async function come(page: Page, record: CaseRecord, shows: string): Promise<void> {
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith('daonale.unsaved.')));
  await page.evaluate(
    ([text, hash]) => {
      if (text) localStorage.setItem('daonale.unsaved.earlier.stored', text);
      location.hash = hash ?? '';
    },
    [record.sequence > 0 ? JSON.stringify(record) : '', shows === 'cases' ? '#/cases' : ''],
  );
  await page.reload();
}

function untilShown(merchant: Merchant, shows: string): Promise<void> {
  if (shows === 'verdict') return merchant.heading('verdict:steps.title').waitFor();
  return shows === 'cases' ? merchant.heading('cases:title').waitFor() : merchant.untilAsked(shows);
}

/** The content policy takes no inline style, so it is adopted as the browser's own settings would be. */
async function addStyle(page: Page, style: string): Promise<void> {
  await page.evaluate(async (text) => {
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [await sheet.replace(text)];
  }, style);
}

/** What makes the page scroll sideways, what stands beyond its edges, and texts that do not fit where they stand. */
function misplaced(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide, not ${clientWidth}`] : [];
    const name = (element: Element) => `${element.tagName}.${element.className} “${element.textContent?.slice(0, 20)}”`;
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const box = element.getBoundingClientRect();
      if (box.width < 2 || box.height < 2 || element.closest('.skip, .hidden, [hidden]')) continue;
      if (box.right > clientWidth + 1 || box.left < -1) found.push(`beyond the edge: ${name(element)}`);
      const style = getComputedStyle(element);
      const isCut = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      if (isCut && style.display !== 'inline' && !(element instanceof HTMLInputElement))
        found.push(`cut off: ${name(element)}`);
    }
    return found;
  });
}

/** Controls below 44 px; a link inside a sentence is as high as its line. */
function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('a[href], button, summary, input, textarea')) {
      const isChoice = element instanceof HTMLInputElement && ['radio', 'checkbox'].includes(element.type);
      const target = isChoice ? (element.closest('label') ?? element) : element;
      const { width, height } = target.getBoundingClientRect();
      if (element.closest('.skip, .hidden, [hidden], p') || width === 0) continue;
      if (width < 44 || height < 44)
        found.push(`${target.tagName}.${target.className} ${width}×${height} ${target.textContent}`);
    }
    return found;
  });
}

/** Buttons and options that only a colour of their own would set off. */
function edgeless(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button:not(.plain):not(.tool), .option, .card, .notice')]
      .filter((element) => {
        const style = getComputedStyle(element);
        const sides = ['Top', 'Right', 'Bottom', 'Left'].map((side) => Reflect.get(style, `border${side}Width`));
        return sides.every((width) => width === '0px') && style.outlineStyle === 'none';
      })
      .map((element) => `${element.tagName}.${element.className}`),
  );
}
