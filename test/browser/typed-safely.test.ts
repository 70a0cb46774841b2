import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../support/browser-test';
import { TalkingMerchant } from '../support/talking-merchant';

const CARD = '4111 1111 1111 1111';

describe('F60 an input method keeps its Enter', () => {
  test('while it composes, in Chromium; the next Enter sends what was composed', async ({ open }) => {
    const page = await open('', { language: 'zh-CN' });
    const merchant = new TalkingMerchant(page, 'zh-CN');
    await merchant.field.focus();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Input.imeSetComposition', { text: 'zuotian', selectionStart: 7, selectionEnd: 7 });
    expect(await merchant.field.inputValue()).toBe('zuotian');
    for (const type of ['rawKeyDown', 'keyUp'] as const) {
      await devtools.send('Input.dispatchKeyEvent', { type, key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 });
    }
    await devtools.send('Input.insertText', { text: '昨天刷的卡' });
    expect(await merchant.field.inputValue()).toBe('昨天刷的卡');
    expect(await merchant.turns.count()).toBe(0);
    await page.keyboard.press('Enter');
    await merchant.turns.first().waitFor();
    expect(await merchant.turns.count()).toBe(1);
    expect(await merchant.chipsOf(merchant.turns.first())).toContain(merchant.valueChip('method', 'card'));
  });

  test.for([
    ['Safari, which ends the composition before it tells of the key', 229],
    ['a browser that gives that Enter its own key', 13],
  ] as const)('in %s', async ([, keyCode], { open }) => {
    const page = await open('', { language: 'zh-CN' });
    const merchant = new TalkingMerchant(page, 'zh-CN');
    await merchant.field.fill('昨天刷的卡');
    const sent = await merchant.field.evaluate((box, code) => {
      box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '昨天刷的卡' }));
      const enter = new KeyboardEvent('keydown', { key: 'Enter', keyCode: code, bubbles: true, cancelable: true });
      return !box.dispatchEvent(enter);
    }, keyCode);
    expect(sent).toBe(false);
    expect(await merchant.turns.count()).toBe(0);
    await merchant.field.press('Enter');
    await merchant.turns.first().waitFor();
    expect(await merchant.turns.count()).toBe(1);
  });

  test('Shift and Enter breaks the line', async ({ open }) => {
    const page = await open('', { language: 'en' });
    const merchant = new TalkingMerchant(page, 'en');
    await merchant.field.pressSequentially('swiped a card');
    await merchant.field.press('Shift+Enter');
    await merchant.field.pressSequentially('yesterday');
    expect(await merchant.field.inputValue()).toBe('swiped a card\nyesterday');
    expect(await merchant.turns.count()).toBe(0);
  });
});

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  const withCard = {
    'zh-CN': `卡号${CARD}，昨天刷的，验证码 889213`,
    en: `card number ${CARD}, swiped yesterday, verification code 889213`,
  }[language];

  test('F55 F57 F66 a card number is masked before the page, the store, the address and the console see it; the mask comes off', async ({
    open,
  }) => {
    const page = await open('', { language });
    const traffic = watchTraffic(page);
    const merchant = new TalkingMerchant(page, language);
    const turn = await merchant.say(withCard);
    await turn.getByText('411111••••••1111').first().waitFor();
    await turn.getByText(merchant.t('talk:masked', { n: 2 })).waitFor();
    expect(await merchant.chipsOf(turn)).toContain(merchant.valueChip('method', 'card'));
    await merchant.untilSaved();
    const kept = JSON.stringify([await everythingKept(page), page.url(), traffic]);
    for (const secret of [CARD, CARD.replaceAll(' ', ''), '889213']) expect(kept).not.toContain(secret);
    expect(await page.locator('body').innerText()).not.toContain('889213');

    await merchant.button('talk:unmask').click();
    await turn.getByText(CARD).first().waitFor();
    expect(JSON.stringify(await everythingKept(page))).not.toContain(CARD);
  });

  test('F66 no word of an ordinary sentence leaves the device or reaches the console', async ({ open }) => {
    const page = await open('', { language });
    const traffic = watchTraffic(page);
    const merchant = new TalkingMerchant(page, language);
    const mark = 'zebra-7319';
    await merchant.say(`${withCard.slice(0, 4)} ${mark}`);
    await merchant.say(language === 'en' ? `swiped a card yesterday ${mark}` : `昨天刷的卡 ${mark}`);
    await merchant.untilSaved();
    expect(JSON.stringify(traffic)).not.toContain(mark);
    expect(JSON.stringify(await everythingKept(page))).not.toContain(mark);
  });

  test('F63 words too long for one turn stay to be shortened; a hundred thousand characters are refused politely', async ({
    open,
  }) => {
    const page = await open('', { language });
    const merchant = new TalkingMerchant(page, language);
    await merchant.field.waitFor();
    await merchant.field.fill('刷卡 card '.repeat(300));
    await merchant.text('talk:limit', { n: 2000 }).waitFor();
    await merchant.field.press('Enter');
    expect(await merchant.turns.count()).toBe(0);
    expect(await merchant.field.inputValue()).toHaveLength(2_400);
    await merchant.field.fill('');
    await merchant.text('talk:limit', { n: 2000 }).waitFor({ state: 'detached' });
    // What nobody could shorten by hand does not come in at all, so that it cannot hold the page up.
    await page.evaluate(pasteLong);
    await merchant.text('talk:limit', { n: 2000 }).waitFor();
    expect(await merchant.field.inputValue()).toBe('');
    await merchant.say(language === 'en' ? 'swiped a card yesterday' : '昨天刷的卡');
  });

  test('F100 a reply is said once, and the focus stays in the box', async ({ open }) => {
    const page = await open('', { language });
    const merchant = new TalkingMerchant(page, language);
    await merchant.field.waitFor();
    await page.evaluate(listenToLiveRegions);
    const chip = merchant.t(`${merchant.words.question('method')}.values.card`);
    await merchant.say(language === 'en' ? 'swiped a card yesterday' : '昨天刷的卡');
    const spoken = page.locator('[role=status]').filter({ hasText: merchant.t('talk:heard') });
    await spoken.waitFor({ state: 'attached' });
    await spoken.waitFor({ state: 'detached' });
    const heard = await page.evaluate(() => document.documentElement.dataset.heard ?? '');
    expect(heard.split('|').filter((line) => line.includes(chip))).toHaveLength(1);
    expect(await merchant.field.evaluate((box) => box === document.activeElement)).toBe(true);
    // In the tree a reader finds the sentence, its reply and every chip with what it does, once each.
    const tree = await page.getByRole('region', { name: merchant.t('talk:turns') }).ariaSnapshot();
    expect(tree.split(merchant.t('talk:heard'))).toHaveLength(2);
    expect(tree).toContain(merchant.t('talk:removeOf', { fact: merchant.valueChip('method', 'card') }));
    expect(tree).toContain(merchant.t('talk:changeOf', { fact: merchant.valueChip('method', 'card') }));
  });
});

/** Everything that the page asks the network for, sends, or writes to the console. */
function watchTraffic(page: Page): readonly string[] {
  const seen: string[] = [];
  page.on('request', (request) => seen.push(request.url(), request.postData() ?? ''));
  page.on('console', (message) => seen.push(message.text()));
  return seen;
}

/** Every store of this origin, read whole. */
function everythingKept(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const rowsOf = (store: IDBObjectStore) =>
      new Promise((resolve, reject) => {
        const request = store.getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? '');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of database.objectStoreNames) {
        kept.push(await rowsOf(database.transaction(store).objectStore(store)));
      }
      database.close();
    }
    return kept;
  });
}

/** Notes what appears in any live region, in `data-heard` of the root. */
function listenToLiveRegions(): void {
  const root = document.documentElement;
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      if (!element?.closest('[role=status], [role=alert], [aria-live]')) continue;
      const added = [...addedNodes].map((node) => node.textContent ?? '').join(' ');
      if (added.trim() !== '') root.dataset.heard = `${root.dataset.heard ?? ''}|${added}`;
    }
  }).observe(document.body, { childList: true, subtree: true });
}

function pasteLong(): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', '刷卡 card '.repeat(12_000));
  const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  if (!document.activeElement?.dispatchEvent(paste)) return;
  document.execCommand('insertText', false, clipboardData.getData('text/plain'));
}
