import { expect, test } from 'vitest';
import { compileGraph } from '../../../src/core/engine/compile-graph';
import { cause, question, table, tinyGraph, toolsWith } from '../../support/tiny-graph';

const questions = [question('colour'), question('size', { screen: 'colour', implies: { a: { colour: 'b' } } })];

test('ids become positions: questions first, then checks; pages know their facts', () => {
  const compiled = compileGraph(
    tinyGraph({ questions, checks: [table('isRed', [{ when: { colour: ['a'] }, is: 'yes' }])], causes: [] }),
    toolsWith(),
  );
  expect(compiled.factIds).toEqual(['colour', 'size', 'isRed']);
  expect(compiled.screens.map(({ screen, facts }) => [screen.id, facts])).toEqual([['colour', [0, 1]]]);
  expect(compiled.checks[2]?.rows).toEqual([{ when: [{ fact: 0, values: ['a'] }], is: 'yes' }]);
  expect(compiled.compile({ size: ['b'] })).toEqual([{ fact: 1, values: ['b'] }]);
});

test('the fallback stands apart from the causes, and every cause knows its topic', () => {
  const compiled = compileGraph(tinyGraph({ questions, causes: [cause('red', { colour: ['a'] })] }), toolsWith());
  expect(compiled.causes.map((entry) => [entry.cause.id, entry.topic])).toEqual([['red', 'tiny']]);
  expect(compiled.fallback.cause.id).toBe('otherwise');
});

test('a fact knows the questions that may settle it besides its own', () => {
  const compiled = compileGraph(tinyGraph({ questions, causes: [] }), toolsWith());
  expect(compiled.implied).toEqual([{ fact: 0, by: [1] }]);
});

test('an unknown fact or fallback does not compile', () => {
  const graph = tinyGraph({ questions, causes: [cause('blue', { shade: ['a'] })] });
  expect(() => compileGraph(graph, toolsWith())).toThrow('No question or check owns the fact shade');
  const lost = { ...tinyGraph({ questions, causes: [] }), fallback: 'nowhere' };
  expect(() => compileGraph(lost, toolsWith())).toThrow('The fallback cause nowhere is not in the graph');
});
