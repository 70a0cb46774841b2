import type { TimeOfDay } from '../core/model/settlement-profile';

/** Minutes since midnight; `24:00` is 1440. */
export function minutesOf(time: TimeOfDay): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
