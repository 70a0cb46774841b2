import type { BusinessDate } from '../core/model/business-date';
import type { Calendar } from '../core/model/calendar';
import { isWorkingDay } from './is-working-day';
import { nextDay } from './next-day';

/** The `count`-th working day after `date`; `date` itself for 0, working or not. */
export function addWorkingDays(date: BusinessDate, count: number, calendar: Calendar): BusinessDate {
  let day = date;
  for (let left = count; left > 0; ) {
    day = nextDay(day);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}
