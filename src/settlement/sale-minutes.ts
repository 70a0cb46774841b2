import type { SaleMoment } from '../core/model/business-moment';

/** The minutes of the day, first and last, that a sale may have been made in: one, an hour's, or a whole day's. */
export function saleMinutes(paidAt: SaleMoment): { readonly first: number; readonly last: number } {
  const [hour, minute] = paidAt.slice(11).split(':');
  if (!hour) return { first: 0, last: 24 * 60 - 1 };
  const first = Number(hour) * 60;
  if (minute === undefined) return { first, last: first + 59 };
  return { first: first + Number(minute), last: first + Number(minute) };
}
