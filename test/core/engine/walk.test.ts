import { expect, test } from 'vitest';
import { compileGraph } from '../../../src/core/engine/compile-graph';
import { pageFor, walk } from '../../../src/core/engine/walk';
import { UNSURE } from '../../../src/core/model/answer';
import type { Graph } from '../../../src/core/model/graph';
import { asked } from '../../support/cases';
import { cause, question, tinyGraph, toolsWith, world } from '../../support/tiny-graph';

const graph = tinyGraph({
  questions: [
    question('colour'),
    question('size', { screen: 'more', normal: 'a' }),
    question('shape', { screen: 'more', normal: 'a' }),
    question('weight'),
  ],
  causes: [
    cause('big-red', { colour: ['a'], size: ['c'] }),
    cause('round', { shape: ['b'] }),
    cause('heavy', { weight: ['c'] }),
  ],
  screens: [
    { id: 'colour', kind: 'one' },
    { id: 'more', kind: 'tick-list' },
    { id: 'weight', kind: 'one' },
  ],
});

function next(answers: Record<string, string>, of: Graph = graph) {
  const given = Object.entries(answers).map(([fact, value]) => asked(fact, value));
  const step = walk(compileGraph(of, toolsWith()), given, world);
  return step.kind === 'ask' ? [step.screen, ...step.facts] : step.kind;
}

test('the first page in order that somebody waits for is asked', () => {
  expect(next({})).toEqual(['colour', 'colour']);
  expect(next({ colour: 'a' })).toEqual(['more', 'size', 'shape']);
});

test('a page asks only for what is waited for', () => {
  expect(next({ colour: 'b' })).toEqual(['more', 'shape']);
  expect(next({ colour: 'a', shape: 'a' })).toEqual(['more', 'size']);
});

test('nothing is asked for causes behind the first that holds', () => {
  expect(next({ colour: 'b', shape: 'b' })).toBe('judge');
  expect(next({ colour: 'a', size: 'c' })).toBe('judge');
  expect(next({ colour: 'b', shape: 'a' })).toEqual(['weight', 'weight']);
});

test('what is unsure is not asked again, and what stands behind it still is', () => {
  expect(next({ colour: UNSURE, size: UNSURE, shape: UNSURE })).toEqual(['weight', 'weight']);
  expect(next({ colour: UNSURE, size: UNSURE, shape: UNSURE, weight: UNSURE })).toBe('judge');
});

test('a fact that no page asks for is named', () => {
  const lost = { ...graph, screens: graph.screens.slice(0, 2) };
  expect(() => next({ colour: 'b', shape: 'a' }, lost)).toThrow('No page asks for weight');
  expect(pageFor(compileGraph(lost, toolsWith()), new Set(['weight']))).toBeUndefined();
});
