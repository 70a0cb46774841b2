import type { Problem } from '../../../core/engine/problem';
import { dayOf } from '../../../core/model/beijing-time';
import type { World } from '../../../core/model/world';
import { addDays } from '../../../settlement/add-days';
import { calendarEnd } from '../../../settlement/calendar-end';

/** So many days before the calendar ends a deployment must have the next year's: payouts over a long holiday look ahead. */
const NOTICE_DAYS = 60;

/** A calendar whose official years end soon, as the sales of the days after would only be dated provisionally. */
export function checkCalendar({ now, calendar }: World): Problem[] {
  const end = calendarEnd(calendar);
  if (end > addDays(dayOf(now), NOTICE_DAYS)) return [];
  const sentence =
    `The last official year ends on ${end}, no more than ${NOTICE_DAYS} days after ${dayOf(now)}. ` +
    'Add the next one to settings.json (calendarYears) or to src/settlement/calendars.ts as soon as its notice is out.';
  return [{ code: 'calendar-ends-soon', place: 'calendar', sentence }];
}
