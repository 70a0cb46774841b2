import { expect, it } from 'vitest';
import { readAnswer } from '../../../src/core/intake/read-answer';
import { type Language, lexicons, MONDAY } from './lexicons';

const paidAt = { fact: 'paidAt', values: [] };
const outcome = { fact: 'outcome', values: ['approved', 'declined', 'timeout', 'pending'] };
const debited = { fact: 'customerDebited', values: ['yes', 'no'] };
const code = { fact: 'responseCode', values: [] };

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
])('%s: %s', (language, text, asked, value) => {
  expect(readAnswer(text, asked, { lexicon: lexicons[language], now: MONDAY })).toBe(value);
});
