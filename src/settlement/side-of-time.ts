import type { SaleMoment } from '../core/model/business-moment';
import { saleMinutes } from './sale-minutes';

/** The acquirer's code compares seconds and no two clocks agree: two minutes either side, both days are possible. */
const CLOCK_DOUBT = 2;
/** So late that a sale of which only the day is known was hardly made after it. */
const LATE_EVENING = 23 * 60;

/** Why the sale may belong to the other side after all; one that is not `probable` never delays `lateAfter`. */
export interface Doubt {
  readonly id: 'near-cut-off' | 'before-cut-off';
  readonly probable: boolean;
}

export interface Side {
  readonly after: boolean;
  readonly doubt?: Doubt;
}

/** On which side of a minute of its day a sale was made; the minute itself still belongs to `before`. */
export function sideOfTime(paidAt: SaleMoment, minute: number): Side {
  const { first, last } = saleMinutes(paidAt);
  if (first === last) {
    const after = first > minute;
    const near = Math.abs(first - minute) <= CLOCK_DOUBT;
    return near ? { after, doubt: { id: 'near-cut-off', probable: true } } : { after };
  }
  if (last <= minute) return { after: false };
  if (first >= minute) return { after: true };
  const wholeDay = paidAt.length === 10;
  const id = wholeDay ? 'before-cut-off' : 'near-cut-off';
  return { after: false, doubt: { id, probable: !wholeDay || minute < LATE_EVENING } };
}
