import type { BusinessDate } from './business-date';
import type { DayMark, DueStatus, DueWindow } from './due-window';
import type { Known } from './knowledge';
import type { World } from './world';

/** The settlement calculators the engine may call; they come in with the graph, so the engine knows no calendar. */
export interface Dating {
  /** When the stated sale should be paid out; `fallback` for an instant payout that slipped to the normal cycle. */
  payout(read: (fact: string) => Known, world: World, fallback: boolean): { window: DueWindow; status: DueStatus };
  /** The first day from one on, that one included, on which payouts of a window's term run. */
  payDay(window: DueWindow, from: BusinessDate, world: World): BusinessDate;
  /** The day so many working days after another; `0` is the day itself. */
  workingDaysAfter(date: BusinessDate, workingDays: number, world: World): BusinessDate;
  /** The days from one to another, both included. */
  days(from: BusinessDate, to: BusinessDate, world: World): readonly DayMark[];
}
