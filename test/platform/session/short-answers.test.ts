import { describe, expect, it } from 'vitest';
import { UNSURE } from '../../../src/core/model/answer';
import { questionOf } from '../../../src/platform/session/question-of';
import { newConversation, tellUntil } from '../../support/conversation';
import { hearTyped, type Language, told } from './hear-typed';

const approved = { outcome: 'approved', payoutStatus: 'none', missing: 'one' };
/** Late enough in the day that how it was paid decides. */
const cutOff = { ...approved, paidAt: '2026-11-18T23:10', settlementTerm: 'next-working-day' };
const noCode = { outcome: 'declined', responseCode: UNSURE };

describe('a short answer counts for the question in front', () => {
  const at = {
    outcome: newConversation(),
    paidAt: tellUntil('paidAt', approved),
    customerDebited: tellUntil('customerDebited', noCode),
    responseCode: tellUntil('responseCode', { outcome: 'declined' }),
  };

  it.each<[Language, keyof typeof at, string, string]>([
    ['zh-CN', 'outcome', '不知道', UNSURE],
    ['zh-CN', 'outcome', '第二个', 'declined'],
    ['zh-CN', 'outcome', '成功', 'approved'],
    ['zh-CN', 'paidAt', '三天前', '2026-11-17'],
    ['zh-CN', 'customerDebited', '有', 'yes'],
    ['zh-CN', 'responseCode', '51', '51'],
    ['en', 'outcome', "I don't know", UNSURE],
    ['en', 'outcome', 'the second one', 'declined'],
    ['en', 'outcome', 'timed out', 'timeout'],
    ['en', 'paidAt', 'three days ago', '2026-11-17'],
    ['en', 'customerDebited', 'no', 'no'],
  ])('%s, asked for %s: %s', (language, fact, text, value) => {
    const heard = hearTyped(language, text, at[fact]);
    expect(heard.answers).toMatchObject([{ fact, value, reason: text }]);
    expect(heard.turn).toMatchObject({ facts: [{ fact, value }], unused: [], signals: [] });
  });

  it.each<[Language, string]>([
    ['zh-CN', '没有'],
    ['zh-CN', '都没有，一切正常'],
    ['en', 'no'],
    ['en', 'none of these, all fine'],
  ])('%s: "%s" to a page of ticks says that nothing of it applies', (language, text) => {
    const asking = tellUntil('account', approved);
    const heard = hearTyped(language, text, asking);
    expect(heard.answers.map(({ fact }) => fact)).toEqual(asking.asking?.facts);
    for (const { fact, value } of heard.answers) expect(value).toBe(questionOf(fact)?.question.normal);
  });

  it.each<[Language, string, object]>([
    ['zh-CN', '卡住了', { device: 'software-fault' }],
    ['zh-CN', '冻结了', { account: 'abnormal' }],
    ['zh-CN', '换了', { account: 'changed' }],
    ['en', 'it dropped', { network: 'offline' }],
    ['en', 'no change', { account: 'ok' }],
    ['en', 'frozen', {}],
    ['en', 'ok', {}],
    ['zh-CN', '没收到', {}],
  ])('%s: "%s" to a page of ticks is said of what it fits, and of that alone', (language, text, facts) => {
    expect(told(hearTyped(language, text, tellUntil('account', approved)))).toEqual(facts);
  });

  it.each<[Language, string]>([
    ['en', 'ok'],
    ['en', 'broke'],
  ])('%s: a part of a word is not the name of an answer: %s', (language, text) => {
    expect(told(hearTyped(language, text, tellUntil('device', approved)))).toEqual({});
  });

  it.each<[Language, string]>([
    ['zh-CN', '可能被风控了'],
    ['en', 'maybe it was flagged'],
  ])('%s: what is only guessed takes no tick: %s', (language, text) => {
    expect(told(hearTyped(language, text, tellUntil('account', approved)))).toEqual({});
  });

  it.each<[Language, string]>([
    ['zh-CN', '他让我再刷一次卡才放款'],
    ['en', 'swipe again to release the money'],
  ])('F65 %s: what a fraudster asks for answers nothing: %s', (language, text) => {
    expect(hearTyped(language, text, tellUntil('method', cutOff))).toMatchObject({
      answers: [],
      turn: { signals: ['fraud'] },
    });
  });

  it('of what was asked, its words say nothing else: "成功" of a payout is no sale', () => {
    expect(told(hearTyped('zh-CN', '成功', tellUntil('payoutStatus', { outcome: 'approved' })))).toEqual({
      payoutStatus: 'paid',
    });
  });

  it('"不知道" to a page of ticks leaves every one of them unsure', () => {
    const heard = hearTyped('zh-CN', '不知道', tellUntil('account', approved));
    expect(new Set(heard.answers.map(({ value }) => value))).toEqual(new Set([UNSURE]));
  });

  it('a name that fits two answers is none', () => {
    expect(told(hearTyped('zh-CN', '交易', newConversation()))).toEqual({});
  });
});
