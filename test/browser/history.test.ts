import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { answerAnyhow } from '../support/answer-anyhow';
import { brokenTexts } from '../support/broken-texts';
import { test } from '../support/browser-test';
import { Merchant } from '../support/merchant';
import { randomFrom } from '../support/random-from';

const approved = { outcome: 'approved', payoutStatus: 'none', missing: 'one' };

describe('back and forward', () => {
  test('F27 the page’s own back, the browser’s back and its forward are the same steps', async ({ open }) => {
    const page = await open('', { language: 'en' });
    const merchant = new Merchant(page, 'en');
    for (const fact of Object.keys(approved)) await merchant.answer(fact, approved);
    await merchant.untilAsked('what-applies');
    const rows = await merchant.answered();

    await merchant.back();
    await merchant.untilAsked('missing');
    await page.goBack();
    await merchant.untilAsked('payoutStatus');
    await page.goForward();
    await merchant.untilAsked('missing');
    await page.goForward();
    await merchant.untilAsked('what-applies');
    expect(await merchant.answered()).toEqual(rows);

    await page.goBack();
    await merchant.untilAsked('missing');
    await merchant.back();
    await merchant.untilAsked('payoutStatus');
    await merchant.back();
    await merchant.untilAsked('outcome');
    expect(await merchant.button('page:question.back').count()).toBe(0);
    expect(await merchant.option('outcome', 'approved').isChecked()).toBe(true);
  });

  test('F27 after a refresh anywhere the steps back are the same, and one more leaves the page', async ({ open }) => {
    const page = await open('', { language: 'en' });
    const merchant = new Merchant(page, 'en');
    await page.evaluate(() => history.replaceState({ mine: true }, ''));
    for (const fact of Object.keys(approved)) {
      await merchant.answer(fact, approved);
      await merchant.untilSaved();
      await page.reload();
      await merchant.text('page:resume.title').waitFor();
    }
    await merchant.untilAsked('what-applies');
    for (const fact of ['missing', 'payoutStatus', 'outcome']) {
      await page.goBack();
      await merchant.untilAsked(fact);
    }
    await page.goBack();
    expect(page.url()).toBe('about:blank');
  });

  test('F27 from a verdict back, and the cases and back, lose nothing', async ({ open }) => {
    const page = await open('', { language: 'zh-CN' });
    const merchant = new Merchant(page, 'zh-CN');
    await merchant.tell({ outcome: 'timeout', customerDebited: 'yes' });
    const place = await merchant.verdict.innerText();
    const rows = await merchant.answered();
    await page.getByRole('link', { name: merchant.t('page:header.cases') }).click();
    await merchant.heading('cases:title').waitFor();
    await page.goBack();
    await merchant.heading('verdict:steps.title').waitFor();
    expect(await merchant.verdict.innerText()).toBe(place);
    expect(await merchant.answered()).toEqual(rows);
    await page.goBack();
    await merchant.untilAsked('what-applies');
    await page.goForward();
    await merchant.heading('verdict:steps.title').waitFor();
    expect(await merchant.answered()).toEqual(rows);
  });

  test.for([
    ['#/', 'page:question.region'],
    ['#/cases', 'cases:title'],
    ['#/nowhere', 'page:question.region'],
    ['#main', 'page:question.region'],
    ['?from=wechat#/', 'page:question.region'],
  ])('F27 the address %s opens the page', async ([address, key], { open }) => {
    const page = await open(address, { language: 'en' });
    const merchant = new Merchant(page, 'en');
    await page
      .getByRole('region', { name: merchant.t(key ?? '') })
      .or(merchant.heading(key ?? ''))
      .first()
      .waitFor();
    expect(await brokenTexts(page)).toEqual([]);
  });

  test.for([1, 2])(
    'F27 whatever is pressed in whatever order, each step back and forth shows what it did, run %i',
    async (seed, { open }) => {
      const page = await open('', { language: 'en' });
      const merchant = new Merchant(page, 'en');
      const random = randomFrom(seed);
      const shown: string[] = [await view(merchant)];
      let at = 0;
      const done: string[] = [];
      for (let step = 0; step < 20; step += 1) {
        const moves = ['answer', 'answer', 'answer', 'reload', 'cases'];
        if (at > 0) moves.push('back', 'back', 'own back');
        if (at < shown.length - 1) moves.push('forward', 'forward');
        const move = moves[Math.floor(random() * moves.length)] ?? '';
        done.push(move);
        if (move === 'answer') {
          if (!(await answerAnyhow(merchant, random))) continue;
          at += 1;
          shown.splice(at, shown.length, await view(merchant));
          await merchant.untilSaved();
        } else if (move === 'reload') await page.reload();
        else if (move === 'cases') {
          await visitCases(merchant);
          // As everywhere, a new address takes the entries ahead away.
          shown.length = at + 1;
        } else {
          at += move === 'forward' ? 1 : -1;
          await (move === 'forward' ? page.goForward() : move === 'back' ? page.goBack() : merchant.back());
        }
        await expect.poll(() => view(merchant), { message: done.join(', '), timeout: 10_000 }).toBe(shown[at]);
      }
    },
  );
});

describe('pressed more than once', () => {
  test('F28 a double click, and ten presses at once, answer one question', async ({ open }) => {
    const page = await open('', { language: 'en' });
    const merchant = new Merchant(page, 'en');
    await merchant.option('outcome', 'approved').dblclick();
    await merchant.untilAsked('payoutStatus');
    const box = await merchant.option('payoutStatus', 'none').boundingBox();
    await untilStill(page);
    // Each is under way before the one before it has been answered: together they take less than 50 ms.
    const devtools = await page.context().newCDPSession(page);
    const finger = { x: (box?.x ?? 0) + 5, y: (box?.y ?? 0) + 5, button: 'left', clickCount: 1 } as const;
    const halves = Array.from({ length: 10 }, () => ['mousePressed', 'mouseReleased'] as const).flat();
    await Promise.all(halves.map((type) => devtools.send('Input.dispatchMouseEvent', { ...finger, type })));
    await merchant.untilAsked('missing');
    expect(Object.keys(await merchant.answered())).toHaveLength(2);
  });

  test('F28 Enter held down on an answer goes on by one question', async ({ open }) => {
    const page = await open('', { language: 'en' });
    const merchant = new Merchant(page, 'en');
    await merchant.untilAsked('outcome');
    await merchant.option('outcome', 'approved').focus();
    await page.keyboard.press('Space');
    await page.keyboard.down('Enter');
    for (let repeat = 0; repeat < 10; repeat += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await merchant.untilAsked('payoutStatus');
    expect(Object.keys(await merchant.answered())).toHaveLength(1);
  });
});

describe('an earlier answer changed', () => {
  test('F25 what the change made pointless is named, and undo brings everything back', async ({ open }) => {
    const page = await open('', { language: 'en' });
    const merchant = new Merchant(page, 'en');
    for (const fact of Object.keys(approved)) await merchant.answer(fact, approved);
    await merchant.untilAsked('what-applies');
    const before = await merchant.answered();
    await merchant.change('outcome');
    await merchant.option('outcome', 'timeout').click();
    const list = [
      merchant.t('settlement-account:questions.payoutStatus.short'),
      merchant.t('late-settlement:questions.missing.short'),
    ];
    await merchant.text('page:changed.dropped', { list: list.join(merchant.t('verdict:why.and')) }).waitFor();
    expect(Object.keys(await merchant.answered())).toEqual([merchant.t('sale:questions.outcome.short')]);
    await merchant.button('page:changed.undo').click();
    await merchant.untilAsked('what-applies');
    expect(await merchant.answered()).toEqual(before);
  });

  test('F25 where the change leads straight to a verdict, that is said there, and undo too', async ({ open }) => {
    const page = await open('', { language: 'zh-CN' });
    const merchant = new Merchant(page, 'zh-CN');
    for (const fact of Object.keys(approved)) await merchant.answer(fact, approved);
    await merchant.untilAsked('what-applies');
    const before = await merchant.answered();
    await merchant.change('outcome');
    await merchant.option('outcome', 'pre-authorised').click();
    await merchant.verdict.waitFor();
    await page
      .getByRole('note')
      .getByText(merchant.t('page:changed.dropped', { list: '' }))
      .waitFor();
    await merchant.button('page:changed.undo').click();
    await merchant.untilAsked('what-applies');
    expect(await merchant.answered()).toEqual(before);
  });

  test('F25 changed and changed back is as before; “keep as it was” changes nothing', async ({ open }) => {
    const page = await open('', { language: 'en' });
    const merchant = new Merchant(page, 'en');
    for (const fact of Object.keys(approved)) await merchant.answer(fact, approved);
    await merchant.untilAsked('what-applies');
    const before = await merchant.answered();
    await merchant.change('outcome');
    await merchant.button('page:question.cancelChange').click();
    await merchant.untilAsked('what-applies');
    await merchant.change('outcome');
    await merchant.option('outcome', 'declined').click();
    await merchant.untilAsked('responseCode');
    await merchant.change('outcome');
    await merchant.option('outcome', 'approved').click();
    await merchant.untilAsked('what-applies');
    expect(await merchant.answered()).toEqual(before);
  });
});

/** What is in front: the question or the verdict, and the answers so far. */
async function view(merchant: Merchant): Promise<string> {
  const asked = await merchant.asked();
  return JSON.stringify([
    asked,
    asked === 'verdict' ? await merchant.verdict.innerText() : '',
    await merchant.answered(),
  ]);
}

async function visitCases(merchant: Merchant): Promise<void> {
  await merchant.page.getByRole('link', { name: merchant.t('page:header.cases') }).click();
  await merchant.heading('cases:title').waitFor();
  await merchant.page.goBack();
}

/** Until a new page takes taps. */
async function untilStill(page: Page): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState === 'finished'));
}
