import { expect, it } from 'vitest';
import { readAnswer } from '../../../src/core/intake/read-answer';
import { type Language, lexicons, MONDAY } from './lexicons';

const paidAt = { fact: 'paidAt', values: [] };
const outcome = { fact: 'outcome', values: ['approved', 'declined', 'timeout', 'pending'] };
const debited = { fact: 'customerDebited', values: ['yes', 'no'] };
const code = { fact: 'responseCode', values: [] };
const method = { fact: 'method', values: ['card', 'qr', 'unionpay-qr'] };
const missing = { fact: 'missing', values: ['one', 'several', 'all', 'partial'] };
const payout = {
  fact: 'payoutStatus',
  values: ['none', 'pending', 'processing', 'paid', 'failed', 'returned', 'held'],
};
const term = { fact: 'settlementTerm', values: ['next-working-day', 'next-day', 'same-working-day', 'instant'] };

it.each<[Language, string, { fact: string; values: string[] }, string | undefined]>([
  ['zh', '三天前', paidAt, '2026-11-20'],
  ['zh', '应该是前天晚上九点吧', paidAt, '2026-11-21T21'],
  ['en', 'three days ago', paidAt, '2026-11-20'],
  ['en', 'it was last Friday', paidAt, '2026-11-20'],
  ['zh', '不知道', outcome, 'unsure'],
  ['en', "I don't know.", outcome, 'unsure'],
  ['zh', '第二个', outcome, 'declined'],
  ['zh', '第2个', outcome, 'declined'],
  ['zh', '3', outcome, 'timeout'],
  ['zh', '最后一个', outcome, 'pending'],
  ['en', 'the second one', outcome, 'declined'],
  ['en', 'option 3', outcome, 'timeout'],
  ['zh', '第九个', outcome, undefined],
  ['zh', '刷卡失败了', outcome, 'declined'],
  ['zh', '有', debited, 'yes'],
  ['zh', '没有', debited, 'no'],
  ['en', 'Yes', debited, 'yes'],
  ['en', 'nope', debited, 'no'],
  ['zh', '是', outcome, undefined],
  ['zh', '５１', code, '51'],
  ['en', 'a0', code, 'A0'],
  ['zh', '今天天气怎么样', outcome, undefined],
  ['en', 'all of them', missing, 'all'],
  ['en', 'only one', missing, 'one'],
  ['en', 'not all, two', missing, 'several'],
  ['en', 'not everything', missing, undefined],
  ['en', 'nothing', missing, undefined],
  ['zh', '部分', missing, 'partial'],
  ['zh', '全部正常', missing, undefined],
  ['en', 'no record', payout, 'none'],
  ['en', 'waiting', payout, 'pending'],
  ['zh', '没记录', payout, 'none'],
  ['zh', '还没结算', payout, 'pending'],
  ['en', 'he was', debited, 'yes'],
  ['en', 'yes, she showed me', debited, 'yes'],
  ['en', "can't reach him", debited, 'unsure'],
  ['zh', '客人走了', debited, 'unsure'],
  ['en', 'I think card', method, 'card'],
  ['en', 'if it was a card', method, undefined],
  ['en', 'maybe it failed', outcome, undefined],
  ['zh', '可能成功了', outcome, undefined],
  ['zh', '应该扣了吧', debited, 'yes'],
  ['zh', '应该是微信吧', method, 'qr'],
  ['zh', '不是刷卡，扫的', method, 'qr'],
  ['en', 'no idea, my wife took it', method, 'unsure'],
  ['zh', '隔天', term, 'next-working-day'],
  ['zh', '打小票了', outcome, 'approved'],
  ['en', 'nothing happened', outcome, 'timeout'],
  ['zh', '零五', code, '05'],
  ['en', 'it was 91', code, '91'],
  ['en', 'no', code, 'unsure'],
  ['zh', '没显示', code, 'unsure'],
  ['en', 'the first card failed and then I went to the bank and asked them what they think of it', outcome, undefined],
])('%s: %s', (language, text, asked, value) => {
  expect(readAnswer(text, { lexicon: lexicons[language], at: { now: MONDAY } })(asked)?.value).toBe(value);
});
