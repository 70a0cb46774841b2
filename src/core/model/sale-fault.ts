import { dayOf } from './beijing-time';
import type { BusinessMoment, SaleMoment } from './business-moment';

/** A sale older than this is not dated: the calendars and rules of its time are no longer looked after. */
export const OLDEST_SALE_DAYS = 180;
const DAY_MS = 86_400_000;

/** Why a sale cannot have been then, or cannot be dated from then. */
export type SaleFault = 'future' | 'tooOld';

/** The fault of a moment, seen from `now` in Beijing. */
export function saleFault(moment: SaleMoment, now: BusinessMoment): SaleFault | undefined {
  if (moment > now.slice(0, moment.length)) return 'future';
  const days = (Date.parse(dayOf(now)) - Date.parse(dayOf(moment))) / DAY_MS;
  return days > OLDEST_SALE_DAYS ? 'tooOld' : undefined;
}
