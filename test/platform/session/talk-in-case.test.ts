import { describe, expect, it } from 'vitest';
import { NOW } from '../../support/cases';
import { newConversation, send, tell, tellUntil } from '../../support/conversation';
import { pendingSale } from '../../support/pending-sale';
import { hearTyped, type Language, told } from './hear-typed';

/** The state after some typed words. */
function say(language: Language, texts: readonly string[], state = newConversation()) {
  return texts.reduce((before, text) => {
    const { turn, answers } = hearTyped(language, text, before);
    return send(before, { type: 'say', turn, answers, at: NOW });
  }, state);
}

describe('an hour told later', () => {
  it.each<[Language, string, string]>([
    ['zh-CN', '中午十二点左右收的', '2026-11-18T12'],
    ['zh-CN', '夜里十一点半刷的', '2026-11-18T23:30'],
    ['en', 'it was at 3pm', '2026-11-18T15'],
    ['en', '1130pm', '2026-11-18T23:30'],
  ])('%s: "%s" is of the day that is known', (language, text, paidAt) => {
    expect(told(hearTyped(language, text, tell(pendingSale)))).toMatchObject({ paidAt });
  });

  it.each<[Language, string]>([
    ['zh-CN', '就是前天刷的那笔'],
    ['en', 'the one I swiped the day before yesterday'],
  ])('%s: the day alone takes no hour away: %s', (language, text) => {
    const known = tell({ ...pendingSale, paidAt: '2026-11-18T23:10' });
    expect(told(hearTyped(language, text, known))).toMatchObject({ paidAt: '2026-11-18T23:10' });
  });

  it.each<[Language, string]>([
    ['en', 'it wasnt wednesday'],
    ['zh-CN', '不是前天'],
  ])('%s: a day that is denied is not the day: %s', (language, text) => {
    expect(told(hearTyped(language, text, tell({ ...pendingSale, paidAt: '2026-11-17' })))).toEqual({});
  });
});

describe('words that fit the sale and the payout', () => {
  it.each<[string, string, object]>([
    ['outcome', 'app says success', { outcome: 'approved' }],
    ['outcome', 'the app says pending', { outcome: 'pending' }],
    ['payoutStatus', 'app says success', { payoutStatus: 'paid' }],
  ])('are of the one that is asked: %s, "%s"', (fact, text, facts) => {
    expect(told(hearTyped('en', text, tellUntil(fact, { outcome: 'approved' })))).toEqual(facts);
  });
});

describe('another sale', () => {
  it.each<[Language, string]>([
    ['zh-CN', '还有一笔昨天扫码的也没到'],
    ['en', 'theres another sale by alipay yesterday, also missing'],
  ])('%s: gives nothing of its own to this case: %s', (language, text) => {
    const heard = hearTyped(language, text, tell(pendingSale));
    expect(heard.answers).toEqual([]);
    expect(heard.turn).toMatchObject({ talk: ['another'], unused: [] });
  });

  it('is the first one where nothing was told before', () => {
    expect(told(hearTyped('zh-CN', '还有一笔昨天扫码的没到'))).toMatchObject({ method: 'qr' });
  });
});

describe('F65 who gave after a warning is warned again', () => {
  it.each<[Language, string, string]>([
    ['zh-CN', '他说要交500解冻费才放款', '我都转给他了'],
    ['zh-CN', '有人打电话要我的验证码', '我都发给他了咋办啊'],
    ['en', 'someone on the phone wants a 500 unfreezing fee', 'i already sent the money'],
  ])('%s: %s, then: %s', (language, warned, gave) => {
    expect(hearTyped(language, gave).turn.signals).not.toContain('fraud');
    const { turn } = hearTyped(language, gave, say(language, [warned]));
    expect(turn.signals).toContain('fraud');
    expect(turn.talk).toContain('gave');
  });

  it.each<[Language, string, string]>([
    ['en', 'they want an unfreezing fee', 'i sent it by wechat like 20 mins ago'],
    ['zh-CN', '他说要交500解冻费才放款', '我昨天微信转给他了'],
  ])('%s: how and when it was given is no sale', (language, warned, gave) => {
    expect(told(hearTyped(language, gave, say(language, [warned])))).toEqual({});
  });

  it.each<[Language, string, string[]]>([
    ['en', 'they want an unfreezing fee', ['is this legit', 'how do i get the money back', 'what now']],
    ['zh-CN', '他说要交500解冻费才放款', ['真的假的啊', '报警要带啥子']],
  ])('%s: whatever is asked next is answered by the warning', (language, warned, asked) => {
    for (const text of asked)
      expect(hearTyped(language, text, say(language, [warned])).turn.signals).toEqual(['fraud']);
  });

  it.each<[Language, string, string]>([
    ['en', 'they want an unfreezing fee', 'card sale yesterday, approved'],
    ['zh-CN', '要我先交解冻费', '昨天刷卡收了800成功了'],
    ['zh-CN', '要我先交解冻费', '客人刷了卡 机器没得反应'],
  ])('%s: after "%s", "%s" is told of the sale', (language, warned, sale) => {
    const { turn, answers } = hearTyped(language, sale, say(language, [warned]));
    expect(turn.signals).toEqual([]);
    expect(answers).not.toEqual([]);
  });

  it.each<[Language, string, string]>([
    ['en', 'they want an unfreezing fee', 'i want to talk to a person'],
    ['zh-CN', '要我先交解冻费', '我要找人工'],
  ])('%s: who asks for a person is told of one, and then asks no more of the warning', (language, warned, human) => {
    const asked = say(language, [warned, human]);
    expect(asked.said.at(-1)?.signals).toEqual(['human']);
    const aside = language === 'en' ? 'what is the weather tomorrow' : '明天天气怎么样';
    expect(hearTyped(language, aside, asked).turn.signals).toEqual(['off-topic']);
  });

  it('words that are a warning themselves say what is wanted, not what was given', () => {
    const warned = say('en', ['they want me to pay an unfreezing fee first']);
    const { turn } = hearTyped('en', 'support told me to swipe again to release the funds', warned);
    expect(turn).toMatchObject({ signals: ['fraud'], talk: [] });
  });
});

describe('in the middle of a case', () => {
  it.each(['how do i fix that', 'where do i see that'])('"%s" is about it', (text) => {
    expect(hearTyped('en', text, tell(pendingSale)).turn.signals).toEqual([]);
  });
});
