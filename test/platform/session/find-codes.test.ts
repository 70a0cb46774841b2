import { describe, expect, test } from 'vitest';
import { findCodes } from '../../../src/platform/session/find-codes';
import { responseCodes } from '../../../src/rules/response-codes';
import { strictWords } from '../../support/strict-words';
import { localeNames } from '../i18n/locale-files';

describe.each(localeNames)('a code looked for in %s', (language) => {
  const words = strictWords(language);
  const find = (text: string) => findCodes(words, text).map(({ code }) => code);
  const fullWidth = (text: string) =>
    text.replaceAll(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));

  test('all 87 are found by their number, first, however they are typed', () => {
    expect(responseCodes).toHaveLength(87);
    for (const { code } of responseCodes) {
      for (const typed of [code, code.toLowerCase(), ` ${code} `, fullWidth(code)]) {
        expect(find(typed)[0], typed).toBe(code);
      }
    }
  });

  test('all 87 are found by the whole of their meaning', () => {
    for (const { code } of responseCodes) {
      expect(find(words.t(`response-codes:${code}.meaning`)), code).toContain(code);
    }
  });

  test('the beginning of a number finds those that begin so, each once', () => {
    expect(find('A')).toEqual(expect.arrayContaining(['A0', 'A1']));
    const zero = find('0');
    expect(zero.slice(0, 10).every((code) => code.startsWith('0'))).toBe(true);
    for (const text of ['0', '5', 'A', words.t('response-codes:51.meaning').slice(0, 2)]) {
      expect(new Set(find(text)).size).toBe(find(text).length);
    }
  });

  test('nothing typed finds nothing, and neither does nonsense', () => {
    for (const text of ['', '  ', '\u3000', 'ZZ', '999', '.*', '余额不足的意思是什么呢'])
      expect(find(text), text).toEqual([]);
  });
});

test('words of the message find the code in their own language', () => {
  expect(findCodes(strictWords('zh-CN'), '余额')[0]?.code).toBe('51');
  expect(findCodes(strictWords('en'), 'INSUFFICIENT').map(({ code }) => code)).toContain('51');
  expect(findCodes(strictWords('en'), '余额')).toEqual([]);
});
