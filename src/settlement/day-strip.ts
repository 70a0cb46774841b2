import type { BusinessDate } from '../core/model/business-date';
import type { Calendar } from '../core/model/calendar';
import type { DayMark } from '../core/model/due-window';
import { dayKind } from './day-kind';
import { nextDay } from './next-day';

/** Every day from `first` to `last`, both included, with its kind; none where `last` is before `first`. */
export function dayStrip(first: BusinessDate, last: BusinessDate, calendar: Calendar): readonly DayMark[] {
  const marks: DayMark[] = [];
  for (let date = first; date <= last; date = nextDay(date)) marks.push({ date, kind: dayKind(date, calendar) });
  return marks;
}
