import { dayOf } from '../core/model/beijing-time';
import type { BusinessMoment } from '../core/model/business-moment';
import type { Calendar } from '../core/model/calendar';
import type { DueStatus, DueWindow } from '../core/model/due-window';
import { workingDaysBetween } from './working-days-between';

/** So many working days after the last due day a payout is still late; after them it is long late. */
const LATE_WORKING_DAYS = 2;

/**
 * How a due window stands at a moment. `due-today` on the likely day and on the last one, `not-due` before and between
 * them, so that a day on which nothing can arrive never reads as the due day; `unknown` while nobody knows when the
 * sale was made.
 */
export function dueStatus(window: DueWindow, now: BusinessMoment, calendar: Calendar): DueStatus {
  if (window.assumptions.some(({ id }) => id === 'paid-at-unknown')) return 'unknown';
  const today = dayOf(now);
  if (today === window.likely || today === window.lateAfter) return 'due-today';
  if (today < window.lateAfter) return 'not-due';
  return workingDaysBetween(window.lateAfter, today, calendar) <= LATE_WORKING_DAYS ? 'late' : 'long-late';
}
