import type { BusinessDate } from '../core/model/business-date';

/** The later of two days. */
export function laterDay(a: BusinessDate, b: BusinessDate): BusinessDate {
  return a > b ? a : b;
}
