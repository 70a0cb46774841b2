import type { BusinessDate } from './business-date';

/** A time of day in Beijing, `23:00`; `24:00` is the end of the day. */
export type TimeOfDay = `${number}:${number}`;

export type SaleMethod = 'card' | 'qr' | 'unionpay-qr';
export type SettlementTerm = 'instant' | 'same-working-day' | 'next-day' | 'next-working-day';

/** A figure with where it comes from and the day it was last looked at. */
export interface Sourced<T> {
  readonly value: T;
  readonly source: string;
  readonly asOf: BusinessDate;
}

/** What one acquirer promises. The generic profile stands in `settlement/schedules.ts`; settings may override each row. */
export interface SettlementProfile {
  /** A sale later than this belongs to the next day. */
  readonly cutOff: Readonly<Record<SaleMethod, Sourced<TimeOfDay>>>;
  /** Hours in which an instant payout runs; outside them the sale falls back to the normal cycle. */
  readonly instantHours: Sourced<{ readonly from: TimeOfDay; readonly to: TimeOfDay }>;
  /** When money usually arrives on the due day; before the end of it nothing is unusual. */
  readonly payoutWindow: Sourced<{ readonly from: TimeOfDay; readonly to: TimeOfDay }>;
  /** Whether payouts run on make-up weekends: most do, some providers do not. */
  readonly paysOnMakeUpDays: Sourced<'yes' | 'no' | 'unknown'>;
  /** The term to reckon with when the merchant does not know theirs. */
  readonly usualTerm: Sourced<SettlementTerm>;
}
