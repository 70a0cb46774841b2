import type { Assumption } from '../core/model/due-window';
import type { World } from '../core/model/world';
import type { DueReadings } from './due-readings';
import type { Sale } from './sale';
import { reckonedMethod } from './sale-days';
import { usualTerm } from './usual-term';

/** What the dates of a sale rest on, apart from the calendar's rows: term and cut-off always, then whatever is open. */
export function assumptions(sale: Sale, readings: DueReadings, { profile }: World): readonly Assumption[] {
  const method = reckonedMethod(sale.method);
  const term = sale.term ?? (sale.instantFallback ? 'instant' : usualTerm(profile));
  const makeUpDays = new Set(readings.flatMap(({ span }) => span.makeUpDays));
  const years = new Set(readings.flatMap(({ span }) => span.unofficialYears));
  return [
    { id: 'term', term, stated: sale.term !== undefined },
    { id: 'cut-off', method, stated: sale.method !== undefined, time: profile.cutOff[method].value },
    ...momentAssumptions(sale, readings),
    ...(readings[0].fellBack ? [{ id: 'instant-fallback' } as const] : []),
    ...[...makeUpDays].map((date) => ({ id: 'make-up-day', date }) as const),
    ...[...years].map((year) => ({ id: 'provisional-year', year }) as const),
  ];
}

/** How far the moment of the sale is in doubt. The moment of judging, which stands in for an unknown one, is not. */
function momentAssumptions({ paidAt }: Sale, readings: DueReadings): readonly Assumption[] {
  if (paidAt === undefined) return [{ id: 'paid-at-unknown' }];
  const doubts = new Set(readings.flatMap(({ doubt }) => (doubt ? [doubt.id] : [])));
  return [...doubts].map((id) => ({ id }));
}
