import { describe, expect, test } from 'vitest';
import { localeNames, localeTexts } from './locale-files';

/** "Should arrive", never "will": nobody here can promise what a bank does. */
const PROMISES = [
  /\bwill(?! not\b)[^.;:]{0,40}\b(arrive|be (paid|settled|returned|refunded|credited)|come (back|in|through)|land)\b/i,
  /\b(guaranteed?|certain(ly)? to|sure to)\b[^.;:]{0,30}\b(arrive|be paid|come)\b/i,
  /(?<!不)(一定|肯定|必定|必然|绝对|保证(?!金))[^。，；]{0,8}(到|退回|打款|结算)/,
  /(?<![不才就没])会[^。，；让]{0,12}到账(?!的)/,
];
/** `domain.md` section 7: the only numbers that stand in a text. All others come from the operator, with a date. */
const NUMBERS = ['110', '96110', '95516', '12363', '12378', '12315'];

const found = (pattern: RegExp, texts: ReadonlyMap<string, string>) =>
  [...texts].flatMap(([key, text]) => (pattern.test(text) ? [`${key}: ${text}`] : []));

describe.each(localeNames)('in %s', (language) => {
  const texts = localeTexts(language);

  test('nothing is promised', () => {
    for (const pattern of PROMISES) expect(found(pattern, texts)).toEqual([]);
  });

  test('no telephone number stands but the national short ones', () => {
    const strange = [...texts].flatMap(([key, text]) => telephones(text).map((number) => `${key}: ${number}`));
    expect(strange).toEqual([]);
  });

  test('no address of a page stands that could be mistaken for an official one', () => {
    expect(found(/https?:|www\.|\.(com|cn|net)\b/i, texts)).toEqual([]);
  });

  test('nobody is told to charge again while it is open, or to hand out a code', () => {
    expect(
      found(/please (charge|swipe) (it |the card )?again|请(再|重新)刷一(次|笔)|把(验证码|密码)(告诉|发给)/i, texts),
    ).toEqual([]);
  });
});

test('the patterns above find what they look for', () => {
  const promises = [
    'The money will arrive on Monday.',
    'It will most likely be paid out tomorrow',
    'It is guaranteed to arrive',
    '明天一定到账',
    '钱肯定会到',
    '保证 3 天内到账',
    '明天会到账',
    '钱会在 11 月 23 日到账',
  ];
  for (const text of promises)
    expect(
      PROMISES.some((pattern) => pattern.test(text)),
      text,
    ).toBe(true);
  for (const text of ['不一定到账', '要您交“保证金”才到账', 'It will not be paid out to you.', 'It should arrive']) {
    expect(
      PROMISES.some((pattern) => pattern.test(text)),
      text,
    ).toBe(false);
  }
  expect(telephones('打 119 或 400-600 7000，或者 13800138000，或者 95588。')).toEqual([
    '119',
    '400-600 7000',
    '13800138000',
    '95588',
  ]);
  expect(telephones('打 110 或 96110，限额 10,000 元，115%，2026 年 11 月')).toEqual([]);
});

describe('Chinese is set as Chinese', () => {
  const texts = localeTexts('zh-CN');
  test.each([
    ['no western comma, semicolon, question or exclamation mark', /(?<!\d)[,;?!]|[,;?!](?!\d)/],
    ['no western brackets or quotes', /[()"']/],
    ['no western colon or full stop beside a character', /\p{Script=Han}[:.]|[:.]\p{Script=Han}/u],
    [
      'a space between characters and western letters or figures',
      /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9%]\p{Script=Han}/u,
    ],
    ['no space between two characters', /\p{Script=Han} +\p{Script=Han}/u],
    ['no space beside Chinese punctuation', / [，。；：、！？”）》]|[，。；：、！？“（《] /],
    ['no full-width letters or figures', /[０-９Ａ-Ｚａ-ｚ]/],
    ['an ellipsis as one character, no double spaces', /\.\.\.|。。|--| {2}/],
    ['the polite form of address', /你(?!们)/],
  ])('%s', (_, pattern) => expect(found(pattern, texts)).toEqual([]));
});

describe('English is set as English', () => {
  const texts = localeTexts('en');
  test.each([
    ['no straight quotes', /["']/],
    ['no Chinese punctuation', /[，。；：、！？（）]/],
    ['no double spaces, no space before a mark', / {2}| [,.;:!?]/],
    ['an ellipsis and dashes as one character', /\.\.\.|--| - /],
  ])('%s', (_, pattern) => expect(found(pattern, texts)).toEqual([]));
});

/** What could be dialled: figures that belong together, unless they are an amount, a year or a number we may print. */
function telephones(text: string): string[] {
  const runs = [...text.matchAll(/(?<![\d,.])\d[\d -]*\d(?![\d%]|,\d|\.\d)/g)].map(([run]) => run);
  return runs.filter((run) => {
    const digits = run.replaceAll(/\D/g, '');
    const isEmergency = /^1[12]\d$/.test(digits);
    return (isEmergency || digits.length >= 5) && !NUMBERS.includes(digits);
  });
}
