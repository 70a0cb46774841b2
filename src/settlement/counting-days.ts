import { dayOf } from '../core/model/beijing-time';
import type { BusinessDate } from '../core/model/business-date';
import type { SaleMoment } from '../core/model/business-moment';
import type { TimeOfDay } from '../core/model/settlement-profile';
import { minutesOf } from './minutes-of';
import { nextDay } from './next-day';
import { type Doubt, sideOfTime } from './side-of-time';

export interface CountingDay {
  readonly date: BusinessDate;
  readonly doubt?: Doubt;
}

/**
 * The days a sale may count for under a cut-off, the most likely first. Of a cut-off at midnight only the minutes before
 * it are in doubt: a sale of the new day is never reckoned back.
 */
export function countingDays(paidAt: SaleMoment, cutOff: TimeOfDay): readonly [CountingDay, ...CountingDay[]] {
  const day = dayOf(paidAt);
  const { after, doubt } = sideOfTime(paidAt, minutesOf(cutOff));
  const [likely, other] = after ? [nextDay(day), day] : [day, nextDay(day)];
  return doubt ? [{ date: likely }, { date: other, doubt }] : [{ date: likely }];
}
