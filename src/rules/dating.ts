import { dayOf } from '../core/model/beijing-time';
import type { Dating } from '../core/model/dating';
import type { Assumption, DayMark, DueStatus } from '../core/model/due-window';
import type { World } from '../core/model/world';
import { addWorkingDays } from '../settlement/add-working-days';
import { dayStrip } from '../settlement/day-strip';
import { dueStatus } from '../settlement/due-status';
import { dueWindow } from '../settlement/due-window';
import { firstWorkingDay } from '../settlement/first-working-day';
import { readSale } from './stated-sale';

/** The settlement calculators as the engine calls them. */
export const dating: Dating = {
  payout: (read, world, fallback) => {
    const window = dueWindow({ ...readSale(read), instantFallback: fallback }, world);
    const status = dueStatus(window, world.now, world.calendar);
    return { window: { ...window, days: daysSoFar(window.days, status, world) }, status };
  },
  payDay: ({ assumptions }, from, world) => (paysDaily(assumptions) ? from : firstWorkingDay(from, world).likely),
  workingDaysAfter: (date, workingDays, world) =>
    workingDays === 0 ? date : addWorkingDays(date, workingDays, world.calendar),
  days: (from, to, world) => dayStrip(from, to, world.calendar),
};

/** A late payout's days go on to today, to show how late it is; where it is long late the days between would be all strip. */
function daysSoFar(days: readonly DayMark[], status: DueStatus, { now, calendar }: World): readonly DayMark[] {
  const today = dayOf(now);
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return days;
  if (status === 'late') return dayStrip(first.date, today, calendar);
  return status === 'long-late' && last.date < today ? [...days, ...dayStrip(today, today, calendar)] : days;
}

/** An instant payout that did not run may have gone over to working days. */
function paysDaily(assumptions: readonly Assumption[]): boolean {
  const fellBack = assumptions.some(({ id }) => id === 'instant-fallback');
  return assumptions.some(
    (one) => one.id === 'term' && (one.term === 'next-day' || (one.term === 'instant' && !fellBack)),
  );
}
