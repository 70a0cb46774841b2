import type { BusinessDate } from '../core/model/business-date';
import type { Calendar, CalendarYear } from '../core/model/calendar';

/** The row of the day's year, where the calendar has one. */
export function calendarRow(date: BusinessDate, calendar: Calendar): CalendarYear | undefined {
  const year = Number(date.slice(0, 4));
  return calendar.years.find((row) => row.year === year);
}
