import { describe, expect, test } from 'vitest';
import type { CaseRecord } from '../../../src/core/model/case-record';
import { compiled } from '../../../src/platform/session/create-session';
import type { SessionState } from '../../../src/platform/session/session-state';
import { openState } from '../../../src/platform/session/transition';
import { officialCalendar } from '../../../src/settlement/calendars';
import { extendCalendar } from '../../../src/settlement/extend-calendar';
import { withProfile } from '../../../src/settlement/with-profile';
import { NOW } from '../../support/cases';
import { newConversation, send, tell, tellUntil, verdictOf, world } from '../../support/conversation';
import { shown } from '../../support/shown';
import { toldCauses } from '../../support/told-causes';

const DAY = 86_400_000;
const at = NOW;
const notDue = toldCauses['not-due-yet'];
const failed = toldCauses['transaction-failed'];

/** A conversation as it would open from what is stored of it. */
const reopened = (record: CaseRecord, now = world.now) => openState(compiled, record, { ...world, now });
describe('time and settings', () => {
  const soon = tell({ ...notDue, paidAt: '2026-11-20T09:00' });

  test('F31 the clock alone turns a verdict from not due, to due today, to late, to long late', () => {
    const days = [0, 3, 4, 5, 6, 7].map((count) => send(soon, { type: 'clock', at: at + count * DAY }));
    expect(days.map(({ record }) => record)).toEqual(days.map(() => soon.record));
    expect(days.map(({ verdict }) => verdict?.due.kind === 'payout' && verdict.due.status)).toEqual([
      'not-due',
      'due-today',
      'late',
      'late',
      'long-late',
      'long-late',
    ]);
    expect(days.map(({ verdict }) => verdict?.cause)).toEqual([
      'not-due-yet',
      'not-due-yet',
      'clearing-delay',
      'clearing-delay',
      'unexplained',
      'unexplained',
    ]);
  });

  test('what has changed since the verdict was given is told, and stays told', () => {
    const late = send(soon, { type: 'clock', at: at + 4 * DAY });
    expect(late.earlierVerdict).toEqual(soon.record.verdict);
    expect(send(late, { type: 'clock', at: at + 4 * DAY + 60_000 }).earlierVerdict).toEqual(soon.record.verdict);
    expect(send(soon, { type: 'clock', at: at + 60_000 }).earlierVerdict).toBeUndefined();
  });

  test('and is still told when one looked at changing an answer and did not', () => {
    const late = send(soon, { type: 'clock', at: at + 4 * DAY });
    const looked = send(late, { type: 'change', screen: 'outcome' });
    expect(send(looked, { type: 'back', at: at + 4 * DAY }).earlierVerdict).toEqual(soon.record.verdict);
  });

  test('a change in hand is not taken away by the clock', () => {
    const changing = send(soon, { type: 'change', screen: 'outcome' });
    const later = send(changing, { type: 'clock', at: at + 4 * DAY });
    expect(later.asking).toEqual(changing.asking);
    expect(later.world.now).toBe('2026-11-24T10:00');
  });

  test('settings judge again with other cut-offs and another calendar', () => {
    const thursday = tell({ ...notDue, paidAt: '2026-11-19T09:30' });
    const profile = withProfile({ cutOff: { card: { value: '09:00', source: 'contract', asOf: '2026-11-01' } } });
    const friday = { year: 2026, official: true, offDays: ['2026-11-20'], makeUpDays: [], source: 'notice' } as const;
    const calendar = extendCalendar(officialCalendar, [friday]);
    const due = (state: SessionState) => state.verdict?.due.kind === 'payout' && state.verdict.due.window.likely;
    expect(due(thursday)).toBe('2026-11-20');
    const settled = (settings: SessionState['world']) =>
      tell(notDue, at, send(thursday, { type: 'settings', world: settings }));
    expect(due(settled({ ...world, profile }))).toBe('2026-11-23');
    expect(due(settled({ ...world, calendar }))).toBe('2026-11-23');
  });
});

describe('open', () => {
  test('another case replaces all of the one in hand', () => {
    const open = send(tell(notDue), { type: 'open', record: tell(failed).record, at });
    expect(verdictOf(open).cause).toBe('transaction-failed');
    expect([open.saving, open.undo, open.dropped, open.said]).toEqual([{ is: 'idle' }, undefined, [], []]);
  });

  test('days later the verdict is that of the day, and the earlier one is told', () => {
    const record = tell({ ...notDue, paidAt: '2026-11-20T09:00' }).record;
    const late = send(newConversation(), { type: 'open', record, at: at + 4 * DAY });
    expect(verdictOf(late)).toMatchObject({ cause: 'clearing-delay', judgedAt: '2026-11-24T10:00' });
    expect(late.earlierVerdict).toEqual(record.verdict);
    expect(late.record).toEqual(record);
  });

  test('the same day nothing is told', () => {
    const record = tell(notDue).record;
    expect(send(newConversation(), { type: 'open', record, at: at + 60_000 }).earlierVerdict).toBeUndefined();
  });

  test('F20 half-way, it is at the same page with the same answers', () => {
    const half = tellUntil('paidAt', notDue);
    expect(shown(reopened(half.record))).toEqual(shown(half));
    const back = send(half, { type: 'back', at });
    expect(shown(reopened(back.record))).toEqual(shown(back));
  });
});
