import { describe, expect } from 'vitest';
import { test } from '../support/browser-test';
import { type Facts, Merchant } from '../support/merchant';
import { desktop, phone } from '../support/page';
import { TalkingMerchant } from '../support/talking-merchant';

// Friday 20 November 2026, 10:00.
const said = {
  'zh-CN': {
    sale: '昨晚11点半刷的卡，小票出来了，后台查不到打款记录，就这一笔没到',
    saleDay: '11月19日周四 23:30',
    none: '没有',
    term: 'T+1的',
    due: '11月23日周一',
    scanned: '不对，是扫码的',
    dunno: '不知道',
    second: '第二个',
    daysAgo: '三天前',
    daysAgoDay: '11月17日周二',
    toCome: '明天上午十点',
    weekend: '周末刷卡什么时候到账',
    weekendDay: '11月21日周六',
    glossary: '退票是什么意思',
    code: '51是什么意思',
    fraud: '有个自称客服的让我先交五百块解冻费，钱才放出来',
    human: '我要找人工',
    payer: '我扣钱了，商家没收到',
    aside: '今天天气怎么样',
    bare: '没到账',
    short: '全都没到',
  },
  en: {
    sale: 'swiped a card at half past eleven last night, the slip came out, no payout record in the app and only this one is missing',
    saleDay: 'Thu 19 Nov 23:30',
    none: 'no',
    term: "it's T+1",
    due: 'Mon 23 Nov',
    scanned: 'no wait, it was a QR payment',
    dunno: "I don't know",
    second: 'the second one',
    daysAgo: 'three days ago',
    daysAgoDay: 'Tue 17 Nov',
    toCome: 'tomorrow at 10',
    weekend: 'when does a card sale at the weekend arrive?',
    weekendDay: 'Sat 21 Nov',
    glossary: 'what does chargeback mean?',
    code: 'what does code 51 mean?',
    fraud: 'someone claiming to be support wants me to pay a 500 unfreezing fee before they release it',
    human: 'I want to talk to a person',
    payer: 'I was charged but the shop never got it',
    aside: 'what is the weather like today?',
    bare: 'money not arrived',
    short: 'all of them',
  },
};
const languages = ['zh-CN', 'en'] as const;
const approved: Facts = { outcome: 'approved', payoutStatus: 'none', missing: 'one' };

describe.each(languages)('typed talk in %s', (language) => {
  const words = said[language];

  test('a sentence, two short answers, and the verdict with its date; a correction changes it and says so', async ({
    open,
  }) => {
    const page = await open('', { language, viewport: phone });
    const merchant = new TalkingMerchant(page, language);
    const first = await merchant.say(words.sale);
    expect(new Set(await merchant.chipsOf(first))).toEqual(
      new Set([
        merchant.valueChip('outcome', 'approved'),
        merchant.valueChip('payoutStatus', 'none'),
        merchant.valueChip('missing', 'one'),
        merchant.valueChip('method', 'card'),
        merchant.chip('paidAt', words.saleDay),
      ]),
    );
    expect(await merchant.asked()).toBe('what-applies');
    await merchant.say(words.none);
    await merchant.untilAsked('settlementTerm');
    const last = await merchant.say(words.term);
    expect(await merchant.chipsOf(last)).toEqual([merchant.valueChip('settlementTerm', 'next-working-day')]);
    await merchant.text('verdict:due.on', { day: words.due }).waitFor();
    await last.getByText(merchant.t('talk:thenVerdict')).waitFor();
    expect(await merchant.verdict.innerText()).toBe(merchant.t('trade:places.cleared-waiting.name'));
    expect(await merchant.field.evaluate((box) => box === document.activeElement)).toBe(true);

    // By QR the cut-off is midnight, so 23:30 on Thursday counts as Thursday: due on Friday.
    const corrected = await merchant.say(words.scanned);
    expect(await merchant.chipsOf(corrected)).toEqual([merchant.valueChip('method', 'qr')]);
    const changed = merchant.t(`${merchant.words.question('method')}.short`);
    await corrected.getByText(merchant.t('talk:replaced', { list: changed })).waitFor();
    await merchant.text('verdict:due.on', { day: words.due }).waitFor({ state: 'detached' });
    expect(await merchant.chipsOf(first)).not.toContain(merchant.valueChip('method', 'card'));
  });

  test('a chip taken away is a fact gone; a chip tapped asks for it again', async ({ open }) => {
    const merchant = new TalkingMerchant(await open('', { language, viewport: desktop }), language);
    const turn = await merchant.say(words.sale);
    const outcome = merchant.valueChip('outcome', 'approved');
    await merchant.button('talk:removeOf', { fact: outcome }).click();
    await merchant.untilAsked('outcome');
    expect(await merchant.chipsOf(turn)).not.toContain(outcome);
    await merchant.button('talk:changeOf', { fact: merchant.valueChip('method', 'card') }).click();
    await merchant.untilAsked('method');
    await merchant.option('method', 'qr').click();
    await merchant.untilAsked('outcome');
    expect(await merchant.chipsOf(turn)).not.toContain(merchant.valueChip('method', 'card'));
  });

  test('a short answer counts for the question in front', async ({ open }) => {
    const merchant = new TalkingMerchant(await open('', { language }), language);
    await merchant.untilAsked('outcome');
    const bare = await merchant.say(words.bare);
    await bare.getByText(merchant.t('talk:notArrived')).waitFor();
    expect(await merchant.asked()).toBe('outcome');
    const declined = await merchant.say(words.second);
    expect(await merchant.chipsOf(declined)).toEqual([merchant.valueChip('outcome', 'declined')]);
    await merchant.untilAsked('responseCode');
    const unknown = await merchant.say(words.dunno);
    expect(await merchant.chipsOf(unknown)).toEqual([
      merchant.chip('responseCode', merchant.t('page:question.unsure')),
    ]);
  });

  test('what says nothing by itself answers the question it was said to', async ({ open }) => {
    const merchant = new TalkingMerchant(await open('', { language }), language);
    while ((await merchant.asked()) !== 'missing') await merchant.answer(await merchant.asked(), approved);
    const turn = await merchant.say(words.short);
    expect(await merchant.chipsOf(turn)).toEqual([merchant.valueChip('missing', 'all')]);
  });

  test('a day is enough where the date is asked for, and one still to come is said to be', async ({ open }) => {
    const merchant = new TalkingMerchant(await open('', { language }), language);
    while ((await merchant.asked()) !== 'paidAt') await merchant.answer(await merchant.asked(), approved);
    const refused = await merchant.say(words.toCome);
    const why = merchant.t('page:moment.future');
    await refused.getByText(merchant.t('talk:refused', { part: words.toCome, why })).waitFor();
    expect(await merchant.chipsOf(refused)).toEqual([]);
    expect(await merchant.asked()).toBe('paidAt');
    const turn = await merchant.say(words.daysAgo);
    expect(await merchant.chipsOf(turn)).toEqual([merchant.chip('paidAt', words.daysAgoDay)]);
  });

  test('questions are answered: with a worked date, from the glossary, from the codes; the walk stays where it was', async ({
    open,
  }) => {
    const merchant = new TalkingMerchant(await open('', { language }), language);
    const date = await merchant.say(words.weekend);
    // Nobody said which term: the page answers for the usual one and says which it is.
    await date.getByText(words.weekendDay).waitFor();
    await date.getByText(words.due).waitFor();
    const term = await merchant.say(words.glossary);
    await term.getByText(merchant.t(`glossary:${language === 'en' ? 'chargeback' : '退票'}`)).waitFor();
    const code = await merchant.say(words.code);
    await code.getByText(merchant.t('response-codes:51.meaning')).waitFor();
    for (const turn of [date, term, code]) expect(await merchant.chipsOf(turn)).toEqual([]);
    expect(await merchant.asked()).toBe('outcome');
  });

  test('F65 fraud comes first, with 110 and 96110; a person is found; a payer is told; small talk gets one line', async ({
    open,
  }) => {
    const merchant = new TalkingMerchant(await open('', { language }), language);
    const fraud = await merchant.say(words.fraud);
    const warning = fraud.locator('.reply > *').first();
    const text = await warning.innerText();
    expect(text).toContain(merchant.t('talk:fraud.title'));
    expect(text).toMatch(/110.*96110/s);
    const human = await merchant.say(words.human);
    await human.getByText(merchant.t('talk:human')).waitFor();
    const payer = await merchant.say(words.payer);
    await payer.getByText(merchant.t('talk:payer')).waitFor();
    const aside = await merchant.say(words.aside);
    await aside.getByText(merchant.t('talk:offTopic')).waitFor();
    for (const turn of [fraud, human, payer, aside]) expect(await merchant.chipsOf(turn)).toEqual([]);
    expect(await merchant.asked()).toBe('outcome');
  });

  test('an example is tapped and read like a sentence of one’s own', async ({ open }) => {
    const page = await open('', { language });
    const merchant = new TalkingMerchant(page, language);
    await merchant.button('talk:examples.one').click();
    const turn = merchant.turns.first();
    await turn.getByText(merchant.t('talk:examples.one')).waitFor();
    expect(await merchant.chipsOf(turn)).toContain(merchant.valueChip('outcome', 'approved'));
  });
});

test('what was said by hand and by word makes one case: a reload finds both', async ({ open }) => {
  const page = await open('', { language: 'zh-CN' });
  const merchant = new TalkingMerchant(page, 'zh-CN');
  await merchant.say(said['zh-CN'].sale);
  expect(await merchant.asked()).toBe('what-applies');
  await merchant.untilSaved();
  await page.reload();
  await new Merchant(page, 'zh-CN').untilAsked('what-applies');
  await expect.poll(() => page.getByRole('term').count()).toBe(5);
});
