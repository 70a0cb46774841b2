import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIdentityNumber } from '../../../src/core/intake/identity-number';
import { maskSecrets, unmask } from '../../../src/core/intake/mask-secrets';
import { plainLoops } from './plain-loops';

const RUNS = 5_000;

describe('cards', () => {
  it('F55 masks every card number, however it is written, down to six and four digits', () => {
    fc.assert(
      fc.property(written, ({ digits, text }) => {
        const masked = maskSecrets(text);
        expect(masked.masked.map(({ kind }) => kind)).toEqual(['card']);
        expect(masked.text.normalize('NFKC').replace(/\D/g, '')).not.toContain(digits);
        expect(masked.text).toContain(`${digits.slice(0, 6)}${'•'.repeat(digits.length - 10)}${digits.slice(-4)}`);
        expect(unmask(masked, 0)).toEqual({ text, masked: [] });
      }),
      { numRuns: RUNS },
    );
  });

  it('F55 masks a card with its expiry date and code behind it', () => {
    expect(maskSecrets('4111 1111 1111 1111 12/26 cvv 123').text).toBe('411111••••••1111 12/26 cvv •••');
    expect(maskSecrets('昨天刷了4111 1111 1111 1111 50元').text).toBe('昨天刷了411111••••••1111 50元');
    expect(maskSecrets(';4111111111111111=26121011234567890?').text).toBe(';411111••••••1111');
  });

  it('F55 shows nothing of a number that may be a card or an identity number', () => {
    expect(maskSecrets('卡号623736196603108206昨天刷的')).toMatchObject({
      text: '卡号••••••昨天刷的',
      masked: [{ kind: 'identity' }],
    });
  });

  it('F55 masks a card behind a labelled number', () => {
    expect(maskSecrets('订单号123456 4111111111111111').masked).toHaveLength(1);
  });
});

describe('numbers of the trade', () => {
  it('F55 the name of another number counts within its own sentence', () => {
    expect(maskSecrets('请看参考。4111111111111111。').text).toBe('请看参考。411111••••••1111。');
    expect(maskSecrets('参考号：4111111111111111').masked).toEqual([]);
  });

  it('F56 leaves at most one in a thousand of 50,000 order, merchant and reference numbers, times and amounts masked', () => {
    const ids = fc.sample(id, { numRuns: 50_000, seed: 7 });
    const wrong = ids.filter((text) => maskSecrets(text).masked.length > 0);
    expect(wrong.length).toBeLessThanOrEqual(50);
  });

  it.each([
    '订单号4200001234202611231234567890',
    '商户号 898310154110001 参考号 123456789012',
    '1763863920000',
    '订单 4111111111111111',
    '2026-11-20 22:50:13',
    '交易密码错误 代码55',
    '授权码 123456 流水 000123',
  ])('F56 %s stays as it is', (text) => {
    expect(maskSecrets(text)).toEqual({ text, masked: [] });
  });

  it('undoes a wrong mask and keeps the others in place', () => {
    const masked = maskSecrets('4111111111111111 和 cvv 123');
    const undone = unmask(masked, 0);
    expect(undone.text).toBe('4111111111111111 和 cvv •••');
    expect(undone.masked.map(({ start, end }) => undone.text.slice(start, end))).toEqual(['•••']);
    expect(unmask(undone, 0).text).toBe('4111111111111111 和 cvv 123');
  });
});

describe('codes and identity numbers', () => {
  const labels = [
    'CVV',
    'cvv2',
    'CVC',
    '安全码',
    '卡背面三位数',
    '密码',
    '支付密码',
    'PIN',
    'password',
    '验证码',
    '短信验证码',
    '动态码',
    'OTP',
    'verification code',
    'one-time code',
  ];
  const links = ['', ' ', ':', '：', '是', ' is ', '= '];
  it.each(labels.flatMap((label) => links.map((link) => [label, link] as const)))(
    'F57 drops the digits of "%s%s…"',
    (label, link) => {
      const digits = /cv|安全|背面/i.test(label) ? '739' : '739201';
      const { text, masked } = maskSecrets(`我的${label}${link}${digits}`);
      expect(text).not.toContain(digits);
      expect(masked).toHaveLength(1);
    },
  );

  it.each(['安全码是八八六 886', 'security code on the back 737', 'the code they sent is 553201'])(
    'F57 drops what its label names, in words and in figures: %s',
    (text) => {
      expect(maskSecrets(text).text).not.toMatch(/[\d八六]/);
    },
  );

  it.each(['739201是验证码', '739201 is my OTP', '７３９２０１是短信验证码'])(
    'F57 drops the digits before their label: %s',
    (text) => {
      expect(maskSecrets(text).text).not.toMatch(/[\d０-９]/);
    },
  );

  it('F58 drops an identity number with a right check character, and no other', () => {
    expect(maskSecrets('身份证11010519491231002X').text).toBe('身份证••••••');
    expect(maskSecrets('身份证 110105 19491231 002x').text).toBe('身份证 ••••••');
    expect(maskSecrets('编号110105194912310021').masked).toEqual([]);
  });
});

it('F62 F63 takes any text, and takes it fast', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const { text: shown, masked } = maskSecrets(text);
      for (const { start, end } of masked) expect(end <= shown.length && start < end).toBe(true);
    }),
  );
  for (const text of ['1 '.repeat(50_000), '4111 '.repeat(20_000), 'password'.repeat(12_000), '6'.repeat(100_000)]) {
    expect(plainLoops(() => maskSecrets(text), 3)).toBeLessThan(200);
  }
});

function luhnDigit(payload: string): string {
  const sum = [...payload].reverse().reduce((total, digit, index) => {
    const doubled = index % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const issued = fc.constantFrom(
  ['62', 16],
  ['62', 17],
  ['62', 18],
  ['62', 19],
  ['621700', 19],
  ['4', 13],
  ['4', 16],
  ['4', 19],
  ['51', 16],
  ['55', 16],
  ['2221', 16],
  ['2720', 16],
  ['2500', 16],
  ['34', 15],
  ['37', 15],
  ['3528', 16],
  ['3589', 16],
  ['36', 14],
  ['6011', 16],
  ['65', 16],
  ['95588', 19],
) as fc.Arbitrary<[string, number]>;
const card = issued.chain(([prefix, length]) =>
  digits(length - prefix.length - 1)
    .map((rest) => `${prefix}${rest}${luhnDigit(prefix + rest)}`)
    // One in many thousands is an identity number too, of which less is shown: a test of its own.
    .filter((number) => !isIdentityNumber(number)),
);

const groupings: readonly ((digits: string) => string)[] = [
  (digits) => digits,
  (digits) => digits.replace(/(\d{4})(?=\d)/g, '$1 '),
  (digits) => digits.replace(/(\d{4})(?=\d)/g, '$1-'),
  (digits) => digits.replace(/(\d{4})(?=\d)/g, '$1 - '),
  (digits) => digits.replace(/(\d{6})(?=\d)/g, '$1 '),
  (digits) => [...digits].join('\u200b'),
  (digits) => [...digits].join(' '),
  (digits) => digits.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
];
const around = fc.constantFrom(
  ['', ''],
  ['卡号', '昨天刷的'],
  ['客人的卡 ', ',没到账'],
  ['card ', ' declined'],
  ['刷了', '这张卡'],
  ['(', ')'],
  ['No:', '。'],
) as fc.Arbitrary<[string, string]>;
const written = fc
  .tuple(card, fc.constantFrom(...groupings), around)
  .map(([number, group, [before, after]]) => ({ digits: number, text: `${before}${group(number)}${after}` }));

const between = (from: number, to: number) => fc.integer({ min: from, max: to }).map(String);
const two = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((figure) => String(figure).padStart(2, '0'));
/** Merchant number: acquirer (3), area (4), category (4), serial (4). */
const merchant = fc
  .tuple(between(100, 999), between(1000, 6599), between(1000, 9999), digits(4))
  .map((parts) => parts.join(''));
const time = fc
  .tuple(two(1, 12), two(1, 28), two(0, 23), two(0, 59), two(0, 59))
  .map(([month, day, hour, minute, second]) => `2026-${month}-${day} ${hour}:${minute}:${second}`);
const id = fc.oneof(
  digits(28),
  fc.tuple(fc.constantFrom('4200', '1000', '2026'), digits(24)).map((parts) => parts.join('')),
  merchant,
  digits(12),
  between(1_600_000_000_000, 1_899_999_999_999),
  time,
  fc.tuple(two(1, 12), two(1, 28), digits(10)).map(([month, day, rest]) => `2026${month}${day}${rest}`),
  digits(8),
  digits(6),
);
