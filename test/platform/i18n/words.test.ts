import { describe, expect, test } from 'vitest';
import { WordStore } from '../../../src/platform/i18n/word-store';
import { loadAnswers, loadLanguage, loadTopic, takeWordsFrom } from '../../../src/platform/i18n/words';
import { isTickList, questionOf } from '../../../src/platform/session/question-of';
import { graph } from '../../../src/rules/index';
import { localeFiles, localeNames, localeTexts } from './locale-files';

const LATE = ['response-codes', 'cases'];
/**
 * The lexicon is read, never shown; the checklist stands in the HTML for those who have no script to load it; the words of
 * the widget's button travel inside embed.js.
 */
const ELSEWHERE = ['phrases', 'learned', 'without-script', 'launcher'];

/** What a question on a page of ticks says when it is asked alone: the desk asks so, the page never does. */
function isOfTickedFact(key: string): boolean {
  const [, fact = '', part = ''] = /:questions\.(\w+)\.(\w+)/.exec(key) ?? [];
  return isTickList(questionOf(fact)?.question.screen ?? '') && ['title', 'help', 'why', 'hints'].includes(part);
}

describe.each(localeNames)('the texts of %s, which travel in parts', (language) => {
  const topics = [...localeFiles(language)];
  const found = (store: WordStore) => [...localeTexts(language).keys()].filter((key) => store.find(language, key));

  test('are all there once every part is', async () => {
    const store = new WordStore();
    await loadLanguage(store, language);
    const isHere = (topic: string) => found(store).some((key) => key.startsWith(`${topic}:`));
    // Topics of the rules come with their answers.
    const late = topics.flatMap(([topic, texts]) =>
      ELSEWHERE.includes(topic) || 'causes' in texts || isHere(topic) ? [] : [topic],
    );
    for (const topic of late) await loadTopic(store, language, topic);
    for (const { causes } of graph.topics) for (const { id } of causes) await loadAnswers(store, language, id);
    expect(late).toEqual(expect.arrayContaining(LATE));
    const missing = [...localeTexts(language).keys()].filter((key) => store.find(language, key) === undefined);
    expect(missing.filter((key) => !ELSEWHERE.includes(key.split(':')[0] ?? '') && !isOfTickedFact(key))).toEqual([]);
  });

  test('come first with what questions and lists of causes need, and nothing of a verdict', async () => {
    const store = new WordStore();
    await loadLanguage(store, language);
    expect(store.find(language, 'sale:questions.outcome.title')).toBe(
      localeTexts(language).get('sale:questions.outcome.title'),
    );
    expect(store.find(language, 'sale:causes.sale-reversed.name')).toBeTruthy();
    expect(found(store).filter((key) => /:steps\.|:causes\.[^.]+\.(headline|explain)/.test(key))).toEqual(
      found(store).filter((key) => key.startsWith('verdict:steps.')),
    );
    expect(found(store).filter((key) => LATE.some((topic) => key.startsWith(`${topic}:`)))).toEqual([]);
  });

  test('bring no word of another language', async () => {
    const store = new WordStore();
    await loadLanguage(store, language);
    for (const other of localeNames.filter((name) => name !== language)) {
      expect(store.find(other, 'page:title')).toBeUndefined();
    }
  });
});

test('F97 a language comes with the late parts that are here of another, so that nothing in front goes away', async () => {
  const store = new WordStore();
  await loadLanguage(store, 'en');
  await loadTopic(store, 'en', 'cases');
  await loadAnswers(store, 'en', 'sale-reversed');
  expect(store.has('zh-CN', { part: 'answers', name: 'sale-reversed' })).toBe(false);
  await loadLanguage(store, 'zh-CN');
  expect(store.find('zh-CN', 'cases:title')).toBe(localeTexts('zh-CN').get('cases:title'));
  expect(store.find('zh-CN', 'sale:causes.sale-reversed.headline')).toBeTruthy();
  expect(store.find('zh-CN', 'risk:causes.risk-hold.headline')).toBeUndefined();
  expect(store.missingIn('zh-CN')).toEqual([]);
});

test('a topic that does not exist is an error, not silence', async () => {
  await expect(loadTopic(new WordStore(), 'en', 'nothing')).rejects.toThrow('en has no asking called nothing');
  await expect(loadAnswers(new WordStore(), 'fr', 'sale-reversed')).rejects.toThrow('No language is called fr');
  await expect(loadAnswers(new WordStore(), 'en', 'nothing')).rejects.toThrow('en has no answers called nothing');
});

describe('words that stand in the HTML', () => {
  const page = (html: string): HTMLElement => {
    const element = document.createElement('div');
    element.innerHTML = html;
    return element;
  };

  test('are taken with their key and their language', () => {
    const store = new WordStore();
    takeWordsFrom(
      page(`<p lang="en" data-words="page:question.next"> Next </p><p lang="zh-CN" data-words="page:question.next">下一步</p>
        <p lang="en" data-words="sale:questions.outcome.title">What &amp; when?</p>`),
      store,
    );
    expect(store.find('en', 'page:question.next')).toBe('Next');
    expect(store.find('zh-CN', 'page:question.next')).toBe('下一步');
    expect(store.find('en', 'sale:questions.outcome.title')).toBe('What & when?');
  });

  test('are passed over where the key or the language is missing', () => {
    const store = new WordStore();
    takeWordsFrom(
      page('<p lang="en" data-words="page">x</p><p data-words="page:title">y</p><p lang="en">z</p>'),
      store,
    );
    expect(store.find('en', 'page:title')).toBeUndefined();
  });
});
