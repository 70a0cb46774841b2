import type { BusinessDate } from '../core/model/business-date';
import type { SettlementTerm } from '../core/model/settlement-profile';
import type { World } from '../core/model/world';
import { dayOnly } from './day-only';
import type { DueSpan } from './due-span';
import { firstWorkingDay } from './first-working-day';
import { nextDay } from './next-day';

/**
 * When a sale that counts for a day is due under a term. `instant` is the case where the instant payout did not run:
 * from the next natural day to the next working day.
 */
export function termSpan(countsFrom: BusinessDate, term: SettlementTerm, world: World): DueSpan {
  const tomorrow = nextDay(countsFrom);
  switch (term) {
    case 'next-day':
      return dayOnly(tomorrow);
    case 'same-working-day':
      return firstWorkingDay(countsFrom, world);
    case 'next-working-day':
      return firstWorkingDay(tomorrow, world);
    case 'instant':
      return { ...firstWorkingDay(tomorrow, world), earliest: tomorrow, likely: tomorrow };
  }
}
