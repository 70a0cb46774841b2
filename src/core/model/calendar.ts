import type { BusinessDate } from './business-date';

/** One year of the working calendar of mainland China, as dated rows with their source. */
export interface CalendarYear {
  readonly year: number;
  /** False until the State Council has published the year: then only the statutory core days are known. */
  readonly official: boolean;
  readonly offDays: readonly BusinessDate[];
  /** Weekend days worked in exchange; unknown, and so empty, in a year that is not official. */
  readonly makeUpDays: readonly BusinessDate[];
  readonly source: string;
  readonly published?: BusinessDate;
}

export interface Calendar {
  readonly years: readonly CalendarYear[];
}
