import type { BusinessDate } from '../core/model/business-date';

/** True for a Saturday or a Sunday, whatever the calendar makes of it. */
export function isWeekend(date: BusinessDate): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
