import type { BusinessDate } from '../core/model/business-date';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The natural day `count` days later, or earlier where `count` is negative. */
export function addDays(date: BusinessDate, count: number): BusinessDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10) as BusinessDate;
}
