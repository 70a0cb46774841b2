import { describe, expect, it } from 'vitest';
import { WORDS_LIMIT } from '../../../src/core/model/words-limit';
import { factsIn, hear, type Language } from './lexicons';

function refusedIn(language: Language, text: string): [string, string][] {
  return hear(language, text).refused.map(({ start, end, why }) => [text.slice(start, end), why]);
}

describe('what a merchant says becomes facts', () => {
  it.each<[Language, string, Record<string, string>]>([
    [
      'zh',
      '昨晚十一点多刷的卡,小票出来了,今天还没到',
      { paidAt: '2026-11-22T23', method: 'card', outcome: 'approved' },
    ],
    [
      'en',
      'Swiped a card last night around 11pm, the slip came out',
      { paidAt: '2026-11-22T23', method: 'card', outcome: 'approved' },
    ],
    ['zh', '后台显示退票,户名不符', { payoutStatus: 'returned', account: 'wrong-details' }],
    ['en', 'portal says payout failed, account name mismatch', { payoutStatus: 'failed', account: 'wrong-details' }],
    ['zh', '顾客扣没扣款我不清楚', { customerDebited: 'unsure' }],
    ['zh', '机器报了个五十一', { responseCode: '51' }],
    ['zh', '机器显示零五，收了四十三块', { responseCode: '05' }],
    ['zh', '跳出来个A零', { responseCode: 'A0' }],
    ['zh', '屏幕弹出“96”', { responseCode: '96' }],
    ['zh', '51', { responseCode: '51' }],
    ['zh', '中午那十来桌扫码的都没到账', { method: 'qr', missing: 'several' }],
    ['zh', '微信的都到了，刷卡的没到', { method: 'card', missing: 'several' }],
    ['zh', '先是打款中，后来变成打款失败', { payoutStatus: 'failed' }],
    ['zh', '不知道客人是刷卡还是扫码', { method: 'unsure' }],
    ['zh', '昨晚21.45刷的卡', { paidAt: '2026-11-22T21:45', method: 'card' }],
    ['zh', '昨天的刷卡款一笔也没有', { paidAt: '2026-11-22', method: 'card', missing: 'all' }],
    ['en', 'customer says his bank took nothing', { customerDebited: 'no' }],
    ['en', "I don't know whether the customer was charged", { customerDebited: 'unsure' }],
    ['en', 'slip says 交易成功, the app says 待结算', { outcome: 'approved', payoutStatus: 'pending' }],
  ])('%s: %s', (language, text, facts) => {
    expect(factsIn(language, text)).toEqual(facts);
  });

  it('gives the words that said each fact, in the text as it was typed', () => {
    const text = '“昨天”用４Ｇ刷的卡，小票\u200b出来了';
    const said = Object.fromEntries(
      hear('zh', text).facts.map(({ fact, start, end }) => [fact, text.slice(start, end)]),
    );
    expect(said).toMatchObject({ paidAt: '昨天', method: '刷的卡', outcome: '票\u200b出来了' });
  });
});

it('a time that is named after all is heard once', () => {
  const { facts } = hear('zh', '不晓得几点刷一直没。23:00');
  expect(facts.filter(({ fact }) => fact === 'paidAt')).toHaveLength(1);
});

describe('what is not said is not heard', () => {
  it.each<[Language, string]>([
    ['zh', '是秒到吗?'],
    ['en', 'is it instant?'],
    ['zh', '秒到现在做不了了'],
    ['en', "can't do instant any more"],
    ['zh', '没打出小票'],
    ['en', "the slip didn't print"],
    ['zh', '交易没有被拒绝'],
    ['en', "it wasn't declined"],
    ['en', 'shows paid 88'],
    ['zh', '可能被风控了'],
    ['en', 'maybe it was flagged'],
    ['zh', '如果是T+1,几天能到'],
    ['en', "if it's T+1 when does it arrive"],
    ['zh', '昨天打电话问过客服'],
    ['en', 'I rang support yesterday'],
    ['zh', '我想开通秒到'],
    ['en', 'I want to switch to instant'],
    ['zh', '隔壁店的秒到都到了'],
    ['zh', '假如客人扫微信，机器显示支付中，我能让他再扫一遍吗'],
    ['zh', '一天收了五十一单'],
    ['zh', '这笔是刷卡还是扫码'],
    ['en', 'was it card or QR?'],
  ])('%s: %s', (language, text) => {
    expect(factsIn(language, text)).toEqual({});
  });

  it.each<[Language, string, Record<string, string>]>([
    ['zh', '昨天换了结算卡', { account: 'changed' }],
    ['en', 'I changed my card yesterday', { account: 'changed' }],
  ])('%s: a date of something else is not the date of the sale: %s', (language, text, facts) => {
    expect(factsIn(language, text)).toEqual(facts);
  });

  it.each<[Language, string, Record<string, string>]>([
    ['zh', '昨天刷的卡什么时候能到账', {}],
    ['en', "why hasn't the card sale I took yesterday arrived", { missing: 'one' }],
  ])('%s: a question may state its sale: %s', (language, text, besides) => {
    expect(factsIn(language, text)).toEqual({ method: 'card', paidAt: '2026-11-22', ...besides });
  });
});

describe('contradictions', () => {
  it('keeps neither of two values', () => {
    expect(factsIn('zh', '第一笔交易成功,第二笔交易失败')).not.toHaveProperty('outcome');
  });

  it('of tries one after another the last one counts', () => {
    expect(factsIn('zh', '第一次超时了,第二次交易成功')).toHaveProperty('outcome', 'approved');
    expect(factsIn('zh', '先提示交易超时,后来又写交易失败')).toHaveProperty('outcome', 'declined');
  });

  it.each<[Language, string]>([
    ['zh', '不对,是扫码的'],
    ['zh', '不是刷卡,是扫码的'],
    ['en', 'sorry, I meant a QR scan'],
  ])('%s: takes the later one where the words correct: %s', (language, text) => {
    expect(hear(language, text).corrects).toBe(true);
    expect(factsIn(language, text)).toEqual({ method: 'qr' });
  });

  it('takes a corrected date', () => {
    expect(factsIn('zh', '昨天刷的,不对,前天刷的')).toMatchObject({ paidAt: '2026-11-21' });
  });
});

describe('questions', () => {
  it.each<[Language, string, object]>([
    ['zh', '周末刷卡什么时候到账', { kind: 'date', supposed: { method: 'card' }, weekday: 6 }],
    ['en', 'When do weekend card payments arrive?', { kind: 'date', supposed: { method: 'card' }, weekday: 6 }],
    ['zh', 'T+1 是什么意思', { kind: 'term', term: 'next-working-day' }],
    ['en', 'what does D+0 mean', { kind: 'term', term: 'instant' }],
    ['zh', '51 是什么意思', { kind: 'code', code: '51' }],
    ['en', 'what does 51 mean', { kind: 'code', code: '51' }],
    ['zh', '什么叫日切', { kind: 'glossary', words: '日切' }],
    ['en', 'what is a chargeback?', { kind: 'glossary', words: 'chargeback' }],
  ])('%s: %s', (language, text, question) => {
    const heard = hear(language, text);
    expect(heard.questions).toEqual([expect.objectContaining(question)]);
    expect(heard.facts).toEqual([]);
  });

  it.each<[Language, string, object]>([
    ['zh', '机器显示 91，是什么意思', { kind: 'code', code: '91' }],
    ['en', 'the screen says 91, what does it mean', { kind: 'code', code: '91' }],
    ['en', 'slip says 已冲正, what is it', { kind: 'glossary', words: '冲正' }],
    ['zh', '我们是T+1的，什么意思', { kind: 'term', term: 'next-working-day' }],
  ])('%s: what was named just before is what a bare question means: %s', (language, text, question) => {
    expect(hear(language, text).questions).toEqual([expect.objectContaining(question)]);
  });

  it.each<[Language, string]>([
    ['zh', '昨晚刷的卡没到账，什么意思啊'],
    ['en', 'card sale not arrived, what does it mean'],
  ])('%s: a word that is only used is not asked about: %s', (language, text) => {
    expect(hear(language, text).questions).toEqual([]);
  });
});

describe('signals and voices', () => {
  it.each<[Language, string]>([
    ['zh', '客服让我先交解冻费'],
    ['zh', '有人说再刷一笔才能解冻'],
    ['zh', '打电话的问我要验证码'],
    ['en', 'they want an unfreezing fee'],
    ['en', 'he says I have to swipe again to release the money'],
    ['en', 'a caller asked me for the verification code'],
  ])('F65 %s: %s is a sign of fraud, and nothing in it a fact', (language, text) => {
    expect(hear(language, text)).toMatchObject({ signals: ['fraud'], facts: [] });
  });

  it.each<[Language, string]>([
    ['zh', '我要找人工'],
    ['en', 'let me talk to a person'],
  ])('%s: %s asks for a person', (language, text) => {
    expect(hear(language, text).signals).toEqual(['human']);
  });

  it.each<[Language, string]>([
    ['zh', '今天天气怎么样'],
    ['zh', '昨天看电影看到十一点'],
    ['zh', '微信好友怎么恢复'],
    ['zh', 'pos机多少钱一台'],
    ['en', 'watched a film until eleven yesterday'],
    ['en', 'how do I close my Alipay account'],
    ['en', 'hello'],
  ])('F64 %s: %s is off the topic, and nothing in it a fact', (language, text) => {
    expect(hear(language, text)).toMatchObject({ signals: ['off-topic'], facts: [] });
  });

  it.each<[Language, string]>([
    ['zh', '我扣钱了,商家没收到'],
    ['en', 'I was charged but the shop never received the money'],
  ])('%s: %s is a payer', (language, text) => {
    expect(hear(language, text)).toMatchObject({ voice: 'payer', facts: [] });
  });

  it.each<[Language, string]>([
    ['zh', '扣了我三块手续费,昨天刷的卡'],
    ['en', 'they charged me a fee on yesterday’s card sale'],
  ])('%s: a merchant charged a fee is no payer: %s', (language, text) => {
    expect(hear(language, text).voice).toBe('merchant');
  });
});

describe('limits', () => {
  it.each(["Ma'am, can I talk to somebody", 'ma’am', "y'all pm'ed me"])('the end of a word is no hour: %s', (text) => {
    expect(factsIn('en', text)).toEqual({});
  });

  it('F63 refuses a text that is too long, unread', () => {
    expect(hear('zh', '昨天刷的卡'.repeat(WORDS_LIMIT))).toMatchObject({ tooLong: true, facts: [] });
  });

  it('says which parts gave nothing', () => {
    const text = '昨天刷的卡,蓝色的那台';
    const unused = hear('zh', text).unused.map(({ start, end }) => text.slice(start, end));
    expect(unused).toEqual(['蓝色的那台']);
  });

  it.each<[Language, string, string]>([
    ['zh', '明天下午刷的卡,小票出来了', '明天下午'],
    ['zh', '2027年1月5号刷的卡,小票出来了', '2027年1月5号'],
    ['zh', '今天下午三点刷的卡,小票出来了', '今天下午三点'],
    ['en', 'I swiped a card tomorrow afternoon, the slip came out', 'tomorrow afternoon'],
    ['en', 'I swiped a card on 5 January 2027, the slip came out', '5 January 2027'],
  ])('%s: names a date yet to come that stands in a sentence: %s', (language, text, date) => {
    const heard = hear(language, text);
    expect(refusedIn(language, text)).toEqual([[date, 'future']]);
    expect(heard.unused).toEqual([]);
    expect(factsIn(language, text)).toEqual({ method: 'card', outcome: 'approved' });
  });

  it.each<[Language, string, number]>([
    ['zh', '明天', 1],
    ['zh', '下周三。', 1],
    ['en', 'tomorrow', 1],
    ['en', 'on 5 January 2027', 1],
    ['zh', '明天到账', 0],
    ['en', 'it comes tomorrow', 0],
  ])('%s: names a date yet to come that is all that was said, and no other: %s', (language, text, count) => {
    expect(refusedIn(language, text)).toHaveLength(count);
  });

  it.each<[Language, string, string]>([
    ['zh', '去年三月刷的卡', '去年三月'],
    ['zh', '2025年3月刷的卡,小票出来了', '2025年3月'],
    ['zh', '这笔是3月份收的,扫码', '3月份'],
    ['zh', '去年', '去年'],
    ['zh', '八个月前刷的卡', '八个月前'],
    ['en', 'I took a card in March last year', 'March last year'],
    ['en', 'the card was swiped in March', 'March'],
    ['en', 'I swiped a card eight months ago', 'eight months ago'],
    ['en', 'last year', 'last year'],
  ])('%s: a month or a year of which no day is named is named where it is too long ago: %s', (language, text, when) => {
    expect(refusedIn(language, text)).toEqual([[when, 'tooOld']]);
    expect(factsIn(language, text)).not.toHaveProperty('paidAt');
  });

  it.each<[Language, string]>([
    ['zh', '十月份刷的卡'],
    ['zh', '这个月刷的卡'],
    ['zh', '今年刷的卡'],
    ['zh', '三个月前刷的卡'],
    ['zh', '去年三月装的机器,昨天刷的卡没到'],
    ['en', 'I swiped a card in October'],
    ['en', 'three months ago a card was swiped'],
    ['en', 'I got the machine last year, the card was yesterday'],
  ])('%s: a month that may be near enough, or that is not the sale’s, is no fault: %s', (language, text) => {
    expect(refusedIn(language, text)).toEqual([]);
  });

  it.each<[Language, string, string]>([
    ['zh', '去年10月5号刷的卡', '2025-10-05'],
    ['zh', '前年十月五号刷的卡', '2024-10-05'],
    ['en', 'I swiped a card on 5 October last year', '2025-10-05'],
    ['en', 'the card was swiped October 5th last year', '2025-10-05'],
  ])('%s: a date of last year is not one of this year: %s', (language, text, day) => {
    expect(factsIn(language, text)).toMatchObject({ paidAt: day });
  });

  it.each<[Language, string, string]>([
    ['zh', '昨天刷的卡明天能到吗', '明天'],
    ['en', 'I took a card yesterday and will it be here tomorrow?', 'tomorrow'],
  ])('%s: a date that is not the sale’s is not named: %s', (language, text, date) => {
    const { refused, unused } = hear(language, text);
    expect([...refused, ...unused].map(({ start, end }) => text.slice(start, end))).not.toContain(date);
  });
});
