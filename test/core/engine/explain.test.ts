import { expect, test } from 'vitest';
import { compileGraph } from '../../../src/core/engine/compile-graph';
import { reasonsFor, turningAnswers } from '../../../src/core/engine/explain';
import { knowFacts } from '../../../src/core/engine/know-facts';
import { UNSURE } from '../../../src/core/model/answer';
import { asked } from '../../support/cases';
import { cause, question, table, tinyGraph, toolsWith, world } from '../../support/tiny-graph';

const graph = compileGraph(
  tinyGraph({
    questions: [question('colour'), question('size'), question('code', { kind: 'code', values: [] })],
    checks: [
      table('isRed', [{ when: { colour: ['a'] }, is: 'yes' }]),
      table('isSmallRed', [{ when: { isRed: ['yes'], size: ['a'] }, is: 'yes' }]),
    ],
    causes: [cause('small-red', { isSmallRed: ['yes'] }), cause('red', { isRed: ['yes'] })],
  }),
  toolsWith(),
);
const given = (answers: Record<string, string>) => Object.entries(answers).map(([fact, value]) => asked(fact, value));

test('computed facts are traced back to what was said, each once', () => {
  const answers = given({ colour: 'a', size: 'a' });
  const facts = knowFacts(graph, answers, world);
  expect(reasonsFor(graph, facts, graph.compile({ isSmallRed: ['yes'], isRed: ['yes'] }))).toEqual([
    { fact: 'colour', value: 'a', provenance: 'asked' },
    { fact: 'size', value: 'a', provenance: 'asked' },
  ]);
});

test('something stated as unsure is a reason too; something never asked is none', () => {
  const facts = knowFacts(graph, given({ colour: UNSURE }), world);
  expect(reasonsFor(graph, facts, graph.compile({ colour: ['a'], size: ['a'] }))).toEqual([
    { fact: 'colour', value: UNSURE, provenance: 'asked' },
  ]);
});

test('a fact that another answer implied leads back to that answer', () => {
  const implying = compileGraph(
    tinyGraph({
      questions: [question('colour'), question('shade', { implies: { a: { colour: 'b' } } })],
      causes: [cause('blue', { colour: ['b'] })],
    }),
    toolsWith(),
  );
  const facts = knowFacts(implying, given({ shade: 'a' }), world);
  const reasons = reasonsFor(implying, facts, implying.compile({ colour: ['b'] }));
  expect(reasons.map(({ fact, value }) => `${fact} ${value}`)).toEqual(['colour b', 'shade a']);
});

test('the single answers that would have led to another cause are named with it', () => {
  expect(turningAnswers(graph, given({ colour: 'a', size: 'a' }), world)).toEqual([
    { fact: 'colour', value: 'b', cause: 'otherwise' },
    { fact: 'colour', value: 'c', cause: 'otherwise' },
    { fact: 'size', value: 'b', cause: 'red' },
    { fact: 'size', value: 'c', cause: 'red' },
  ]);
});

test('an answer that would only lead to more questions, or to mere possibilities, turns nothing', () => {
  expect(turningAnswers(graph, given({ colour: 'b' }), world)).toEqual([]);
  expect(turningAnswers(graph, given({ colour: 'b', size: UNSURE }), world)).toEqual([
    { fact: 'colour', value: 'a', cause: 'red' },
  ]);
});
