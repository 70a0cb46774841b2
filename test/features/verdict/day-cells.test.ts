import { expect, test } from 'vitest';
import { dayOf } from '../../../src/core/model/beijing-time';
import type { BusinessDate } from '../../../src/core/model/business-date';
import { type PlaceId, placeIds } from '../../../src/core/model/graph';
import type { Due } from '../../../src/core/model/verdict';
import { dayCells } from '../../../src/features/verdict/day-cells';
import { aheadKey, STOPS, type StopId, stopStates } from '../../../src/features/verdict/trail-stops';
import { NOW } from '../../support/cases';
import { send, type Told, tell, verdictOf } from '../../support/conversation';
import { strictWords } from '../../support/strict-words';
import { toldCauses } from '../../support/told-causes';

const DAY = 86_400_000;

/** The strip as text: each day with its kind and what is marked on it. */
function strip(due: Due, paidAt: string, today: BusinessDate): string[] {
  const cells = dayCells(strictWords('en'), due, { paidAt, today });
  return cells.map(({ day, weekday, kindText, marks }) =>
    [weekday, day, kindText, ...marks.map(({ text }) => text)].join(' · '),
  );
}
const told = (facts: Told, at = NOW) => {
  const { due, judgedAt } = verdictOf(tell({ ...toldCauses['not-due-yet'], ...facts }, at));
  return strip(due, facts.paidAt ?? '', dayOf(judgedAt));
};

test('from a sale on a Friday evening after the cut-off to the payout: both weekend days are rest days', () => {
  expect(told({ paidAt: '2026-11-20T23:30' }, NOW + DAY)).toEqual([
    'Fri · 20 Nov · Working day · Sale',
    'Sat · 21 Nov · Weekend · Counts as · Today',
    'Sun · 22 Nov · Weekend',
    'Mon · 23 Nov · Working day · Due',
  ]);
});

test('F31 over a holiday with days worked in exchange, each kind of day is named', () => {
  const cells = told({ paidAt: '2026-02-13T10:00' }, Date.parse('2026-02-14T10:00:00+08:00'));
  expect(cells).toHaveLength(12);
  expect([cells[0], cells[1], cells[2], cells.at(-2), cells.at(-1)]).toEqual([
    'Fri · 13 Feb · Working day · Sale',
    'Sat · 14 Feb · Make-up working day · Due · Today',
    'Sun · 15 Feb · Public holiday',
    'Mon · 23 Feb · Public holiday',
    'Tue · 24 Feb · Working day · Latest',
  ]);
});

test('what is uncertain shows its likely and its last day', () => {
  const facts = { paidAt: '2026-11-19T22:59', settlementTerm: 'unsure', method: 'card' };
  expect(told(facts).filter((cell) => /From|Due|Latest/.test(cell))).toEqual([
    'Fri · 20 Nov · Working day · Due · Today',
    'Mon · 23 Nov · Working day · Latest',
  ]);
});

test('the last day marked is the one after which it is late; a later one that only an unstated evening allows is not', () => {
  const cells = told({ paidAt: '2026-11-19', settlementTerm: 'instant', payoutStatus: 'none', missing: 'one' });
  expect(cells.filter((cell) => /From|Due|Latest/.test(cell))).toEqual(['Fri · 20 Nov · Working day · Due · Today']);
});

test('without a payout the strip runs from today to the day to have it settled by', () => {
  const { due } = verdictOf(tell(toldCauses['transaction-failed']));
  const cells = strip(due, '', '2026-11-20');
  expect(cells[0]).toBe('Fri · 20 Nov · Working day · Today');
  expect(cells.at(-1)).toMatch(/^Mon · 23 Nov · Working day · /);
});

test('a result to come within some days shows the first and the last of them', () => {
  const { due } = verdictOf(tell(toldCauses['sale-reversed']));
  expect(strip(due, '', '2026-11-20').filter((cell) => /From|Latest/.test(cell))).toEqual([
    'Mon · 23 Nov · Working day · From',
    'Tue · 1 Dec · Working day · Latest',
  ]);
});

test('a late payout shows today as well', () => {
  const state = send(tell({ ...toldCauses['not-due-yet'], paidAt: '2026-11-19T10:00' }), {
    type: 'clock',
    at: NOW + 4 * DAY,
  });
  const { due } = verdictOf(state);
  const cells = strip(due, '2026-11-19T10:00', '2026-11-24');
  expect(cells.at(-1)).toMatch(/^Tue · 24 Nov · .*Today/);
  expect(cells.find((cell) => cell.includes('Due'))).toMatch(/^Fri · 20 Nov/);
});

test('of a payout long late the strip ends with today, and says that the days between are left out', () => {
  const { due } = verdictOf(tell(toldCauses.unexplained));
  const cells = dayCells(strictWords('en'), due, { paidAt: '', today: '2026-11-20' });
  expect(cells.map(({ day, afterGap }) => (afterGap ? `⋯ ${day}` : day)).slice(-2)).toEqual(['16 Nov', '⋯ 20 Nov']);
});

test.each(placeIds)('at %s the parcel stands at one stop; what it has not passed for certain is ahead', (place) => {
  const states = STOPS.map((stop) => stopStates(place).get(stop));
  const here = states.findIndex((state) => state !== 'passed' && state !== 'ahead');
  expect(['here', 'stopped', 'danger', 'unclear']).toContain(states[here]);
  // The sale has not left the terminal for certain, and so the money has not left the customer's bank.
  const before = STOPS[here] === 'terminal' ? 'ahead' : 'passed';
  expect(states.slice(0, here).every((state) => state === before)).toBe(true);
  expect(states.slice(here + 1).every((state) => state === 'ahead')).toBe(true);
});

test('no stop is still to come where no money will, and none is said not to have been reached where nobody knows', () => {
  const words = strictWords('en');
  const ahead = (place: PlaceId, stop: StopId = 'your-account') => words.t(aheadKey(place, stop));
  expect([ahead('reversed'), ahead('never-authorised')]).toEqual(['Not reached', 'Not reached']);
  expect([ahead('outcome-unknown'), ahead('payout-sent')]).toEqual(['Not known yet', 'Still to come']);
  expect([ahead('outcome-unknown', 'customer-bank'), ahead('stored-on-terminal', 'customer-bank')]).toEqual([
    'Not known yet',
    'Not known yet',
  ]);
});
