import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { brokenTexts } from './broken-texts';
import { Merchant } from './merchant';

const names: Readonly<Record<string, string>> = { 'zh-CN': '中文', en: 'English' };

/**
 * Looks at the page as it stands, in both languages, light and dark: nothing that axe finds wrong, no broken text, no broken
 * reference. The dark has other colours and nothing else, so only they are looked at there; the other language has the same
 * colours. Returns the merchant who goes on, in the other language.
 */
export async function expectAccessible(merchant: Merchant): Promise<Merchant> {
  const { page, language } = merchant;
  const other = new Merchant(page, language === 'en' ? 'zh-CN' : 'en');
  await expectGood(page, language);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, { only: 'color-contrast' }), 'dark').toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  await switchTo(page, other.language);
  await expectGood(page, other.language, { without: 'color-contrast' });
  return other;
}

export async function switchTo(page: Page, language: string): Promise<void> {
  await page.getByRole('button', { name: names[language] ?? '', exact: true }).click();
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
}

export async function expectGood(page: Page, language: string, rules: Rules = {}): Promise<void> {
  expect(await violations(page, rules), language).toEqual([]);
  expect(await brokenTexts(page), language).toEqual([]);
  expect(await brokenReferences(page), language).toEqual([]);
}

/** One rule of axe alone, or all but one. */
interface Rules {
  readonly only?: string;
  readonly without?: string;
}

/** What axe finds wrong, each with its rule and its place. */
async function violations(page: Page, { only, without }: Rules): Promise<readonly string[]> {
  // Half way through a fade a colour has no contrast worth measuring.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState === 'finished'));
  const results = await look(page, {
    resultTypes: ['violations'],
    ...(only && { runOnly: [only] }),
    ...(without && { rules: { [without]: { enabled: false } } }),
  });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

/** To bring axe into a page takes longer than to look; as long as the page stands, it stays there. */
async function look(page: Page, options: RunOptions): Promise<Pick<AxeResults, 'violations'>> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate((known): Promise<AxeResults> => Reflect.get(window, 'axe').run(known), options);
}

/** References between elements that lead nowhere, and ids that stand twice. */
function brokenReferences(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const count = new Map<string, number>();
    for (const { id } of document.querySelectorAll('[id]')) count.set(id, (count.get(id) ?? 0) + 1);
    for (const [id, times] of count) if (times > 1) found.push(`id ${id} stands ${times} times`);
    for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'for']) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        for (const id of (element.getAttribute(name) ?? '').split(/\s+/)) {
          if (!document.getElementById(id)) found.push(`${name}="${id}" on ${element.tagName} leads nowhere`);
        }
      }
    }
    return found;
  });
}
