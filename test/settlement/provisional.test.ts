import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BusinessDate } from '../../src/core/model/business-date';
import type { CalendarYear } from '../../src/core/model/calendar';
import { addDays } from '../../src/settlement/add-days';
import { officialCalendar } from '../../src/settlement/calendars';
import { dueWindow } from '../../src/settlement/due-window';
import { extendCalendar } from '../../src/settlement/extend-calendar';
import { isOpenDay } from '../../src/settlement/is-open-day';
import { isWeekend } from '../../src/settlement/is-weekend';
import { nextDay } from '../../src/settlement/next-day';
import { day } from './beijing';
import { beforeTheNotice, world, worldPaying } from './worlds';

const T1 = 'next-working-day';
const PAYS = ['yes', 'no', 'unknown'] as const;

/** The statutory core days of the two official years under the 2024 revision, festival by festival. */
const CORE = {
  2025: [
    ['01-01'],
    ['01-28', '01-29', '01-30', '01-31'],
    ['04-04'],
    ['05-01', '05-02'],
    ['05-31'],
    ['10-01', '10-02', '10-03'],
    ['10-06'],
  ],
  2026: [
    ['01-01'],
    ['02-16', '02-17', '02-18', '02-19'],
    ['04-05'],
    ['05-01', '05-02'],
    ['06-19'],
    ['09-25'],
    ['10-01', '10-02', '10-03'],
  ],
} as const;

function coreOf(year: 2025 | 2026): readonly BusinessDate[] {
  return CORE[year].flat().map((date) => day(`${year}-${date}`));
}

function rowOf(year: number): CalendarYear {
  const row = officialCalendar.years.find((candidate) => candidate.year === year);
  if (!row) throw new Error(`no row of ${year}`);
  return row;
}

describe('a year without its notice', () => {
  const paid = (paidAt: BusinessDate) => dueWindow({ paidAt: `${paidAt}T15:00`, method: 'card', term: T1 }, world());

  it('F31 dates the sale of New Year’s Eve 2026 provisionally', () => {
    const window = paid('2026-12-31');
    expect(window).toMatchObject({ likely: '2027-01-04', latest: '2027-01-04', provisional: true });
    expect(window.assumptions.map(({ id }) => id)).toEqual([
      'term',
      'cut-off',
      'provisional-year',
      'calendar',
      'calendar',
    ]);
    expect(window.assumptions).toContainEqual({ id: 'provisional-year', year: 2027 });
    expect(window.days).toEqual([
      { date: '2026-12-31', kind: 'working' },
      { date: '2027-01-01', kind: 'holiday' },
      { date: '2027-01-02', kind: 'unknown' },
      { date: '2027-01-03', kind: 'unknown' },
      { date: '2027-01-04', kind: 'working' },
    ]);
  });

  it('F31 leaves the last official days certain', () => {
    expect(paid('2026-12-30')).toMatchObject({ earliest: '2026-12-31', latest: '2026-12-31', provisional: false });
    const lateNight = dueWindow({ paidAt: '2026-12-30T23:30', method: 'card', term: T1 }, world());
    expect(lateNight).toMatchObject({ likely: '2027-01-04', provisional: true });
  });

  it('does not touch natural days', () => {
    for (const term of ['next-day', 'instant'] as const) {
      const window = dueWindow({ paidAt: '2026-12-31T15:00', method: 'card', term }, world());
      expect(window).toMatchObject({ provisional: false, earliest: window.latest });
    }
  });

  it.each([
    // paid the day before, earliest, likely, latest
    ['2027-02-04', '2027-02-09', '2027-02-09', '2027-02-15'],
    ['2027-04-30', '2027-05-03', '2027-05-03', '2027-05-06'],
    ['2027-06-08', '2027-06-10', '2027-06-10', '2027-06-14'],
    ['2027-09-30', '2027-10-04', '2027-10-04', '2027-10-11'],
  ])(
    'F31 a sale on the eve of a holiday, %s, is due from %s, by the core days on %s, at the latest on %s',
    (eve, ...due) => {
      const { earliest, likely, latest, lateAfter, provisional } = paid(day(eve));
      expect([earliest, likely, latest]).toEqual(due);
      expect(lateAfter).toBe(latest);
      expect(provisional).toBe(true);
    },
  );

  it('F31 takes a weekend near a holiday for a possible make-up day, and not one far from any', () => {
    expect(paid(day('2027-02-12'))).toMatchObject({ earliest: '2027-02-13', likely: '2027-02-15' });
    expect(paid(day('2027-07-09'))).toMatchObject({ earliest: '2027-07-12', latest: '2027-07-12', provisional: true });
    const skipping = dueWindow({ paidAt: '2027-02-12T15:00', method: 'card', term: T1 }, worldPaying('no'));
    expect(skipping.earliest).toBe('2027-02-15');
  });

  it('is provisional no more once the operator adds the notice', () => {
    const calendar = extendCalendar(officialCalendar, [
      { ...rowOf(2027), official: true, offDays: [day('2027-01-01'), day('2027-01-02'), day('2027-01-03')] },
    ]);
    const window = dueWindow({ paidAt: '2026-12-31T15:00', method: 'card', term: T1 }, world({}, calendar));
    expect(window).toMatchObject({ earliest: '2027-01-04', latest: '2027-01-04', provisional: false });
  });
});

describe('a year without any row', () => {
  it('F31 reckons Monday to Friday, with one generous bound', () => {
    const window = dueWindow({ paidAt: '2028-03-03T15:00', method: 'card', term: T1 }, world());
    expect(window).toMatchObject({
      earliest: '2028-03-04',
      likely: '2028-03-06',
      latest: '2028-03-15',
      provisional: true,
    });
    expect(window.assumptions).toContainEqual({ id: 'provisional-year', year: 2028 });
    expect(window.assumptions.map(({ id }) => id)).not.toContain('calendar');
    expect(new Set(window.days.map(({ kind }) => kind))).toEqual(new Set(['unknown']));
  });

  it('names both years when a sale waits over their border', () => {
    const window = dueWindow({ paidAt: '2027-12-30T23:30', method: 'card', term: T1 }, world());
    expect(window).toMatchObject({ likely: '2028-01-03', provisional: true });
    const sale = dueWindow({ paidAt: '2027-12-30', method: 'card', term: T1 }, world());
    const years = sale.assumptions.filter(({ id }) => id === 'provisional-year');
    expect(years).toEqual([
      { id: 'provisional-year', year: 2027 },
      { id: 'provisional-year', year: 2028 },
    ]);
  });
});

describe('the reach of a holiday', () => {
  it.each([
    // Core day Friday 1 January: the holiday to the 3rd, exchanged weekends six days further.
    ['2027-01-09', true],
    ['2027-01-10', false],
    // Core day Monday 5 April: from the 3rd at the earliest, exchanged weekends six days before.
    ['2027-03-28', true],
    ['2027-03-27', false],
    ['2027-04-07', true],
    ['2027-04-08', false],
    // Core days 5 to 8 February, nine days in all.
    ['2027-02-03', true],
    ['2027-02-02', false],
    ['2027-02-12', true],
    ['2027-02-15', false],
    ['2027-02-20', false],
  ])('leaves %s open: %s', (date, open) => {
    expect(isOpenDay(day(date), officialCalendar)).toBe(open);
  });

  it('is at most nine days long and six to a make-up day in the official tables', () => {
    const holidays = [2024, 2025, 2026].flatMap((year) => runs(rowOf(year).offDays));
    expect(Math.max(...holidays.map((holiday) => holiday.length))).toBe(9);
    const distances = [2024, 2025, 2026].flatMap((year) =>
      rowOf(year).makeUpDays.map((date) => Math.min(...holidays.flat().map((off) => daysApart(date, off)))),
    );
    expect(Math.max(...distances)).toBe(6);
  });

  it('ends at the year of a notice that is out', () => {
    const announced = { ...rowOf(2027), official: true };
    const calendar = extendCalendar(officialCalendar, [announced, { ...rowOf(2026), official: false, offDays: [] }]);
    expect(isOpenDay(day('2026-12-31'), calendar)).toBe(false);
  });

  it.each([2025, 2026] as const)('covers all that the notice for %s then brought', (year) => {
    const calendar = beforeTheNotice({ ...rowOf(year), offDays: coreOf(year) });
    const { offDays, makeUpDays } = rowOf(year);
    const surprises = [...offDays.filter((date) => !coreOf(year).includes(date)), ...makeUpDays];
    expect(surprises.filter((date) => !isOpenDay(date, calendar))).toEqual([]);
    expect(surprises.length).toBeGreaterThan(10);
  });

  it.each(([2025, 2026] as const).flatMap((year) => PAYS.map((pays) => [year, pays] as const)))(
    'F31 the true dates of %s lie within those given before its notice; pays on make-up days: %s',
    (year, pays) => {
      const before = worldPaying(pays, beforeTheNotice({ ...rowOf(year), offDays: coreOf(year) }));
      const after = worldPaying(pays);
      for (let date = day(`${year}-01-01`); date < `${year}-12-15`; date = nextDay(date)) {
        for (const term of [T1, 'same-working-day'] as const) {
          const sale = { paidAt: `${date}T15:00`, method: 'card', term } as const;
          const guess = dueWindow(sale, before);
          const truth = dueWindow(sale, after);
          expect
            .soft([guess.earliest, truth.earliest, truth.latest, guess.latest], date)
            .toEqual([guess.earliest, truth.earliest, truth.latest, guess.latest].sort());
        }
      }
    },
  );

  it('F31 any notice that 2027 may plausibly bring lies within the dates given before it', () => {
    fc.assert(
      fc.property(
        plausibleNotices,
        fc.integer({ min: 0, max: 330 }),
        fc.constantFrom(...PAYS),
        (notice, offset, pays) => {
          const sale = { paidAt: `${addDays(day('2027-01-01'), offset)}T15:00`, method: 'card', term: T1 } as const;
          const guess = dueWindow(sale, worldPaying(pays));
          const truth = dueWindow(sale, worldPaying(pays, extendCalendar(officialCalendar, [notice])));
          const order = [guess.earliest, truth.earliest, truth.likely, truth.latest, guess.latest];
          expect(order).toEqual([...order].sort());
        },
      ),
      { numRuns: 400 },
    );
  });
});

/** Unbroken runs of days. */
function runs(dates: readonly BusinessDate[]): BusinessDate[][] {
  return dates.reduce<BusinessDate[][]>((found, date) => {
    const last = found.at(-1);
    if (last && daysApart(last.at(-1) ?? date, date) === 1) last.push(date);
    else found.push([date]);
    return found;
  }, []);
}

function daysApart(a: BusinessDate, b: BusinessDate): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}

/** First and last core day, and the longest the holiday has ever been in the official tables. */
const HOLIDAYS_2027 = [
  ['2027-01-01', '2027-01-01', 3],
  ['2027-02-05', '2027-02-08', 9],
  ['2027-04-05', '2027-04-05', 3],
  ['2027-05-01', '2027-05-02', 5],
  ['2027-06-09', '2027-06-09', 3],
  ['2027-09-15', '2027-09-15', 3],
  ['2027-10-01', '2027-10-03', 8],
] as const;

/** Each holiday up to two days early and as long as ever, some weekends near them worked in exchange. */
const plausibleNotices = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(2), fc.nat(8)), { minLength: 7, maxLength: 7 }),
    fc.array(fc.tuple(fc.nat(6), fc.boolean(), fc.integer({ min: 1, max: 6 })), { maxLength: 8 }),
  )
  .map(([stretches, exchanges]): CalendarYear => {
    const holidays = HOLIDAYS_2027.map(([first, last, longest], n) =>
      stretch(first, last, longest, stretches[n] ?? [0, 0]),
    );
    const offDays = holidays.flat().filter((date) => date >= '2027-01-01');
    const makeUpDays = exchanges.flatMap(([n, before, distance]) => {
      const days = holidays[n] ?? [];
      const date = before
        ? addDays(days[0] ?? day('2027-01-01'), -distance)
        : addDays(days.at(-1) ?? day('2027-01-01'), distance);
      return isWeekend(date) && !offDays.includes(date) && date >= '2027-01-01' ? [date] : [];
    });
    return { year: 2027, official: true, offDays, makeUpDays, source: 'a notice made up for the test' };
  });

function stretch(
  first: BusinessDate,
  last: BusinessDate,
  longest: number,
  [before, extra]: readonly [number, number],
): BusinessDate[] {
  const days: BusinessDate[] = [];
  for (let date = addDays(first, -before); date <= last; date = nextDay(date)) days.push(date);
  const room = Math.max(0, longest - days.length);
  for (let n = 1; n <= Math.min(extra, room); n += 1) days.push(addDays(last, n));
  return days;
}
