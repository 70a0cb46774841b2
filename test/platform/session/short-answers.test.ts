import { describe, expect, it } from 'vitest';
import { UNSURE } from '../../../src/core/model/answer';
import { questionOf } from '../../../src/platform/session/question-of';
import { NOW } from '../../support/cases';
import { newConversation, send, type Told, tell, tellUntil } from '../../support/conversation';
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

  it.each<[Language, string, object]>([
    ['en', 'payout failed', { payoutStatus: 'failed' }],
    ['en', 'settlement failed', { payoutStatus: 'failed' }],
    ['zh-CN', '后台显示结算失败', { payoutStatus: 'failed' }],
    ['zh-CN', '结算成功', { payoutStatus: 'paid' }],
    ['en', 'failed', { outcome: 'declined' }],
  ])('%s, asked for the sale: "%s" is said of what it names', (language, text, facts) => {
    expect(told(hearTyped(language, text, at.outcome))).toEqual(facts);
  });

  it('a sale that failed is no failed payout, though the payout is asked for', () => {
    const asking = tellUntil('payoutStatus', approved);
    expect(told(hearTyped('zh-CN', '不对，刷卡失败了', asking))).toMatchObject({ outcome: 'declined' });
    expect(told(hearTyped('zh-CN', '失败了', asking))).toEqual({ payoutStatus: 'failed' });
  });

  it.each<[Language, string]>([
    ['en', "my customer paid but I didn't get it"],
    ['zh-CN', '我这个是次日到账'],
  ])('%s: "%s" is no payout that was made', (language, text) => {
    expect(told(hearTyped(language, text, tellUntil('payoutStatus', approved)))).not.toHaveProperty('payoutStatus');
  });

  it('what the customer sees is not what the merchant sees', () => {
    expect(told(hearTyped('en', 'customer says bank app shows it as pending', at.paidAt))).toEqual({});
    expect(told(hearTyped('zh-CN', '顾客手机显示支付中', at.paidAt))).not.toHaveProperty('outcome');
  });

  it.each<Language>(['zh-CN', 'en'])('%s: a bare figure to when it was is no code', (language) => {
    expect(told(hearTyped(language, '20', at.paidAt))).toEqual({});
    expect(told(hearTyped(language, '51', at.customerDebited))).toEqual({ responseCode: '51' });
  });

  it.each<[Language, string]>([
    ['zh-CN', '没有'],
    ['zh-CN', '都没有，一切正常'],
    ['zh-CN', '不对，都没有'],
    ['zh-CN', '没别的了'],
    ['zh-CN', '都没有 别问了'],
    ['en', 'nah nothin'],
    ['en', 'no nothing like that'],
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

  it.each<[Language, string, object]>([
    ['zh-CN', '都正常，就是换过卡', { account: 'changed' }],
    ['en', 'nothing wrong, but I changed my account last week', { account: 'changed' }],
    ['en', 'all fine, only the terminal froze', { device: 'software-fault' }],
  ])('%s: "%s" to a page of ticks: the rest is as it should be', (language, text, facts) => {
    const asking = tellUntil('account', approved);
    const rest = (asking.asking?.facts ?? []).map((fact) => [fact, questionOf(fact)?.question.normal]);
    expect(told(hearTyped(language, text, asking))).toEqual({ ...Object.fromEntries(rest), ...facts });
  });

  it('a tick is taken back before the page is answered', () => {
    const changed = { fact: 'account', value: 'changed', provenance: 'heard' } as const;
    const known = send(newConversation(), { type: 'found', answers: [changed], at: NOW });
    const asking = tellUntil('riskNotice', approved, known);
    expect(told(hearTyped('zh-CN', '不是换卡 我搞混了', asking))).toEqual({ account: 'ok' });
  });

  it('"frozen" is not said of the last tick that is open', () => {
    const device = { fact: 'device', value: 'ok', provenance: 'heard' } as const;
    const known = send(newConversation(), { type: 'found', answers: [device], at: NOW });
    const asking = tellUntil('account', approved, known);
    expect(asking.asking?.facts).not.toContain('device');
    expect(told(hearTyped('en', 'frozen', asking))).toEqual({});
  });

  it.each<[Language, string]>([
    ['en', 'none of these, all fine'],
    ['zh-CN', '都没有'],
  ])('%s: "%s" says nothing where nothing is listed', (language, text) => {
    expect(told(hearTyped(language, text, tell(approved)))).toEqual({});
  });

  it('"none of them" still says how much is missing where that is asked', () => {
    expect(told(hearTyped('en', 'none of them', tellUntil('missing', { ...approved })))).toEqual({ missing: 'all' });
  });

  it.each<[Language, string, Told, object]>([
    ['zh-CN', '不对，后来成功了', { outcome: 'declined', responseCode: '51' }, { outcome: 'approved' }],
    ['en', 'no, it went through', { outcome: 'declined', responseCode: '51' }, { outcome: 'approved' }],
    ['zh-CN', '说错了，是昨天', cutOff, { paidAt: '2026-11-19' }],
    ['en', 'no, all of them', cutOff, { missing: 'all' }],
    ['zh-CN', '不是昨天，是今天早上', cutOff, { paidAt: '2026-11-20' }],
    ['zh-CN', '不是18号 是17号', cutOff, { paidAt: '2026-11-17' }],
    ['en', 'not yesterday, this morning', cutOff, { paidAt: '2026-11-20' }],
    ['en', 'sorry, i meant the day before yesterday', { ...cutOff, paidAt: '2026-11-17' }, { paidAt: '2026-11-18' }],
  ])('%s: "%s" corrects what was answered before', (language, text, before, facts) => {
    expect(told(hearTyped(language, text, tell(before)))).toEqual(facts);
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
