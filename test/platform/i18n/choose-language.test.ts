import { describe, expect, test } from 'vitest';
import { chooseLanguage } from '../../../src/platform/i18n/choose-language';
import { languages } from '../../../src/platform/i18n/languages';

const available = languages.map(({ tag }) => tag);
const choose = (...wishes: string[]) => chooseLanguage(wishes, available);

test('the languages are the folders below locales, named in themselves', () => {
  expect(languages).toEqual([
    { tag: 'en', name: 'English', direction: 'ltr' },
    { tag: 'zh-CN', name: '中文', direction: 'ltr' },
  ]);
});

describe('F96 a tag finds its language', () => {
  test.each([
    'zh',
    'zh-CN',
    'zh-cn',
    'ZH-CN',
    'zh_CN',
    'zh_CN.UTF-8',
    'zh-Hans',
    'zh-Hans-CN',
    'zh_Hans_CN',
    'zh-Hans-SG',
    'zh-SG',
    'zh-MY',
    'zh-TW',
    'zh_TW',
    'zh-Hant',
    'zh-Hant-TW',
    'zh-Hant-HK',
    'zh-HK',
    'zh-MO',
    'zh-CN-u-nu-hanidec',
    'zh-x-private',
    ' zh-CN ',
  ])('"%s" finds zh-CN', (tag) => expect(choose(tag)).toBe('zh-CN'));

  test.each(['en', 'en-GB', 'en-US', 'en_US', 'EN-us', 'en-US-posix', 'en-001', 'en-Latn-CN', 'en-CN'])(
    '"%s" finds en',
    (tag) => expect(choose(tag)).toBe('en'),
  );

  test.each(['fr', 'fr-FR', 'ja-JP', 'ko', 'yue', 'cmn-Hans-CN', '*', '', '-', '_', 'x', 'zhx', 'eng', 'zh—CN'])(
    '"%s" finds nothing of ours, so it gets English',
    (tag) => expect(choose(tag)).toBe('en'),
  );
});

test('F96 the first wish that can be met counts, not the first wish', () => {
  expect(choose('fr-FR', 'zh-TW', 'en')).toBe('zh-CN');
  expect(choose('fr', 'en-GB', 'zh')).toBe('en');
  expect(choose('*', '', 'zh')).toBe('zh-CN');
});

test('without a wish, English; without English, the first there is', () => {
  expect(choose()).toBe('en');
  expect(chooseLanguage(['fr'], ['zh-CN', 'ja'])).toBe('zh-CN');
  expect(chooseLanguage(['zh-TW'], ['zh-CN', 'zh-TW'])).toBe('zh-TW');
});
