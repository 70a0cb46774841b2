import { expect } from 'vitest';
import { test } from '../support/browser-test';
import { phone } from '../support/page';
import { TalkingMerchant } from '../support/talking-merchant';

const TAGS = [
  'img src=x',
  'svg',
  'body',
  'video src=x',
  'details open',
  'iframe src=x',
  'input autofocus',
  'math',
  'a',
  'b',
];
const HANDLERS = ['onerror', 'onload', 'onfocus', 'ontoggle', 'onclick', 'onanimationstart'];
const CALLS = ['alert(1)', 'window.hit=1', '`${window.hit=1}`'];
const LINKS = [
  'javascript:window.hit=1',
  'JaVaScRiPt:window.hit=1',
  'java\tscript:window.hit=1',
  'data:text/html,<script>parent.hit=1</script>',
  'vbscript:msgbox(1)',
  '//evil.example/x.js',
];
const WHOLE = [
  '<script>window.hit=1</script>',
  '</textarea><script>window.hit=1</script>',
  '"><script>window.hit=1</script>',
  "'-alert(1)-'",
  '{{constructor.constructor("window.hit=1")()}}',
  '${window.hit=1}',
  '&lt;script&gt;window.hit=1&lt;/script&gt;',
  '<!--<img src="--><img src=x onerror=window.hit=1>">',
  '<style>@import "//evil.example"</style>',
  '<base href="//evil.example">',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<form action=//evil.example><button>x</button></form>',
];
const payloads = [
  ...TAGS.flatMap((tag) => HANDLERS.flatMap((handler) => CALLS.map((call) => `<${tag} ${handler}=${call}>`))),
  ...LINKS.flatMap((link) => TAGS.flatMap((tag) => [`<${tag} href="${link}">x`, `<${tag} src='${link}'/>`])),
  ...WHOLE,
];
/** As many as fit into one turn, each a clause of its own, so that each is also quoted as what could not be used. */
const turns = Array.from({ length: Math.ceil(payloads.length / 20) }, (_, turn) =>
  payloads.slice(turn * 20, turn * 20 + 20),
);

const stories = {
  'zh-CN': { sale: '昨天刷的卡，', rest: '小票出来了，后台没有打款记录，就这一笔没到，T+1' },
  en: {
    sale: 'I swiped a card yesterday, ',
    rest: 'the slip came out, there is no payout record, only this one sale is missing, T+1',
  },
};

test.for(['zh-CN', 'en'] as const)(
  'F61 markup and scripts that are typed stay words in the turn, the reply, the question and the verdict: %s',
  async (language, { open }) => {
    expect(payloads.length).toBeGreaterThanOrEqual(300);
    const page = await open('', { language, viewport: phone });
    const merchant = new TalkingMerchant(page, language);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await merchant.field.waitFor();
    const elements = await page.evaluate(() => [
      ...new Set([...document.querySelectorAll('*')].map((one) => one.tagName)),
    ]);
    for (const some of turns) {
      const turn = await merchant.say(`${stories[language].sale}${some.join('\n')}`);
      const text = await turn.locator('.said-text').evaluate((one) => one.textContent ?? '');
      for (const payload of some) expect(text).toContain(payload.trim());
      expect(await turn.locator('.said-text *:not(bdi)').count()).toBe(0);
    }
    await merchant.say(stories[language].rest);
    await merchant.answer('what-applies', {});
    await merchant.verdict.waitFor();
    const strange = await page.evaluate((known) => {
      const all = [...document.querySelectorAll('.turns *, .question *, .verdict *')];
      return all.filter(
        (one) =>
          !known.includes(one.tagName) && /^(SCRIPT|IMG|VIDEO|IFRAME|BASE|META|FORM|MATH|STYLE)$/.test(one.tagName),
      ).length;
    }, elements);
    expect(strange).toBe(0);
    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
    expect(asked.filter((url) => /evil|alert|^1$/.test(url))).toEqual([]);
  },
);

test('F62 words without a break, stacked accents, turned directions and halves of letters keep to their turn', async ({
  open,
}) => {
  const page = await open('', { language: 'zh-CN', viewport: phone });
  const merchant = new TalkingMerchant(page, 'zh-CN');
  const strange = [
    'W'.repeat(1_900),
    '哈'.repeat(1_900),
    `昨天刷的卡\u202e${'卡的刷天昨'.repeat(20)}`,
    `z${'\u0301\u0323\u0338'.repeat(300)}a`,
    '👩‍👩‍👧‍👦'.repeat(120),
    `昨天\ud800刷的卡${'\udfff'.repeat(3)}`,
    'https://example.com/'.padEnd(1_500, 'a/b-c_d'),
  ];
  const outside = merchant.button('talk:send');
  await merchant.field.waitFor();
  const before = await outside.boundingBox();
  for (const text of strange) {
    const count = await merchant.turns.count();
    await merchant.field.focus();
    // Typed in the page itself: on the way there the halves of a letter would be mended.
    await page.evaluate((words) => document.execCommand('insertText', false, words), text);
    await merchant.field.press('Enter');
    await merchant.turns.nth(count).waitFor();
    const { wide, turned } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      turned: [...document.querySelectorAll('.said-text')].some((one) => one.firstElementChild?.tagName !== 'BDI'),
    }));
    expect({ wide, turned }).toEqual({ wide: 0, turned: false });
  }
  expect((await outside.boundingBox())?.x).toBe(before?.x);
});
