import { type BusinessDate, isBusinessDate } from './business-date';
import type { BusinessMoment, SaleMoment } from './business-moment';

const BEIJING_OFFSET_MS = 8 * 60 * 60 * 1000;
const SALE_MOMENT = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3])(?::([0-5]\d))?)?$/;

/** The Beijing minute of an instant in epoch milliseconds. China has kept UTC+8 without summer time since 1992. */
export function beijingMoment(epochMs: number): BusinessMoment {
  return new Date(epochMs + BEIJING_OFFSET_MS).toISOString().slice(0, 16) as BusinessMoment;
}

/** The epoch milliseconds of a Beijing minute. */
export function epochOf(moment: BusinessMoment): number {
  return Date.parse(`${moment}:00+08:00`);
}

/** The day a moment belongs to. */
export function dayOf(moment: SaleMoment): BusinessDate {
  return moment.slice(0, 10) as BusinessDate;
}

/** True for `2026-11-20`, `2026-11-20T22` and `2026-11-20T22:50` on a day that exists. */
export function isSaleMoment(text: string): text is SaleMoment {
  const day = SALE_MOMENT.exec(text)?.[1];
  return day !== undefined && isBusinessDate(day);
}

/** True for a Beijing minute on a day that exists. */
export function isBusinessMoment(text: string): text is BusinessMoment {
  return text.length === 16 && isSaleMoment(text);
}
