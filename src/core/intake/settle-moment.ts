import { dayOf } from '../model/beijing-time';
import { type BusinessDate, isBusinessDate } from '../model/business-date';
import type { BusinessMoment } from '../model/business-moment';
import type { SaleFault } from '../model/sale-fault';
import { dayFrom, hourAgo } from './calendar-day';

export interface Clock {
  readonly hour: number;
  readonly minute: number | undefined;
  /** Written 22:50: the 24-hour clock. */
  readonly digital: boolean;
}

/** One part of a named time. */
export interface Piece {
  readonly day?: BusinessDate | undefined;
  readonly weekday?: number | undefined;
  readonly part?: string | undefined;
  readonly clock?: Clock | undefined;
  /** A finished moment: "two hours ago". */
  readonly exact?: string;
  readonly isVoid?: boolean;
  /** "a few days ago": an hour beside it is of no day that is known. */
  readonly isSomeDay?: boolean;
  /** "tomorrow", "March last year": of no use as the time of a sale, and worth saying so. */
  readonly fault?: SaleFault | undefined;
  /** "Three weeks ago": a date named besides says it better. */
  readonly isRough?: boolean;
  /** A clock time was named, but not exactly enough to use. */
  readonly vague?: boolean;
  /** "that day": so many days from the one named before. */
  readonly daysFromNamed?: number;
  /** "just now": a clock time beside it is the last one gone by, of the morning or the evening. */
  readonly isRecent?: boolean;
}

export interface Settled {
  readonly value: string | undefined;
  readonly weekday: number | undefined;
  /** Why what was named cannot be a sale's. */
  readonly fault?: SaleFault;
  readonly isPart?: boolean;
  /** A time to come: no sale's, but it can be asked about. */
  readonly toCome?: string;
}

const NIGHT = ['evening', 'midnight'];
const SMALL_HOURS = '05';
const EVENING = '17';
const UNSETTLED: Settled = { value: undefined, weekday: undefined };
const TO_COME: Settled = { ...UNSETTLED, fault: 'future' };

/** The moment that some parts make together, no more precise than they are. Moments to come give nothing. */
export function settleMoment(pieces: readonly Piece[], now: BusinessMoment, leads: boolean): Settled {
  const fault = pieces.find((piece) => piece.fault)?.fault;
  if (fault) return { ...UNSETTLED, weekday: pieces.find((piece) => piece.weekday)?.weekday, fault };
  if (pieces.some(({ isVoid }) => isVoid)) return { value: undefined, weekday: pieces[0]?.weekday };
  const exact = pieces.find((piece) => piece.exact)?.exact;
  if (exact) return { value: exact, weekday: undefined };
  // "Sat 14 Nov": the date says which Saturday.
  const named = (pieces.find(({ day, weekday }) => day && !weekday) ?? pieces.find(({ day }) => day))?.day;
  const parts = pieces.flatMap(({ part }) => (part ? [part] : []));
  const clock = pieces.find((piece) => piece.clock)?.clock;
  const weekday = pieces.find((piece) => piece.weekday)?.weekday;
  if (clock && pieces.some(({ isRecent }) => isRecent)) return { value: latestClock(clock, now), weekday: undefined };
  // In a language where the nearest verb counts, "morning" alone says too little.
  if (!named && !clock) return leads ? partGoneBy(parts, now) : UNSETTLED;
  if (!named && clock && parts.length === 0 && isTwofold(clock))
    return { value: latestClock(clock, now, RECENT_MINUTES), weekday: undefined };

  const isToday = named === undefined || named === dayOf(now);
  const isThatDay = pieces.some(({ daysFromNamed }) => daysFromNamed === 0);
  const time = clock ? timeOfDay(clock, isToday || isThatDay ? nightGoneBy(clock, parts) : parts) : undefined;
  // "昨天半夜一点": the night before that day, or after it? The two are a cut-off apart.
  if (time === 'ambiguous') return UNSETTLED;
  if (!named && !time) return UNSETTLED;
  if (named && !clock && isToday && parts.includes('evening') && isSmallHour(now))
    return { value: dayFrom(named, -1), weekday };
  const value = place(named, time, now);
  if (value === undefined) return named ? { ...TO_COME, toCome: written(named, time) } : UNSETTLED;
  return { value, weekday };
}

/** A clock time without a day or a part of it is only told of what has just been. */
const RECENT_MINUTES = 6 * 60;

/** Of the morning or of the evening. */
function isTwofold({ hour, digital }: Clock): boolean {
  return !digital && hour >= 1 && hour <= 12;
}

/** At night, a small hour gone by is of the morning: there is no other one yet. */
function nightGoneBy({ hour }: Clock, parts: readonly string[]): readonly string[] {
  return hour === 0 || (parts.includes('midnight') && isSmall(hour)) ? ['dawn'] : parts;
}

function isSmall(hour: number): boolean {
  return hour === 12 || hour < 6;
}

function isSmallHour(now: BusinessMoment): boolean {
  return now.slice(11, 13) < SMALL_HOURS;
}

/** When the parts of the day begin. */
const BEGINS: Readonly<Record<string, string>> = { morning: '06', noon: '11', afternoon: '12', evening: EVENING };

/** "下午刷的" is of this day once its afternoon has begun; after midnight, of the one just over. */
function partGoneBy(parts: readonly string[], now: BusinessMoment): Settled {
  const begins = BEGINS[parts[0] ?? ''];
  if (begins === undefined || parts.length > 1) return UNSETTLED;
  if (isSmallHour(now)) return { value: dayFrom(dayOf(now), -1), weekday: undefined, isPart: true };
  return begins <= now.slice(11, 13) ? { value: dayOf(now), weekday: undefined, isPart: true } : UNSETTLED;
}

/** Day and time together, the last one gone by where no day is named. */
function place(named: BusinessDate | undefined, time: TimeOfSale | undefined, now: BusinessMoment): string | undefined {
  const today = dayOf(now);
  const at = (day: BusinessDate) => written(day, time);
  const isPast = (value: string) => value <= now.slice(0, value.length);
  if (named) {
    if (!isBusinessDate(named)) return undefined;
    // "今晚十一点" said at half past twelve is the evening that has just ended.
    const isAfterMidnight = named === today && isSmallHour(now) && (time?.text ?? '') >= EVENING;
    return [named, ...(isAfterMidnight ? [dayFrom(named, -1)] : [])].map(at).find(isPast);
  }
  return [today, dayFrom(today, -1), dayFrom(today, -2)].map(at).find(isPast);
}

function written(day: BusinessDate, time: TimeOfSale | undefined): string {
  return time ? `${dayFrom(day, time.days)}T${time.text}` : day;
}

/** The last time gone by that a clock showed so, if it is no more than so many minutes ago. */
function latestClock({ hour, minute, digital }: Clock, now: BusinessMoment, within = 24 * 60): string | undefined {
  const two = (figure: number) => String(figure).padStart(2, '0');
  const hours = digital || hour > 12 ? [hour] : [hour % 12, (hour % 12) + 12];
  const today = dayOf(now);
  return [today, dayFrom(today, -1)]
    .flatMap((day) => hours.map((one) => `${day}T${two(one)}${minute === undefined ? '' : `:${two(minute)}`}`))
    .filter((value) => value <= now.slice(0, value.length) && value >= hourAgo(now, within, value.length))
    .sort()
    .at(-1);
}

interface TimeOfSale {
  /** Days to add: after midnight the night belongs to the next day. */
  readonly days: number;
  readonly text: string;
}

function timeOfDay(clock: Clock, parts: readonly string[]): TimeOfSale | 'ambiguous' | undefined {
  const { minute } = clock;
  const placed = hourOf(clock, parts);
  if (placed === undefined || placed === 'ambiguous') return placed;
  const { hour, days } = placed;
  const two = (figure: number) => String(figure).padStart(2, '0');
  return { days, text: minute === undefined ? two(hour) : `${two(hour)}:${two(minute)}` };
}

type Hour = { readonly hour: number; readonly days: number };

function hourOf({ hour, digital }: Clock, parts: readonly string[]): Hour | 'ambiguous' | undefined {
  const at = (value: number, days = 0): Hour => (value === 24 ? { hour: 0, days: days + 1 } : { hour: value, days });
  const has = (part: string) => parts.includes(part);
  if (hour > 12 || (digital && parts.length === 0)) return at(hour);
  const isNight = parts.some((part) => NIGHT.includes(part));
  // "昨晚零点二十" is of the day after; "昨天半夜零点" may be of either.
  if (hour === 0 && isNight) return has('evening') ? at(0, 1) : 'ambiguous';
  if (hour === 0) return at(0);
  if (has('dawn') || has('am')) {
    const early = hour % 12;
    return has('evening') && early < 6 ? at(early, 1) : at(early);
  }
  if (has('pm')) return at((hour % 12) + 12);
  if (has('morning')) return at(hour);
  if (has('noon')) return at(hour < 5 ? hour + 12 : hour);
  if (has('afternoon')) return at((hour % 12) + 12);
  if (isNight) return nightHour(hour, !has('evening'));
  // Without a part of the day, all but 11 lie before every cut-off either way, when shops are open.
  if (hour >= 1 && hour <= 6) return at(hour + 12);
  return hour !== 11 ? at(hour) : undefined;
}

function nightHour(hour: number, deep: boolean): Hour | 'ambiguous' {
  if (!isSmall(hour) || (hour === 5 && !deep)) return { hour: hour + 12, days: 0 };
  if (deep) return 'ambiguous';
  return { hour: hour % 12, days: 1 };
}
