import { describe, expect, test } from 'vitest';
import { languages } from '../../../src/platform/i18n/languages';
import { WordStore } from '../../../src/platform/i18n/word-store';
import { cutOffWords } from '../../../src/platform/session/cut-off-words';
import { genericProfile } from '../../../src/settlement/schedules';
import { localeFiles, localeNames, localeTexts, variablesIn } from './locale-files';
import { means, type UsedKey, usedKeys } from './used-keys';

const zh = localeTexts('zh-CN');
const en = localeTexts('en');
const used = usedKeys();
const topics = [...localeFiles('en').keys()];
/** What stands behind `*:` is found by the ids of the graph, which a test of its own goes through. */
const byId = /^\*:/;
/** Their texts are found by ids wholly. */
const ruleTopics = topics.filter((topic) => 'causes' in (localeFiles('en').get(topic) ?? {}));
/** Stands between the items of a list, so that its space belongs to it. */
const JOINTS = ['verdict:why.and'];
/** Filled in by `sayVariables`, whose own test says that it gives them all. */
const SAY = ['paidAt', 'today', 'due', 'code'];
/** Filled in by `cutOffWords`, where the time of the sale is asked for. */
const CUT_OFFS = Object.keys(cutOffWords(genericProfile));
const SHOWS_CUT_OFFS = 'features/conversation/MomentQuestion.tsx';

describe('F95 the languages say the same things', () => {
  test('every folder is a language, and the page knows it', () => {
    expect(languages.map(({ tag }) => tag).sort()).toEqual([...localeNames].sort());
  });

  test('with the same topics', () => {
    for (const language of localeNames) expect([...localeFiles(language).keys()].sort()).toEqual([...topics].sort());
  });

  test('under the same keys', () => {
    expect(en.size).toBeGreaterThan(900);
    expect([...zh.keys()].filter((key) => !en.has(key))).toEqual([]);
    expect([...en.keys()].filter((key) => !zh.has(key))).toEqual([]);
  });

  test('with the same variables', () => {
    for (const [key, text] of en) {
      expect(new Set(variablesIn(zh.get(key) ?? '')), key).toEqual(new Set(variablesIn(text)));
    }
  });

  test.each(localeNames)('no text of %s is empty, padded, or holds braces that name no variable', (language) => {
    for (const [key, text] of localeTexts(language)) {
      expect(text, key).not.toBe('');
      if (!JOINTS.includes(key)) expect(text, key).toBe(text.trim());
      expect(text.replaceAll(/\{\{\w+\}\}/g, ''), key).not.toMatch(/[{}]/);
    }
  });
});

describe('F95 the texts and the code fit together', () => {
  const isKey = ({ key, variables }: UsedKey) =>
    variables !== undefined || topics.includes(key.slice(0, key.indexOf(':')));
  const named = used.filter((one) => isKey(one) && !byId.test(one.key));
  const passedBy = ({ key, file, variables }: UsedKey) => {
    if (file === SHOWS_CUT_OFFS && key.endsWith('.help')) return CUT_OFFS;
    return key.endsWith('.say') ? SAY : (variables ?? []);
  };
  const textsOf = (key: string) => [...en.keys()].filter((text) => means(key, text));

  test('the code names keys', () => {
    expect(named.length).toBeGreaterThan(150);
    expect(used.filter(({ key }) => byId.test(key)).length).toBeGreaterThan(10);
  });

  test('every key that the code names has a text', () => {
    const missing = named.filter(({ key }) => textsOf(key).length === 0);
    expect(missing.map(({ file, key }) => `${file}: ${key}`)).toEqual([]);
  });

  test('every text is named somewhere in the code, or found by an id', () => {
    const orphans = [...en.keys()].filter((key) => {
      if (ruleTopics.includes(key.slice(0, key.indexOf(':')))) return false;
      return !used.some((one) => means(one.key, key));
    });
    expect(orphans).toEqual([]);
  });

  test('every variable of a text is passed by the code that names it', () => {
    const unfilled = [...en].flatMap(([text, english]) => {
      const uses = used.filter(({ key }) => means(key, text));
      const exact = uses.filter(({ key }) => key === text);
      const filling = (exact.length > 0 ? exact : uses).map((use) => ({
        file: use.file,
        left: variablesIn(english).filter((name) => !passedBy(use).includes(name)),
      }));
      const failed = filling.filter(({ left }) => left.length > 0);
      // Of several keys known only in part, the one that means this text passes what it needs.
      const isFilled = exact.length > 0 ? failed.length === 0 : failed.length < filling.length;
      return isFilled ? [] : failed.map(({ file, left }) => `${file}: ${text} is not given ${left.join(', ')}`);
    });
    expect(unfilled).toEqual([]);
  });

  test.each(localeNames)('filled in, no text of %s shows a brace or a blank that is not its own', (language) => {
    const store = new WordStore();
    for (const [topic, texts] of localeFiles(language)) store.add(language, topic, texts);
    for (const [key, text] of localeTexts(language)) {
      const variables = Object.fromEntries(variablesIn(text).map((name) => [name, 'X']));
      const filled = store.find(language, key, variables) ?? '';
      expect(filled, key).not.toMatch(/[{}]/);
      expect(filled.split('____').length, key).toBe(text.split('____').length);
    }
  });
});
