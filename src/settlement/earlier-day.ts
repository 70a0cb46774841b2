import type { BusinessDate } from '../core/model/business-date';

/** The earlier of two days. */
export function earlierDay(a: BusinessDate, b: BusinessDate): BusinessDate {
  return a < b ? a : b;
}
