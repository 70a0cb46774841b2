import type { Calendar, CalendarYear } from '../core/model/calendar';

/** The calendar with an operator's years added; a given year replaces the row of the same year, a later one an earlier. */
export function extendCalendar(calendar: Calendar, years: readonly CalendarYear[]): Calendar {
  const rows = new Map([...calendar.years, ...years].map((row) => [row.year, row]));
  return { years: [...rows.values()].sort((a, b) => a.year - b.year) };
}
