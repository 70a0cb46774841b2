import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/settlement/add-days';
import { addWorkingDays } from '../../src/settlement/add-working-days';
import { officialCalendar } from '../../src/settlement/calendars';
import { dayKind } from '../../src/settlement/day-kind';
import { dayStrip } from '../../src/settlement/day-strip';
import { extendCalendar } from '../../src/settlement/extend-calendar';
import { isWeekend } from '../../src/settlement/is-weekend';
import { isWorkingDay } from '../../src/settlement/is-working-day';
import { nextDay } from '../../src/settlement/next-day';
import { workingDaysBetween } from '../../src/settlement/working-days-between';
import { day } from './beijing';

describe('natural days', () => {
  it.each([
    ['2026-11-30', '2026-12-01'],
    ['2026-12-31', '2027-01-01'],
    ['2028-02-28', '2028-02-29'],
    ['2027-02-28', '2027-03-01'],
  ])('F31 the day after %s is %s, over the ends of months and years', (date, after) => {
    expect(nextDay(day(date))).toBe(after);
    expect(addDays(day(after), -1)).toBe(date);
  });

  it.each([
    ['2026-11-20', false],
    ['2026-11-21', true],
    ['2026-11-22', true],
    ['2026-11-23', false],
  ])('F31 %s is a weekend: %s', (date, weekend) => {
    expect(isWeekend(day(date))).toBe(weekend);
  });
});

describe('dayKind', () => {
  it.each([
    ['2026-11-20', 'working'],
    ['2026-11-21', 'weekend'],
    ['2026-10-03', 'holiday'],
    ['2026-02-23', 'holiday'],
    ['2026-10-10', 'make-up'],
    ['2024-02-09', 'working'],
    ['2027-01-01', 'holiday'],
    ['2027-02-09', 'unknown'],
    ['2027-02-14', 'unknown'],
    ['2027-01-09', 'unknown'],
    ['2027-01-10', 'weekend'],
    ['2027-03-27', 'weekend'],
    ['2027-03-28', 'unknown'],
    ['2027-07-05', 'working'],
    ['2027-07-10', 'weekend'],
    ['2028-07-05', 'unknown'],
    ['2023-12-29', 'unknown'],
  ])('F31 %s is %s', (date, kind) => {
    expect(dayKind(day(date), officialCalendar)).toBe(kind);
  });

  it("follows a New Year's notice back into the December before", () => {
    const calendar = extendCalendar(officialCalendar, [
      {
        year: 2027,
        official: true,
        offDays: [day('2026-12-31'), day('2027-01-01')],
        makeUpDays: [day('2026-12-27')],
        source: 'operator',
      },
    ]);
    expect(dayKind(day('2026-12-31'), calendar)).toBe('holiday');
    expect(dayKind(day('2026-12-27'), calendar)).toBe('make-up');
  });
});

describe('dayStrip', () => {
  it('names every day from the first to the last', () => {
    expect(dayStrip(day('2026-10-07'), day('2026-10-11'), officialCalendar)).toEqual([
      { date: '2026-10-07', kind: 'holiday' },
      { date: '2026-10-08', kind: 'working' },
      { date: '2026-10-09', kind: 'working' },
      { date: '2026-10-10', kind: 'make-up' },
      { date: '2026-10-11', kind: 'weekend' },
    ]);
    expect(dayStrip(day('2026-10-08'), day('2026-10-07'), officialCalendar)).toEqual([]);
  });
});

describe('working days', () => {
  it.each([
    ['2026-11-23', 3, '2026-11-26'],
    ['2026-11-19', 2, '2026-11-23'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-10-09', 1, '2026-10-10'],
    ['2026-10-09', 2, '2026-10-12'],
    ['2026-11-21', 0, '2026-11-21'],
  ])('from %s, %i working days end on %s', (from, count, end) => {
    expect(addWorkingDays(day(from), count, officialCalendar)).toBe(end);
    expect(workingDaysBetween(day(from), day(end), officialCalendar)).toBe(count);
  });

  it('counts none backwards', () => {
    expect(workingDaysBetween(day('2026-11-23'), day('2026-11-16'), officialCalendar)).toBe(0);
  });

  it('reckons Monday to Friday, but for the core days, where the notice is missing', () => {
    expect(isWorkingDay(day('2027-02-08'), officialCalendar)).toBe(false);
    expect(isWorkingDay(day('2027-02-09'), officialCalendar)).toBe(true);
    expect(isWorkingDay(day('2027-02-14'), officialCalendar)).toBe(false);
    expect(isWorkingDay(day('2028-01-03'), officialCalendar)).toBe(true);
  });

  it('F31 adding and counting agree for every start and count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1400 }), fc.integer({ min: 1, max: 15 }), (offset, count) => {
        const start = addDays(day('2024-01-01'), offset);
        const end = addWorkingDays(start, count, officialCalendar);
        expect(isWorkingDay(end, officialCalendar)).toBe(true);
        expect(workingDaysBetween(start, end, officialCalendar)).toBe(count);
      }),
    );
  });
});
