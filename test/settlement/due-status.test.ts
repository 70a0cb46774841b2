import { describe, expect, it } from 'vitest';
import type { DueStatus } from '../../src/core/model/due-window';
import { addDays } from '../../src/settlement/add-days';
import { officialCalendar } from '../../src/settlement/calendars';
import { dueStatus } from '../../src/settlement/due-status';
import { dueWindow } from '../../src/settlement/due-window';
import type { Sale } from '../../src/settlement/sale';
import { day, moment } from './beijing';
import { world } from './worlds';

function statusAt(sale: Sale, now: string): DueStatus {
  const within = { ...world(), now: moment(now) };
  return dueStatus(dueWindow(sale, within), within.now, officialCalendar);
}

describe('dueStatus', () => {
  const thursday = { paidAt: '2026-11-19T12:00', method: 'card', term: 'next-working-day' } as const;

  it.each([
    ['2026-11-19T23:59', 'not-due'],
    ['2026-11-20T00:00', 'due-today'],
    ['2026-11-20T23:59', 'due-today'],
    ['2026-11-21T00:00', 'late'],
    ['2026-11-22T12:00', 'late'],
    ['2026-11-23T12:00', 'late'],
    ['2026-11-24T23:59', 'late'],
    ['2026-11-25T00:00', 'long-late'],
  ])('F31 money due Friday is, at %s, %s', (now, status) => {
    expect(statusAt(thursday, now)).toBe(status);
  });

  it.each([
    ['2026-10-09T12:00', 'not-due'],
    ['2026-10-10T12:00', 'due-today'],
    ['2026-10-11T12:00', 'not-due'],
    ['2026-10-12T23:59', 'due-today'],
    ['2026-10-13T00:00', 'late'],
    ['2026-10-14T12:00', 'late'],
    ['2026-10-15T12:00', 'long-late'],
  ])('F31 an open make-up day never alarms early: at %s %s', (now, status) => {
    expect(statusAt({ ...thursday, paidAt: '2026-10-09T14:00' }, now)).toBe(status);
  });

  it('counts make-up days among the working days since', () => {
    // Due Thursday 8 October; Friday and the make-up Saturday follow.
    const sale = { ...thursday, paidAt: '2026-09-30T12:00' } as const;
    expect(statusAt(sale, '2026-10-10T12:00')).toBe('late');
    expect(statusAt(sale, '2026-10-12T12:00')).toBe('long-late');
  });

  it('is not late over a holiday by natural days alone', () => {
    const sale = { ...thursday, paidAt: '2026-09-29T12:00' } as const;
    expect(statusAt(sale, '2026-10-07T12:00')).toBe('late');
    expect(statusAt(sale, '2026-10-09T12:00')).toBe('late');
    expect(statusAt(sale, '2026-10-10T12:00')).toBe('long-late');
  });

  it('is late after the day-only reading, though a sale after the cut-off would still be due', () => {
    expect(statusAt({ ...thursday, paidAt: '2026-11-19' }, '2026-11-21T09:00')).toBe('late');
  });

  it('is unknown while nobody knows when the sale was made', () => {
    expect(statusAt({ method: 'card', term: 'next-working-day' }, '2026-11-20T12:00')).toBe('unknown');
  });

  it('is due today on the likely day and on the last one, not between them', () => {
    // Paid on the eve of Mid-Autumn: the next natural day is the holiday, the next working day the Monday after.
    const seen = ['2026-09-24', '2026-09-25', '2026-09-26', '2026-09-27', '2026-09-28', '2026-09-29'].map((date) =>
      statusAt({ paidAt: '2026-09-24T12:00', method: 'card', term: 'instant', instantFallback: true }, `${date}T12:00`),
    );
    expect(seen).toEqual(['not-due', 'due-today', 'not-due', 'not-due', 'due-today', 'late']);
  });

  it('is never late before the last due day is over, and never recovers after it', () => {
    const order = ['late', 'long-late'];
    for (const paidAt of ['2026-09-18T15:00', '2026-09-30T22:59', '2026-12-31T15:00', '2027-02-04'] as const) {
      const { lateAfter } = dueWindow({ paidAt }, world());
      for (let date = day(paidAt.slice(0, 10)); date <= lateAfter; date = addDays(date, 1)) {
        expect(order).not.toContain(statusAt({ paidAt }, `${date}T23:59`));
      }
      const since = Array.from({ length: 15 }, (_, n) => statusAt({ paidAt }, `${addDays(lateAfter, n + 1)}T00:00`));
      expect(since).toEqual([...since].sort());
      expect(new Set(since)).toEqual(new Set(order));
    }
  });
});
