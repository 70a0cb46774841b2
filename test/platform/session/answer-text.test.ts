import { describe, expect, test } from 'vitest';
import { UNSURE } from '../../../src/core/model/answer';
import { answerText, questionName } from '../../../src/platform/session/answer-text';
import { isTickList, questionOf, topicOfCause } from '../../../src/platform/session/question-of';
import { graph } from '../../../src/rules/index';
import { strictWords } from '../../support/strict-words';
import { localeNames } from '../i18n/locale-files';

const today = '2026-11-20';
const questions = graph.topics.flatMap(({ id, questions }) =>
  questions.map((question) => ({ topic: id, ...question })),
);

describe.each(localeNames)('answers in %s', (language) => {
  const words = strictWords(language);

  test('every value of every question reads as it was offered', () => {
    for (const { topic, fact, values } of questions) {
      for (const value of values) {
        expect(answerText(words, { fact, value }, today)).toBe(words.t(`${topic}:questions.${fact}.values.${value}`));
      }
      expect(questionName(words, fact)).toBe(words.t(`${topic}:questions.${fact}.short`));
      expect(answerText(words, { fact, value: UNSURE }, today)).toBe(words.t('page:question.unsure'));
    }
  });

  test('what these rules do not know reads as it was stored', () => {
    expect(answerText(words, { fact: 'outcome', value: 'vanished' }, today)).toBe('vanished');
    expect(answerText(words, { fact: 'weather', value: 'rain' }, today)).toBe('rain');
    expect(questionName(words, 'weather')).toBe('weather');
  });
});

test('a moment reads as precisely as it is known', () => {
  const read = (language: string, value: string) => answerText(strictWords(language), { fact: 'paidAt', value }, today);
  expect(read('zh-CN', '2026-11-19')).toBe('11月19日周四');
  expect(read('zh-CN', '2026-11-19T23')).toBe('11月19日周四 23:00 以后');
  expect(read('zh-CN', '2026-11-19T22:50')).toBe('11月19日周四 22:50');
  expect(read('zh-CN', '2026-11-19T20')).toBe('11月19日周四 20:00 左右');
  expect(read('en', '2026-11-19T20')).toBe('Thu 19 Nov, about 20:00');
  expect(read('en', '2026-11-19T23')).toBe('Thu 19 Nov, after 23:00');
  expect(read('en', '2025-12-31T22:50')).toBe('Wed, 31 Dec 2025 22:50');
});

test('a code reads as it was typed', () => {
  expect(answerText(strictWords('en'), { fact: 'responseCode', value: 'A0' }, today)).toBe('A0');
});

test('a question is found by its fact, a topic by its cause; what is unknown falls back', () => {
  for (const { fact } of questions) expect(questionOf(fact)?.question.fact).toBe(fact);
  for (const { id, causes } of graph.topics) for (const cause of causes) expect(topicOfCause(cause.id)).toBe(id);
  expect([questionOf('dueStatus'), questionOf('weather')]).toEqual([undefined, undefined]);
  expect(topicOfCause('forgotten-cause')).toBe('late-settlement');
  expect([isTickList('what-applies'), isTickList('outcome'), isTickList('nothing')]).toEqual([true, false, false]);
});
