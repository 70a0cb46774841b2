import { expect, test } from 'vitest';
import { bestOrder } from '../../../../src/app/commands/rules/best-order';
import { measureOrder } from '../../../../src/app/commands/rules/measure-order';
import { merchantsOf } from '../../../../src/app/commands/rules/merchants';
import { pageAnswers } from '../../../../src/app/commands/rules/page-answers';
import { compileGraph } from '../../../../src/core/engine/compile-graph';
import { walkStates } from '../../../../src/core/engine/walk-states';
import type { Graph } from '../../../../src/core/model/graph';
import { cause, question, tinyGraph, toolsWith, world } from '../../../support/tiny-graph';

function walkers(graph: Graph, unsure = 0) {
  const compiled = compileGraph(graph, toolsWith());
  const merchants = merchantsOf(compiled, { samples: {}, unsure });
  return { compiled, walkers: { merchants, start: walkStates(compiled, world, {}) } };
}

const two = tinyGraph({
  questions: [question('size'), question('colour', { values: ['a', 'b'] })],
  causes: [
    cause('big-red', { size: ['a'], colour: ['a'] }, { frequency: 'rare' }),
    cause('blue', { colour: ['b'] }, { frequency: 'common' }),
  ],
});

test('the mean weighs each cause by its frequency, and the walks to one cause by their share', () => {
  const { compiled, walkers: all } = walkers(two);
  const cost = measureOrder(compiled, ['size', 'colour'], all);
  expect(Object.fromEntries(cost.byCause)).toEqual({
    'big-red': new Map([[2, 1]]),
    blue: new Map([[2, 1]]),
    otherwise: new Map([[2, 1]]),
  });
  expect([cost.mean, cost.median, cost.worst]).toEqual([2, 2, 2]);
  const colourFirst = measureOrder(compiled, ['colour', 'size'], all);
  expect(colourFirst.byCause.get('blue')).toEqual(new Map([[1, 1]]));
  // Blue (8) after one page; big-red (1) and otherwise (8) after two.
  expect(colourFirst.mean).toBeCloseTo((8 * 1 + 1 * 2 + 8 * 2) / 17);
  expect(colourFirst.worst).toBe(2);
});

test('the best order is found, and orders that cannot differ are tried once', () => {
  const { compiled, walkers: all } = walkers(two);
  expect(bestOrder(compiled, all)).toMatchObject({ order: ['colour', 'size'], tried: 2 });
  const apart = walkers(
    tinyGraph({
      questions: [question('size'), question('colour', { askWhen: { size: ['a'] } })],
      causes: [cause('big-red', { size: ['a'], colour: ['a'] })],
    }),
  );
  expect(bestOrder(apart.compiled, apart.walkers)).toMatchObject({ order: ['size', 'colour'], tried: 1 });
});

test('an order that is as good as any other stays as it is', () => {
  const even = walkers(
    tinyGraph({
      questions: [question('size'), question('colour')],
      causes: [cause('x', { size: ['a'], colour: ['a'] })],
    }),
  );
  expect(bestOrder(even.compiled, even.walkers).order).toEqual(['size', 'colour']);
});

test('the shares of all answers to a page add up to one, ticked or chosen, sure or not', () => {
  const ticks = { screen: 'more', normal: 'a' };
  const graph = tinyGraph({
    questions: [question('colour'), question('size', ticks), question('shape', { ...ticks, values: ['a', 'b'] })],
    causes: [cause('x', { colour: ['a'], size: ['b'], shape: ['b'] })],
    screens: [
      { id: 'colour', kind: 'one' },
      { id: 'more', kind: 'tick-list' },
    ],
  });
  const compiled = compileGraph(graph, toolsWith());
  const on = (screen: string, facts: readonly string[], unsure: number) =>
    pageAnswers(compiled, { screen, facts }, { samples: {}, unsure });
  const total = (answers: ReturnType<typeof on>) => answers.reduce((sum, { share }) => sum + share, 0);
  expect(total(on('colour', ['colour'], 0.1))).toBeCloseTo(1);
  expect(total(on('more', ['size', 'shape'], 0.1))).toBeCloseTo(1);
  // Nothing; b or c in size, b in shape; b b or c b: six ways, of which six merchants in ten take the first.
  const sure = on('more', ['size', 'shape'], 0).filter(({ share }) => share > 0);
  expect(sure.map(({ values, share }) => [[...values.values()].join(''), Number(share.toFixed(3))])).toEqual([
    ['aa', 0.6],
    ['ba', 0.1],
    ['ca', 0.1],
    ['ab', 0.1],
    ['bb', 0.05],
    ['cb', 0.05],
  ]);
});

test('a share of merchants is not sure of a page; all of them unsure come to the fallback', () => {
  const { compiled, walkers: lost } = walkers(two, 1);
  expect([...measureOrder(compiled, ['colour', 'size'], lost).byCause.keys()]).toEqual(['otherwise']);
});
