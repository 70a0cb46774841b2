// Knows when the money of a sale should arrive, and on which assumptions: term, cut-off, calendar, profile.
// Must not know the clock, the browser's time zone, the questions asked or the words shown: time comes in as `now`.
// Called by the checks in `rules` and by whoever dates a verdict.
import { dayOf } from '../core/model/beijing-time';
import type { BusinessDate } from '../core/model/business-date';
import type { Calendar } from '../core/model/calendar';
import type { DueWindow } from '../core/model/due-window';
import type { World } from '../core/model/world';
import { arrivalHours } from './arrival-hours';
import { assumptions } from './assumptions';
import { dayStrip } from './day-strip';
import { type DueDates, dueDates } from './due-dates';
import { dueReadings } from './due-readings';
import type { Sale } from './sale';

/**
 * When a sale should be paid out. What is unknown of it opens the window: `earliest` ≤ `likely` ≤ `lateAfter` ≤
 * `latest`. A sale whose moment is unknown is reckoned as made `now`, the latest it can have been.
 */
export function dueWindow(sale: Sale, world: World): DueWindow {
  const paidAt = sale.paidAt ?? world.now;
  const day = dayOf(paidAt);
  const readings = dueReadings(paidAt, sale, world);
  const reckoned = dueDates(readings);
  const dates = sale.paidAt ? reckoned : latestPossible(day, reckoned);
  return {
    ...dates,
    countsFrom: readings[0].countsFrom,
    arrives: arrivalHours(sale, readings[0], world.profile),
    provisional: readings.some(({ span }) => span.unofficialYears.length > 0),
    assumptions: [
      ...assumptions(sale, readings, world),
      ...calendarSources(day, dates.latest, world.calendar).map((source) => ({ id: 'calendar', source }) as const),
    ],
    days: dayStrip(day, dates.latest, world.calendar),
  };
}

/** An earlier sale may be due any day from today, and none later than one made now. */
function latestPossible(today: BusinessDate, { latest }: DueDates): DueDates {
  return { earliest: today, likely: latest, latest, lateAfter: latest };
}

function calendarSources(first: BusinessDate, last: BusinessDate, calendar: Calendar): readonly string[] {
  const covers = (year: number) => Number(first.slice(0, 4)) <= year && year <= Number(last.slice(0, 4));
  return calendar.years.filter((row) => covers(row.year)).map((row) => row.source);
}
