import { describe, expect, test } from 'vitest';
import { bringIds, placeIds } from '../../../src/core/model/graph';
import { STOPS } from '../../../src/features/verdict/trail-stops';
import { graph } from '../../../src/rules/index';
import { responseCodes } from '../../../src/rules/response-codes';
import { localeNames, localeTexts } from './locale-files';

const questions = graph.topics.flatMap((topic) =>
  topic.questions.flatMap(({ fact, values }) => {
    const key = `${topic.id}:questions.${fact}`;
    const parts = ['short', 'title', 'help', 'why'].map((part) => `${key}.${part}`);
    return [...parts, ...values.map((value) => `${key}.values.${value}`)];
  }),
);
/** A second line under an answer, where it helps. */
const hints = graph.topics.flatMap((topic) =>
  topic.questions.flatMap(({ fact, values }) => values.map((value) => `${topic.id}:questions.${fact}.hints.${value}`)),
);
const causes = graph.topics.flatMap((topic) =>
  topic.causes.flatMap(({ id }) => ['name', 'headline', 'explain'].map((part) => `${topic.id}:causes.${id}.${part}`)),
);
const steps = graph.topics.flatMap((topic) =>
  topic.steps.flatMap(({ id, say }) =>
    ['title', 'detail', ...(say ? ['say'] : [])].map((part) => `${topic.id}:steps.${id}.${part}`),
  ),
);
const codes = responseCodes.flatMap(({ code }) => [`response-codes:${code}.meaning`, `response-codes:${code}.next`]);
const trade = [
  ...placeIds.flatMap((id) => [`places.${id}.name`, `places.${id}.sentence`]),
  ...STOPS.map((id) => `stops.${id}`),
  ...bringIds.map((id) => `bring.${id}`),
  ...['merchant', 'customer', 'acquirer', 'bank'].map((id) => `actors.${id}`),
  ...['instant', 'same-working-day', 'next-day', 'next-working-day'].map((id) => `terms.${id}`),
  ...['card', 'qr', 'unionpay-qr'].map((id) => `methods.${id}`),
  ...['working', 'weekend', 'holiday', 'make-up', 'unknown'].map((id) => `dayKinds.${id}`),
  ...['asked', 'heard', 'measured', 'read', 'computed', 'given'].map((id) => `provenance.${id}`),
  ...['term', 'term-not-stated', 'cut-off', 'cut-off-not-stated', 'before-cut-off', 'near-cut-off'].map(
    (id) => `assumptions.${id}`,
  ),
  ...['make-up-day', 'provisional-year', 'paid-at-unknown', 'instant-fallback', 'calendar'].map(
    (id) => `assumptions.${id}`,
  ),
]
  .map((key) => `trade:${key}`)
  .concat(
    ['110', '96110', '95516', '12363', '12378', '12315'].flatMap((id) => [`numbers:${id}.name`, `numbers:${id}.for`]),
  );

test('the graph is the one that the vocabulary describes', () => {
  expect(questions.filter((key) => key.endsWith('.title'))).toHaveLength(16);
  expect(causes.filter((key) => key.endsWith('.name'))).toHaveLength(28);
  expect(responseCodes).toHaveLength(87);
});

describe.each(localeNames)('F95 %s has words', (language) => {
  const texts = localeTexts(language);
  const without = (keys: readonly string[]) => keys.filter((key) => !texts.get(key));

  test('for every question and each of its answers', () => expect(without(questions)).toEqual([]));
  test('for every cause', () => expect(without(causes)).toEqual([]));
  test('for every step, with a sentence to say where it promises one', () => expect(without(steps)).toEqual([]));
  test('for every response code: what it means and what to do', () => expect(without(codes)).toEqual([]));
  test('for every place, stop, actor, thing to bring, and whatever a date rests on', () =>
    expect(without(trade)).toEqual([]));

  test('for nothing that the graph does not have', () => {
    const known = new Set([...questions, ...hints, ...causes, ...steps, ...codes, ...trade]);
    const topics = [...graph.topics.map(({ id }) => id), 'response-codes', 'trade'];
    const unknown = [...texts.keys()].filter((key) => topics.some((topic) => key.startsWith(`${topic}:`)));
    expect(unknown.filter((key) => !known.has(key))).toEqual([]);
  });

  test('that tell the answers of one question apart, and the causes', () => {
    for (const { questions: asked, id } of graph.topics) {
      for (const { fact, values } of asked) {
        const labels = values.map((value) => texts.get(`${id}:questions.${fact}.values.${value}`));
        expect(new Set(labels).size, fact).toBe(labels.length);
      }
    }
    const names = causes.filter((key) => key.endsWith('.name')).map((key) => texts.get(key));
    expect(new Set(names).size).toBe(names.length);
  });
});
