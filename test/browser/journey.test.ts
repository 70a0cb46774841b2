import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { brokenTexts } from '../support/broken-texts';
import { test } from '../support/browser-test';
import { Merchant } from '../support/merchant';
import { desktop, phone } from '../support/page';
import { readCalendar } from '../support/read-calendar';
import { deviceWith, storedCase } from '../support/stored-cases';

// Friday 20 November 2026, 10:00. A card sale at 23:30 on Thursday counts as Friday's; T+1 is then Monday.
const facts = {
  outcome: 'approved',
  payoutStatus: 'none',
  missing: 'one',
  paidAt: '2026-11-19T23:30',
  settlementTerm: 'next-working-day',
  method: 'card',
};
const answeredAt = '2026-11-20T09:58:00+08:00';
const days = {
  'zh-CN': { sale: '11月19日周四', counts: '11月20日周五', due: '11月23日周一' },
  en: { sale: 'Thu 19 Nov', counts: 'Fri 20 Nov', due: 'Mon 23 Nov' },
};
const sizes = { phone, desktop };

const walks = (['zh-CN', 'en'] as const).flatMap((language) =>
  (['phone', 'desktop'] as const).map((size) => ({ language, size })),
);

describe.each(walks)('not due yet, in $language on a $size', ({ language, size }) => {
  const { sale, counts, due } = days[language];
  test('seven pages, then the place, the cause, the date, the trail and the strip of days', async ({ open }) => {
    const page = await open('', { language, viewport: sizes[size] });
    const merchant = new Merchant(page, language);
    const { words } = merchant;
    const asked = await merchant.tell(facts);
    expect(asked).toEqual([...Object.keys(facts).slice(0, 3), 'what-applies', ...Object.keys(facts).slice(3)]);
    expect(await merchant.verdict.innerText()).toBe(words.t('trade:places.cleared-waiting.name'));
    await merchant.text('late-settlement:causes.not-due-yet.name').first().waitFor();
    await merchant.text('verdict:certainty.confirmed').waitFor();
    await merchant.text('verdict:due.on', { day: due }).waitFor();
    await merchant.text('verdict:due.hours', { to: '18:00', day: due }).waitFor();

    const stops = page.getByRole('list', { name: words.t('verdict:trail.title') }).getByRole('listitem');
    expect(await stops.allInnerTexts()).toEqual([
      lines(words.t('trade:stops.customer-bank'), words.t('verdict:trail.done')),
      lines(words.t('trade:stops.terminal'), words.t('verdict:trail.done'), `${words.t('verdict:strip.paid')} ${sale}`),
      lines(
        words.t('trade:stops.acquirer'),
        words.t('verdict:trail.here'),
        words.t('verdict:trail.countsDay', { day: counts }),
      ),
      lines(words.t('trade:stops.clearing'), words.t('verdict:trail.next')),
      lines(words.t('trade:stops.your-bank'), words.t('verdict:trail.next')),
      lines(
        words.t('trade:stops.your-account'),
        words.t('verdict:trail.next'),
        `${words.t('verdict:strip.due')} ${due}`,
      ),
    ]);
    expect(await page.locator('[aria-current=step]').innerText()).toContain(words.t('trade:stops.acquirer'));
    const boxes = await Promise.all([stops.nth(0).boundingBox(), stops.nth(1).boundingBox()]);
    expect(boxes[0]?.y === boxes[1]?.y).toBe(size === 'desktop');

    const cells = page.getByRole('list', { name: words.t('verdict:strip.title') }).getByRole('listitem');
    const marks = (await cells.allInnerTexts()).map((cell) => cell.split('\n').slice(3));
    const mark = (...ids: string[]) => ids.map((id) => words.t(`verdict:strip.${id}`));
    expect(marks).toEqual([mark('paid'), mark('counts', 'now'), [], [], mark('due')]);
    expect(await brokenTexts(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
  });

  test('steps are ticked and stay so; what to say is copied; the reminder lands on the right minutes', async ({
    open,
    site,
  }) => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const context = { ...deviceWith(site, storedCase({ facts, at: answeredAt, language })), permissions };
    const page = await open('', { language, viewport: sizes[size], context });
    const merchant = new Merchant(page, language);
    const { words } = merchant;
    await merchant.text('verdict:steps.progress', { done: 0, all: 2 }).waitFor();
    const first = page.getByRole('checkbox', { name: words.t(`${words.step('wait-for-due-day')}.title`) });
    await first.check();
    await merchant.text('verdict:steps.progress', { done: 1, all: 2 }).waitFor();
    await merchant.untilSaved();
    await page.reload();
    await merchant.text('verdict:steps.progress', { done: 1, all: 2 }).waitFor();
    expect(await first.isChecked()).toBe(true);

    const net = page.getByRole('region', { name: words.t('verdict:net.title') });
    await net.getByText(words.t('verdict:steps.say')).click();
    await net.getByRole('button', { name: words.t('verdict:steps.copy') }).click();
    await net.getByText(words.t('verdict:steps.copied')).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const say = words.t(`${words.step('call-acquirer')}.say`, { paidAt: `${sale} 23:30`, due });
    expect(copied).toBe(say);
    await net.getByText(copied).waitFor();

    const { name, text } = await fileFrom(page, () => merchant.button('verdict:actions.calendar').click());
    expect(name).toBe(`${words.t('cases:reminder.file')}-2026-11-20.ics`);
    expect(readCalendar(text).map(({ summary, start, end, hasAlarm }) => ({ summary, start, end, hasAlarm }))).toEqual([
      {
        summary: words.t('cases:reminder.due', { cause: words.t('late-settlement:causes.not-due-yet.name') }),
        start: '20261123T100000Z',
        end: '20261123T101500Z',
        hasAlarm: true,
      },
      {
        summary: words.t('cases:reminder.net', { step: words.t(`${words.step('call-acquirer')}.title`) }),
        start: '20261124T040000Z',
        end: '20261124T041500Z',
        hasAlarm: true,
      },
    ]);
  });

  test('why, what would change, what is ruled out; the print sheet; the case as a file', async ({ open, site }) => {
    const context = deviceWith(site, storedCase({ facts, at: answeredAt, language }));
    const page = await open('', { language, viewport: sizes[size], context });
    const merchant = new Merchant(page, language);
    const { words } = merchant;
    const why = page.getByRole('region', { name: words.t('verdict:why.title') });
    const told = (fact: string, answer: string) =>
      words.t('verdict:why.fact', { question: words.t(`${words.question(fact)}.short`), answer });
    await why.getByText(told('paidAt', `${sale} 23:30`), { exact: true }).waitFor();
    await why.getByText(words.t('verdict:why.change')).click();
    await why.getByText(new RegExp(`^${words.t('verdict:why.more', { n: '\\d+' })}$`)).click();
    const turn = words.t('verdict:why.turn', {
      question: words.t(`${words.question('payoutStatus')}.short`),
      answer: words.t(`${words.question('payoutStatus')}.values.returned`),
      cause: words.t(`${words.cause('account-problem')}.name`),
    });
    await why.getByText(turn, { exact: true }).waitFor();
    const causes = words.keys(/:causes\.[\w-]+\.name$/).length;
    await why.getByText(words.t('verdict:why.ruledOut', { n: causes - 2 })).click();
    await why
      .getByText(words.t(`${words.cause('unofficial-channel')}.name`))
      .first()
      .waitFor();

    await page.emulateMedia({ media: 'print' });
    const made = words.t('verdict:print.made', { time: '|' }).split('|');
    await page.getByText(made.at(-1) ?? '').waitFor();
    const answered = page
      .getByRole('definition')
      .filter({ hasText: words.t(`${words.question('method')}.values.card`) });
    expect(await answered.isVisible()).toBe(true);
    for (const key of ['verdict:actions.print', 'page:header.largeText', 'page:question.back']) {
      expect(await merchant.button(key).isVisible()).toBe(false);
    }
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    await page.emulateMedia({ media: 'screen' });

    const { name, text } = await fileFrom(page, () => merchant.button('page:saved.file').click());
    expect(name).toMatch(/^daonale-[a-z0-9-]+\.json$/);
    const file: { case: { answers: { fact: string; value: string }[] } } = JSON.parse(text);
    expect(Object.fromEntries(file.case.answers.map(({ fact, value }) => [fact, value]))).toMatchObject(facts);
  });
});

function lines(...parts: readonly string[]): string {
  return parts.join('\n');
}

function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

async function fileFrom(page: Page, act: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}
