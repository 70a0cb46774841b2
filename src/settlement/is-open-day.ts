import type { BusinessDate } from '../core/model/business-date';
import type { Calendar } from '../core/model/calendar';
import { addDays } from './add-days';
import { isWeekend } from './is-weekend';
import { nextDay } from './next-day';

/**
 * How far a holiday has reached beyond its statutory core days in the official tables 2024–2026.
 * Before: at most 2 days (Mid-Autumn 2024, from 15 September for the 17th).
 * After, by the number of core days: 1 → 2 (three days in all), 2 → 3 (Labour Day, five in all),
 * 3 or 4 → 5 (National Day up to eight, Spring Festival up to nine in all).
 */
const REACH_BEFORE = 2;
const REACH_AFTER = [0, 2, 3, 5];
/** No make-up day of 2024–2026 is further from the nearest holiday: 2024-02-04 before, 2024-05-11 after. */
const MAKE_UP_REACH = 6;
/** No holiday whose nearest core day is further off than this reaches a day: only those nearer are looked at. */
const NEARBY = 21;

/**
 * True where the notice still to come may change what the day is: a weekday near a core day may become a holiday, a
 * weekend near it a make-up day or part of the holiday. Asked only of days in a year without an official row.
 */
export function isOpenDay(date: BusinessDate, calendar: Calendar): boolean {
  const further = isWeekend(date) ? MAKE_UP_REACH : 0;
  return nearbyHolidays(date, calendar).some(({ first, last, length }) => {
    const after = REACH_AFTER[Math.min(length, 3)] ?? 0;
    return addDays(first, -REACH_BEFORE - further) <= date && date <= addDays(last, after + further);
  });
}

interface CoreHoliday {
  readonly first: BusinessDate;
  readonly last: BusinessDate;
  readonly length: number;
}

/** The unbroken runs of statutory core days near a day, in the years without an official row. */
function nearbyHolidays(day: BusinessDate, calendar: Calendar): readonly CoreHoliday[] {
  const [from, to] = [addDays(day, -NEARBY), addDays(day, NEARBY)];
  const coreDays = calendar.years.filter((row) => !row.official).flatMap((row) => row.offDays);
  const holidays: CoreHoliday[] = [];
  for (const date of coreDays.filter((date) => from <= date && date <= to).sort()) {
    const before = holidays.at(-1);
    if (before && nextDay(before.last) === date) {
      holidays[holidays.length - 1] = { first: before.first, last: date, length: before.length + 1 };
    } else {
      holidays.push({ first: date, last: date, length: 1 });
    }
  }
  return holidays;
}
