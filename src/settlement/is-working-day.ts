import type { BusinessDate } from '../core/model/business-date';
import type { Calendar } from '../core/model/calendar';
import { dayKind } from './day-kind';
import { isWeekend } from './is-weekend';

/** True for a working day, make-up days included. Where the calendar is silent, Monday to Friday count as working. */
export function isWorkingDay(date: BusinessDate, calendar: Calendar): boolean {
  const kind = dayKind(date, calendar);
  if (kind === 'unknown') return !isWeekend(date);
  return kind === 'working' || kind === 'make-up';
}
