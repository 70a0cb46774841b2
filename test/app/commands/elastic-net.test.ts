import { expect, it } from 'vitest';
import { fitElasticNet } from '../../../src/app/commands/learn/elastic-net';

/** Six examples: the first feature marks the label, the second is shown by all, the third by one of either kind. */
const columns = [Int32Array.of(0, 1, 2), Int32Array.of(0, 1, 2, 3, 4, 5), Int32Array.of(2, 3)];
const labelled = [true, true, true, false, false, false];

it('gives weight to what tells apart, and none to what does not', () => {
  const { weights } = fitElasticNet({ columns, labelled }, { sparse: 0.3, small: 0 });
  const [telling = 0, ...others] = weights;
  expect(telling).toBeGreaterThan(1);
  expect(others.every((weight) => weight === 0)).toBe(true);
});

it('keeps all weights at nothing under a heavy hand, and small under a firm one', () => {
  const heavy = fitElasticNet({ columns, labelled }, { sparse: 3, small: 0 });
  expect(heavy.weights.every((weight) => weight === 0)).toBe(true);
  const [free = 0] = fitElasticNet({ columns, labelled }, { sparse: 0.1, small: 0.1 }).weights;
  const [held = 0] = fitElasticNet({ columns, labelled }, { sparse: 0.1, small: 5 }).weights;
  expect(held).toBeGreaterThan(0);
  expect(held).toBeLessThan(free / 2);
});

it('learns nothing from examples of which the label is unknown', () => {
  const unknown = labelled.map((has, row) => (row < 3 ? undefined : has));
  const { start, weights } = fitElasticNet({ columns, labelled: unknown }, { sparse: 0.1, small: 0 });
  expect(start).toBeLessThan(0);
  expect(weights[0]).toBe(0);
});

it('gives the same weights every time', () => {
  const once = fitElasticNet({ columns, labelled }, { sparse: 0.3, small: 0.1 });
  expect(fitElasticNet({ columns, labelled }, { sparse: 0.3, small: 0.1 })).toEqual(once);
});
