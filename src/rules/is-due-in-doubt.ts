import { dayOf } from '../core/model/beijing-time';
import type { BusinessMoment } from '../core/model/business-moment';
import type { DueWindow } from '../core/model/due-window';

/** True where one reading of the open assumptions says the due day is over already, and another says it is not. */
export function isDueInDoubt(window: DueWindow, now: BusinessMoment): boolean {
  const today = dayOf(now);
  return window.earliest < today && today <= window.lateAfter;
}
