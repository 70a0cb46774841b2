import type { BusinessDate } from '../core/model/business-date';
import type { DueSpan } from './due-span';

/** A span of one natural day, which no calendar moves. */
export function dayOnly(date: BusinessDate): DueSpan {
  return { earliest: date, likely: date, latest: date, unofficialYears: [], makeUpDays: [] };
}
