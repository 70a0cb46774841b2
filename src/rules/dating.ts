import { dayOf } from '../core/model/beijing-time';
import type { Dating } from '../core/model/dating';
import { addWorkingDays } from '../settlement/add-working-days';
import { dayStrip } from '../settlement/day-strip';
import { dueStatus } from '../settlement/due-status';
import { dueWindow } from '../settlement/due-window';
import { readSale } from './stated-sale';

/** The settlement calculators as the engine calls them. */
export const dating: Dating = {
  payout: (read, world, fallback) => {
    const window = dueWindow({ ...readSale(read), instantFallback: fallback }, world);
    const status = dueStatus(window, world.now, world.calendar);
    const first = window.days[0]?.date;
    if (status !== 'late' || !first) return { window, status };
    // A few days more, so that the strip shows how late it is; one that is long late would be all strip.
    return { window: { ...window, days: dayStrip(first, dayOf(world.now), world.calendar) }, status };
  },
  workingDaysAfter: (date, workingDays, world) =>
    workingDays === 0 ? date : addWorkingDays(date, workingDays, world.calendar),
  days: (from, to, world) => dayStrip(from, to, world.calendar),
};
