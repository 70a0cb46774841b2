import type { SaleMoment } from '../core/model/business-moment';
import type { SaleMethod, SettlementProfile } from '../core/model/settlement-profile';
import { type CountingDay, countingDays } from './counting-days';

/** The card comes first: without a stated method its cut-off is the one to reckon with. */
const METHODS = ['card', 'unionpay-qr', 'qr'] as const;

/** The method whose cut-off counts, stated or not. */
export function reckonedMethod(method: SaleMethod | undefined): SaleMethod {
  return method ?? METHODS[0];
}

/** The days a sale may count for by the cut-off of its method, or of every method; the most likely first. */
export function saleDays(
  paidAt: SaleMoment,
  method: SaleMethod | undefined,
  { cutOff }: SettlementProfile,
): readonly [CountingDay, ...CountingDay[]] {
  const reckoned = cutOff[reckonedMethod(method)].value;
  const days = countingDays(paidAt, reckoned);
  if (method) return days;
  const others = new Set(METHODS.map((other) => cutOff[other].value));
  others.delete(reckoned);
  return [...days, ...[...others].flatMap((other) => countingDays(paidAt, other))];
}
