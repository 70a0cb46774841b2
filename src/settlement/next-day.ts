import type { BusinessDate } from '../core/model/business-date';
import { addDays } from './add-days';

/** The natural day after. */
export function nextDay(date: BusinessDate): BusinessDate {
  return addDays(date, 1);
}
