import type { BusinessDate } from '../core/model/business-date';

/** When one reading of a sale is due: `earliest` ≤ `likely` ≤ `latest`, and what in the calendar that rests on. */
export interface DueSpan {
  readonly earliest: BusinessDate;
  readonly likely: BusinessDate;
  readonly latest: BusinessDate;
  /** Years without an official row that had to be looked at. */
  readonly unofficialYears: readonly number[];
  /** Make-up days that count only if the provider pays on them. */
  readonly makeUpDays: readonly BusinessDate[];
}
