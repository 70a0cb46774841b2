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
    return { window, status: dueStatus(window, world.now, world.calendar) };
  },
  workingDaysAfter: (date, workingDays, world) =>
    workingDays === 0 ? date : addWorkingDays(date, workingDays, world.calendar),
  days: (from, to, world) => dayStrip(from, to, world.calendar),
};
