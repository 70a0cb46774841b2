import { expect, test } from 'vitest';
import type { JudgedVerdict } from '../../../src/core/model/case-record';
import { hasVerdictChanged } from '../../../src/platform/session/has-verdict-changed';

const before: JudgedVerdict = {
  judgedAt: '2026-11-20T10:00',
  cause: 'not-due-yet',
  place: 'cleared-waiting',
  certainty: 'confirmed',
  dueOn: '2026-11-23',
  dueLatest: '2026-11-23',
  dueStatus: 'not-due',
  steps: [{ id: 'wait-for-due-day', action: 'wait' }],
};
const noPayout: JudgedVerdict = { ...before, dueStatus: null, dueOn: '2026-11-23', dueLatest: '2026-12-01' };

test.each<[string, Partial<JudgedVerdict>]>([
  ['another cause', { cause: 'clearing-delay' }],
  ['another place', { place: 'held' }],
  ['another day of the due window', { dueStatus: 'due-today' }],
  ['late', { dueStatus: 'late' }],
  ['a later last day', { dueLatest: '2026-11-24' }],
  ['no payout any more', { dueStatus: null }],
])('worth telling: %s', (_, change) => {
  expect(hasVerdictChanged(before, { ...before, ...change })).toBe(true);
});

test.each<[string, Partial<JudgedVerdict>]>([
  ['the same', {}],
  ['only judged later', { judgedAt: '2026-11-21T09:00' }],
  ['more certain', { certainty: 'likely' }],
  ['other steps', { steps: [] }],
  ['a likely day that moved within the same window', { dueOn: '2026-11-22' }],
])('not worth telling: %s', (_, change) => {
  expect(hasVerdictChanged(before, { ...before, ...change })).toBe(false);
});

test('dates counted from today move on every day, and are not worth telling', () => {
  expect(hasVerdictChanged(noPayout, { ...noPayout, dueOn: '2026-11-24', dueLatest: '2026-12-02' })).toBe(false);
});
