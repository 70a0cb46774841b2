import type { BusinessDate } from '../core/model/business-date';
import type { SaleMoment } from '../core/model/business-moment';
import type { DueWindow } from '../core/model/due-window';
import type { SettlementProfile, TimeOfDay } from '../core/model/settlement-profile';
import type { DueReading } from './due-readings';
import type { Sale } from './sale';

/** The hours of the likely day in which the money should arrive; on the day of the sale itself not before the sale. */
export function arrivalHours(sale: Sale, likely: DueReading, profile: SettlementProfile): DueWindow['arrives'] {
  const instant = sale.term === 'instant' && !likely.fellBack;
  const { from, to } = instant ? profile.instantHours.value : profile.payoutWindow.value;
  const madeAt = timeOn(likely.span.likely, sale.paidAt);
  if (madeAt === undefined || madeAt <= from) return { from, to };
  return { from: madeAt, to: madeAt < to ? to : '24:00' };
}

/** The time of the sale, if it was made on that day and its hour is known. */
function timeOn(day: BusinessDate, paidAt: SaleMoment | undefined): TimeOfDay | undefined {
  if (!paidAt?.startsWith(`${day}T`)) return undefined;
  return paidAt.slice(11).padEnd(5, ':00') as TimeOfDay;
}
