import { describe, expect, it } from 'vitest';
import { responseCodes } from '../../../src/rules/response-codes';
import { factsIn, type Language } from './lexicons';

const said: Readonly<Record<Language, readonly [text: string, code: string | undefined][]>> = {
  zh: [
    ['机器报05', '05'],
    ['机器报零五', '05'],
    ['返回码九十六,刷卡时间19点06', '96'],
    ['屏幕上显示五幺', '51'],
    ['03 无效商户', '03'],
    ['96,系统异常', '96'],
    ['顾客输密码输了三回,卡锁了,75', '75'],
    ['凭条上是96,他卡里扣了', '96'],
    ['机器显示交易成功 00', '00'],
    ['刷了51块,没到', undefined],
    ['顾客微信显示58', undefined],
    ['九八年开的店', undefined],
    ['来了五六个客人,都是刷的卡', undefined],
  ],
  en: [
    ['the terminal shows code 05', '05'],
    ['the display read do not honor, code zero five', '05'],
    ['terminal showed nine six, system malfunction', '96'],
    ['error ninety-one, order no 8812', '91'],
    ["customer's card gave double five, wrong pin", '55'],
    ['61 exceed amount limit it says', '61'],
    ['declined, 14', '14'],
    ['96. Timeout.', '96'],
    ['error code O1 contact issuer', '01'],
    ['91 came up on the machine', '91'],
    ['approved 00', '00'],
    ['error code 49', '49'],
    ['she paid 51 yuan and nothing came', undefined],
    ['her wallet shows 88', undefined],
    ['the app says paid 61', undefined],
    ['twenty five customers paid by card', undefined],
    ['error 0x3 on a black screen', undefined],
  ],
};

describe.each(['zh', 'en'] as const)('response codes, written and spoken, in %s', (language) => {
  it.each(said[language])('%s', (text, code) => {
    expect(factsIn(language, text).responseCode).toBe(code);
  });
});

it('knows which codes are in use as the rules do', () => {
  const figures = Array.from({ length: 100 }, (_, figure) => String(figure).padStart(2, '0'));
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].flatMap((letter) =>
    Array.from('0123456789', (figure) => letter + figure),
  );
  const heard = [...figures, ...letters].filter(
    (code) => factsIn('en', `the screen says ${code}`).responseCode === code,
  );
  const inUse = responseCodes.map(({ code }) => code).filter((code) => /\d$/.test(code));
  expect(heard.sort()).toEqual(inUse.sort());
});
