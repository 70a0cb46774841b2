import { expect, test } from 'vitest';
import { cutOffWords } from '../../../src/platform/session/cut-off-words';
import { genericProfile } from '../../../src/settlement/schedules';
import { strictWords } from '../../support/strict-words';

const help = (language: string, profile = genericProfile) =>
  strictWords(language).t('late-settlement:questions.paidAt.help', cutOffWords(profile));

test('an hour at which two days end is named once', () => {
  expect(help('zh-CN')).toContain('刷卡、云闪付扫码过了 23:00，微信、支付宝过了 24:00 就算第二天');
  expect(help('en')).toContain('ends at 23:00 for cards and UnionPay QR, at 24:00 for WeChat Pay and Alipay');
});

test('two hours are both named', () => {
  const { cutOff } = genericProfile;
  const profile = {
    ...genericProfile,
    cutOff: { ...cutOff, 'unionpay-qr': { ...cutOff.card, value: '22:30' } },
  } as const;
  expect(help('en', profile)).toContain('ends at 23:00 / 22:30 for cards and UnionPay QR');
});
