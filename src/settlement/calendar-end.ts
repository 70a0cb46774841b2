import type { BusinessDate } from '../core/model/business-date';
import type { Calendar } from '../core/model/calendar';

/** The last day that an official row covers; after it every working-day date is provisional. Throws where no row is official. */
export function calendarEnd(calendar: Calendar): BusinessDate {
  const official = calendar.years.filter((row) => row.official).map((row) => row.year);
  if (official.length === 0) throw new RangeError('The calendar has no official year.');
  return `${Math.max(...official)}-12-31`;
}
