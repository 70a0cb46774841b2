import { describe, expect, it } from 'vitest';
import { writtenIn } from '../../../src/platform/i18n/written-in';

describe('the language of typed words', () => {
  it.each([
    ['zh-CN', '昨晚刷的卡，小票出来了，今天还没到', 'zh-CN'],
    ['zh-CN', '51', 'zh-CN'],
    ['zh-CN', 'T+1', 'zh-CN'],
    ['zh-CN', 'POS OK', 'zh-CN'],
    ['zh-CN', 'App 显示 payout success，卡里没有', 'zh-CN'],
    ['zh-CN', '昨天刷的卡，transaction declined, do not honor, please contact your card issuer or call', 'zh-CN'],
    ['zh-CN', 'the customer paid by card last night', 'en'],
    ['zh-CN', 'slip says 交易成功, nothing in my bank since friday evening', 'en'],
    ['en', 'the customer paid by card last night', 'en'],
    ['en', 'what does 退票 mean', 'en'],
    ['en', 'slip says 交易成功', 'en'],
    ['en', '昨晚刷的卡，今天还没到', 'zh-CN'],
    ['en', 'POS机没出小票', 'zh-CN'],
    ['en', '2026-11-20 12:30 ¥88 😀', 'en'],
    ['en', '', 'en'],
  ])('on a page in %s: %s', (page, text, language) => {
    expect(writtenIn(text, page)).toBe(language);
  });
});
