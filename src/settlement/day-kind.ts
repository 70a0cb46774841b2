import type { BusinessDate } from '../core/model/business-date';
import type { Calendar } from '../core/model/calendar';
import type { DayKind } from '../core/model/due-window';
import { calendarRow } from './calendar-row';
import { isOpenDay } from './is-open-day';
import { isWeekend } from './is-weekend';

/**
 * What a day is. `unknown` only where no official row covers it: every day of a year without a row, and in a
 * provisional year the days that bridge and make-up days may still change.
 */
export function dayKind(date: BusinessDate, calendar: Calendar): DayKind {
  // Every row is looked at, because a New Year's notice may name days of the December before.
  if (calendar.years.some((row) => row.offDays.includes(date))) return 'holiday';
  if (calendar.years.some((row) => row.makeUpDays.includes(date))) return 'make-up';
  const row = calendarRow(date, calendar);
  if (!row || (!row.official && isOpenDay(date, calendar))) return 'unknown';
  return isWeekend(date) ? 'weekend' : 'working';
}
