import { beijingMoment, epochOf } from '../../core/model/beijing-time';
import type { BusinessDate } from '../../core/model/business-date';
import type { BusinessMoment } from '../../core/model/business-moment';

// Knows: how a Beijing day, minute or instant is written in a language.
// Must not know: the device's time zone; every format names its own.
// Called by: the faces, through `useWords`.

const noon = (date: BusinessDate): number => Date.parse(`${date}T12:00:00Z`);
const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: string, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${name}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options);
  formats.set(key, known);
  return known;
}

/** `11月23日周一`, `Mon 23 Nov`; with the year where it is not the year of `today`. */
export function formatDay(language: string, date: BusinessDate, today: BusinessDate): string {
  const year = date.slice(0, 4) === today.slice(0, 4) ? undefined : ('numeric' as const);
  const options = { timeZone: 'UTC', month: 'long', day: 'numeric', weekday: 'short', year } as const;
  const short = { ...options, month: 'short' } as const;
  return format(language, year ? 'day-year' : 'day', language === 'en' ? short : options).format(noon(date));
}

/** `11/23`, `23 Nov`: for the cells of a strip. */
export function formatShortDay(language: string, date: BusinessDate): string {
  const options = { timeZone: 'UTC', month: language === 'en' ? 'short' : 'numeric', day: 'numeric' } as const;
  return format(language, 'short', options).format(noon(date));
}

/** `周一`, `Mon`. */
export function formatWeekday(language: string, date: BusinessDate): string {
  return format(language, 'weekday', { timeZone: 'UTC', weekday: 'short' }).format(noon(date));
}

/** A minute in Beijing with its day. */
export function formatMoment(language: string, moment: BusinessMoment): string {
  const options = {
    timeZone: 'Asia/Shanghai',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  return format(language, 'moment', { ...options, hourCycle: 'h23' }).format(epochOf(moment));
}

/** An instant as the clock on the wall in Beijing, `10:12`, in every language the same. Costs no `Intl`: each answer shows one. */
export function formatClock(epochMs: number): string {
  return beijingMoment(epochMs).slice(11);
}
