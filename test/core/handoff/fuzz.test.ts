import { expect, test } from 'vitest';
import { fuzzHandoff } from '../../support/fuzz-handoff';

test('F41 F42 F44 F50 of 50,000 links, whole, changed or made of noise, none crashes and no altered one is accepted', () => {
  const { roundTrips, refused, unharmed, wrong } = fuzzHandoff(50_000, 20_261_120);
  expect(wrong).toEqual([]);
  expect(roundTrips).toBe(500);
  const all = Object.values(refused).reduce((sum, count) => sum + count, unharmed + roundTrips);
  expect(all).toBe(50_000);
  expect(refused.altered).toBeGreaterThan(5000);
  expect(refused.incomplete).toBeGreaterThan(5000);
});
