import type { BusinessDate } from './business-date';
import type { SaleMethod, SettlementTerm, TimeOfDay } from './settlement-profile';

export type DueStatus = 'not-due' | 'due-today' | 'late' | 'long-late' | 'unknown';

/** What the dates rest on; the words for each are found by `id`. */
export type Assumption =
  | { readonly id: 'term'; readonly term: SettlementTerm; readonly stated: boolean }
  | { readonly id: 'cut-off'; readonly method: SaleMethod; readonly stated: boolean; readonly time: TimeOfDay }
  | { readonly id: 'before-cut-off' }
  | { readonly id: 'near-cut-off' }
  | { readonly id: 'make-up-day'; readonly date: BusinessDate }
  | { readonly id: 'provisional-year'; readonly year: number }
  | { readonly id: 'paid-at-unknown' }
  | { readonly id: 'instant-fallback' }
  | { readonly id: 'calendar'; readonly source: string };

/** Why a day of the strip is as it is. */
export type DayKind = 'working' | 'weekend' | 'holiday' | 'make-up' | 'unknown';

export interface DayMark {
  readonly date: BusinessDate;
  readonly kind: DayKind;
}

/** When the money should arrive. All dates are Beijing days; the money is late after 24:00 of `lateAfter`. */
export interface DueWindow {
  /** The day most likely, on the assumptions given. */
  readonly likely: BusinessDate;
  readonly earliest: BusinessDate;
  /** The last day that any assumption still open allows. */
  readonly latest: BusinessDate;
  /** The day after whose 24:00 the money counts as late: open assumptions are read in favour of patience. */
  readonly lateAfter: BusinessDate;
  /** The day the sale counts for, after the cut-off. */
  readonly countsFrom: BusinessDate;
  readonly arrives: { readonly from: TimeOfDay; readonly to: TimeOfDay };
  readonly provisional: boolean;
  readonly assumptions: readonly Assumption[];
  /** Every day from the sale to the latest due day; in the verdict on a late payout, to the day of judging. */
  readonly days: readonly DayMark[];
}
