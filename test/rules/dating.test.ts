import { expect, test } from 'vitest';
import type { Known } from '../../src/core/model/knowledge';
import { dating } from '../../src/rules/dating';
import { world } from '../support/tiny-graph';

// A card sale on Friday 13 November 2026 on T+1 is due on Monday 16.
const sale: Readonly<Record<string, string>> = {
  paidAt: '2026-11-13T10:00',
  settlementTerm: 'next-working-day',
  method: 'card',
};
const read = (fact: string): Known => ({
  state: 'known',
  value: sale[fact] ?? '',
  provenance: 'asked',
  assumed: false,
  from: [],
});
const daysOn = (now: typeof world.now) =>
  dating.payout(read, { ...world, now }, false).window.days.map(({ date }) => date);
const toDue = ['2026-11-13', '2026-11-14', '2026-11-15', '2026-11-16'];

test('the strip ends with the due day until that is over', () => {
  expect(daysOn('2026-11-14T10:00')).toEqual(toDue);
  expect(daysOn('2026-11-16T10:00')).toEqual(toDue);
});

test('a late payout has every day until today', () => {
  expect(daysOn('2026-11-18T10:00')).toEqual([...toDue, '2026-11-17', '2026-11-18']);
});

test('a payout long late has today beside its own days, however long ago they were', () => {
  expect(daysOn('2026-11-20T10:00')).toEqual([...toDue, '2026-11-20']);
  expect(daysOn('2027-02-26T10:00')).toEqual([...toDue, '2027-02-26']);
});
