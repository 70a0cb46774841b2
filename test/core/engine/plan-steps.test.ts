import { expect, test } from 'vitest';
import { compileGraph } from '../../../src/core/engine/compile-graph';
import { knowFacts } from '../../../src/core/engine/know-facts';
import { planStep, planSteps } from '../../../src/core/engine/plan-steps';
import { UNSURE } from '../../../src/core/model/answer';
import type { DateRule } from '../../../src/core/model/date-rule';
import { addDays } from '../../../src/settlement/add-days';
import { asked } from '../../support/cases';
import { callStep, cause, question, tinyGraph, toolsWith, world } from '../../support/tiny-graph';

const graph = compileGraph(
  tinyGraph({
    questions: [question('colour')],
    steps: [
      callStep,
      { ...callStep, id: 'visit', by: { from: 'now', workingDays: 1, at: '12:00' }, bring: ['amount'] },
    ],
    causes: [cause('any', {}, { steps: [{ step: 'call', when: { colour: ['a'] } }, { step: 'visit' }] })],
  }),
  toolsWith(),
);
const date = ({ workingDays, at }: DateRule) => ({ date: addDays('2026-11-23', workingDays), ...(at && { at }) });
const uses = graph.causes[0]?.steps ?? [];
const planned = (value: string) =>
  planSteps(graph, uses, { facts: knowFacts(graph, [asked('colour', value)], world), date });

test('steps keep their order; one that a known fact speaks against is left out, one in doubt stays', () => {
  expect(planned('a').map(({ id }) => id)).toEqual(['call', 'visit']);
  expect(planned(UNSURE).map(({ id }) => id)).toEqual(['call', 'visit']);
  expect(planned('b').map(({ id }) => id)).toEqual(['visit']);
});

test('each step says who acts, by when and what to bring, and which topic has its words', () => {
  expect(planned('b')).toEqual([
    {
      id: 'visit',
      topic: 'tiny',
      action: 'contact-acquirer',
      actor: 'merchant',
      by: { date: '2026-11-24', at: '12:00' },
      bring: ['amount'],
      say: false,
    },
  ]);
});

test('a safety net has its own date', () => {
  expect(planStep(graph, 'visit', { date, by: { from: 'now', workingDays: 3 } }).by).toEqual({ date: '2026-11-26' });
});

test('a step that does not exist is named', () => {
  expect(() => planStep(graph, 'fly', { date })).toThrow('No step is called fly');
});
