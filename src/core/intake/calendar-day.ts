import { beijingMoment, dayOf, epochOf } from '../model/beijing-time';
import { type BusinessDate, isBusinessDate } from '../model/business-date';
import type { BusinessMoment } from '../model/business-moment';
import { OLDEST_SALE_DAYS } from '../model/sale-fault';

const DAY_MS = 24 * 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;

/** The day so many days from now; negative is back. */
export function dayAgo(now: BusinessMoment, days: number): BusinessDate {
  return dayOf(beijingMoment(epochOf(now) + days * DAY_MS));
}

/** The day after, or before, a day. */
export function dayFrom(day: BusinessDate, days: number): BusinessDate {
  return dayAgo(`${day}T12:00`, days);
}

/** The moment so many minutes ago, cut to `length` characters: 16 is the minute, 13 the hour. */
export function hourAgo(now: BusinessMoment, minutes: number, length: number): string {
  return beijingMoment(epochOf(now) - minutes * MINUTE_MS).slice(0, length);
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(day: BusinessDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The last such weekday before today. Today's own name is not used for today: "周一" said on a Monday is a week ago. */
export function latestWeekday(now: BusinessMoment, weekday: number): BusinessDate {
  const back = (weekdayOf(dayOf(now)) - weekday + 7) % 7 || 7;
  return dayAgo(now, -back);
}

/** A weekday of this week (0), of last week (-1): weeks begin on Monday. */
export function weekdayOfWeek(now: BusinessMoment, weekday: number, weeks: number): BusinessDate {
  return dayAgo(now, weekday - weekdayOf(dayOf(now)) + weeks * 7);
}

/**
 * The last day of that date gone by, today included; what is not said is taken from now. A date that would be too long ago
 * for a sale is the one to come. Undefined: no such day.
 */
export function momentsDay(
  now: BusinessMoment,
  year: number | undefined,
  month: number | undefined,
  date: number,
): BusinessDate | undefined {
  const today = dayOf(now);
  const [thisYear = 0, thisMonth = 0] = today.split('-').map(Number);
  if (year !== undefined) return dateOf(year, month ?? thisMonth, date);
  if (month !== undefined) {
    const day = dateOf(thisYear, month, date);
    const before = day && day > today ? dateOf(thisYear - 1, month, date) : undefined;
    return before && before > dayAgo(now, -OLDEST_SALE_DAYS) ? before : day;
  }
  const day = dateOf(thisYear, thisMonth, date);
  if (day && day <= today) return day;
  return thisMonth === 1 ? dateOf(thisYear - 1, 12, date) : dateOf(thisYear, thisMonth - 1, date);
}

/** The last day of a month, the last one gone by where no year is said; of a year where no month is. */
export function lastDayOf(
  now: BusinessMoment,
  year: number | undefined,
  month: number | undefined,
): BusinessDate | undefined {
  const first = momentsDay(now, year, month ?? 12, 1);
  const next = first && dayFrom(first, 31);
  return next && dayFrom(next, -Number(next.slice(8)));
}

function dateOf(year: number, month: number, date: number): BusinessDate | undefined {
  const two = (figure: number) => String(figure).padStart(2, '0');
  const day = `${year}-${two(month)}-${two(date)}`;
  return isBusinessDate(day) ? day : undefined;
}
