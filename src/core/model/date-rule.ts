import type { TimeOfDay } from './settlement-profile';

/** A date as data: so many working days after a start, at a time of day. `0` days after `now` is today. */
export interface DateRule {
  /** `now`: the day of judging. `due`: the last day before the money counts as late, or `now` if that is later. `payout`: the same, but once it is over the next day on which the term pays. */
  readonly from: 'now' | 'due' | 'payout';
  readonly workingDays: number;
  readonly at?: TimeOfDay;
}

/** How a cause dates its answer. */
export type DueRule =
  /** By settlement term, cut-off and calendar. */
  | { readonly kind: 'payout' }
  /** An instant payout that falls back to the normal cycle. */
  | { readonly kind: 'fallback' }
  /** No payout will come of this sale: the date is the one to have settled it by, `today` where nothing may wait, else the safety net's. */
  | { readonly kind: 'none'; readonly settle?: 'today' }
  /** So many working days from now, with the source of the figures. */
  | { readonly kind: 'within'; readonly workingDays: readonly [number, number]; readonly source: string };
