import { dayOf } from '../core/model/beijing-time';
import type { BusinessDate } from '../core/model/business-date';
import type { SaleMoment } from '../core/model/business-moment';
import type { TimeOfDay } from '../core/model/settlement-profile';
import { addDays } from './add-days';
import { minutesOf } from './minutes-of';
import { nextDay } from './next-day';
import { type Doubt, sideOfTime } from './side-of-time';

export interface CountingDay {
  readonly date: BusinessDate;
  readonly doubt?: Doubt;
}

/** The days a sale may count for under a cut-off, the most likely first. */
export function countingDays(paidAt: SaleMoment, cutOff: TimeOfDay): readonly [CountingDay, ...CountingDay[]] {
  const day = dayOf(paidAt);
  const tonight = sideOfTime(paidAt, minutesOf(cutOff));
  const date = tonight.after ? nextDay(day) : day;
  if (tonight.doubt) return [{ date }, { date: tonight.after ? day : nextDay(day), doubt: tonight.doubt }];
  const lastNight = sideOfTime(paidAt, minutesOf(cutOff) - minutesOf('24:00'));
  return lastNight.doubt ? [{ date }, { date: addDays(day, -1), doubt: lastNight.doubt }] : [{ date }];
}
