import type { BusinessDate } from '../core/model/business-date';
import type { Calendar } from '../core/model/calendar';
import { isWorkingDay } from './is-working-day';
import { nextDay } from './next-day';

/** How many working days lie after `start`, up to and including `end`; 0 where `end` is not after `start`. */
export function workingDaysBetween(start: BusinessDate, end: BusinessDate, calendar: Calendar): number {
  let count = 0;
  for (let day = nextDay(start); day <= end; day = nextDay(day)) {
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}
