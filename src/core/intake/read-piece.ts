import type { BusinessMoment } from '../model/business-moment';
import { OLDEST_SALE_DAYS, saleFault } from '../model/sale-fault';
import { dayAgo, hourAgo, lastDayOf, latestWeekday, momentsDay, weekdayOfWeek } from './calendar-day';
import type { TimeWords } from './lexicon';
import { readNumber } from './read-number';
import type { Clock, Piece } from './settle-moment';

/** A part of a time, where it stands in the text. */
export interface Found extends Piece {
  readonly start: number;
  readonly end: number;
  /** Never one moment with what stands before it: "Sunday's should be here by Monday". */
  readonly isApart?: boolean;
}

/**
 * What one match of a pattern names. The patterns name their groups: `day`, `part`, `daypart`, `week` + `weekday`, `year` (or
 * `ago`, a word for it) + `month` + `date`, `period` (a year or a month of which no day is named), `lastMonth` + `date`,
 * `monthEnd` (the last day of the month gone by), `festival`, `n` + `unit` (ago), `hour` + `minute` / `half` / `quarter` /
 * `whole` / `to` (so many minutes before it) / `before` (some time before it), `weekend`, `either` (1/12), `same` (that day),
 * `eve` (the day before that, or before `day`), `recent` (just now), `thisHour`, `future` (tomorrow), `someDay` (a few days
 * ago), `void` (any other time that fixes no day), `apart` (one that what stands before is no part of). One without groups
 * ("at closing time") only belongs to the day next to it.
 */
export function readPiece(
  match: RegExpExecArray,
  words: TimeWords,
  now: BusinessMoment,
  vague: RegExp,
): Found | undefined {
  const groups = match.groups ?? {};
  const place = { start: match.index, end: match.index + match[0].length };
  const number = (text: string | undefined) => (text === undefined ? undefined : readNumber(text, words.numbers));
  const piece: Piece = {
    ...readDay(groups, words, now, number),
    ...(groups.part ? { part: words.parts[groups.part] } : {}),
    ...(groups.hour ? { clock: readClock(groups, number) } : {}),
    ...(groups.recent ? { day: dayAgo(now, 0), isRecent: true } : {}),
    ...(groups.thisHour ? { exact: hourAgo(now, 0, 13), isRecent: true } : {}),
    ...(groups.same ? { daysFromNamed: 0 } : {}),
    ...(groups.eve ? { daysFromNamed: -1 } : {}),
    ...(groups.void || groups.apart || groups.someDay ? { isVoid: true } : {}),
    ...(groups.someDay ? { isSomeDay: true } : {}),
    ...(groups.apart ? { isApart: true } : {}),
    ...(groups.future ? { isVoid: true, fault: 'future' } : {}),
    ...(groups.weekend ? { isVoid: true, weekday: 6 } : {}),
  };
  const before = match.input.slice(Math.max(0, match.index - 12), match.index);
  if (piece.clock && (groups.before || (!groups.to && vague.test(before))))
    return { ...place, ...piece, clock: undefined, vague: true };
  return { ...place, ...piece };
}

type Groups = Readonly<Record<string, string | undefined>>;
type ReadNumber = (text: string | undefined) => number | undefined;

function readDay(groups: Groups, words: TimeWords, now: BusinessMoment, number: ReadNumber): Piece {
  const { day, daypart, weekday, week, festival, unit } = groups;
  if (day) return { day: dayAgo(now, (words.days[day] ?? 0) - (groups.eve ? 1 : 0)) };
  if (daypart) {
    const { days = 0, part } = words.dayParts[daypart] ?? {};
    return { day: dayAgo(now, days), part };
  }
  if (weekday) {
    const number = words.weekdays[weekday] ?? 1;
    const weeks = week === undefined ? undefined : words.weeks[week];
    if (weeks === undefined) return { day: latestWeekday(now, number), weekday: number };
    return { day: typeof weeks === 'string' ? latestWeekday(now, number) : weekdayOfWeek(now, number, weeks) };
  }
  if (festival) {
    const [month = 1, date = 1] = words.festivals[festival] ?? [];
    return { day: momentsDay(now, undefined, month, date) };
  }
  if (groups.monthEnd) return { day: dayAgo(now, -Number(now.slice(8, 10))) };
  if (groups.either) return readEither(groups.either, now);
  if (groups.date) return readDate(groups, words, now, number);
  if (groups.period) return readPeriod(groups, words, now, number);
  if (unit) return readAgo(words.units[unit] ?? '', groups, now, number);
  return {};
}

function readDate(groups: Groups, words: TimeWords, now: BusinessMoment, number: ReadNumber): Piece {
  const month = groups.lastMonth ? Number(now.slice(5, 7)) - 1 || 12 : monthIn(groups, words, number);
  const found = momentsDay(now, yearIn(groups, words, now), month, number(groups.date) ?? 0);
  return found ? { day: found } : { isVoid: true };
}

function monthIn({ month }: Groups, words: TimeWords, number: ReadNumber): number | undefined {
  return month === undefined ? undefined : (words.months[month] ?? number(month));
}

function yearIn({ year, ago }: Groups, words: TimeWords, now: BusinessMoment): number | undefined {
  return ago === undefined ? number4(year) : Number(now.slice(0, 4)) + (words.years[ago] ?? 0);
}

/** "去年三月": no day is named, but the last one of it may be too long ago. */
function readPeriod(groups: Groups, words: TimeWords, now: BusinessMoment, number: ReadNumber): Piece {
  const last = lastDayOf(now, yearIn(groups, words, now), monthIn(groups, words, number));
  return { isVoid: true, fault: last && saleFault(last, now) === 'tooOld' ? 'tooOld' : undefined };
}

/** "1/12": day and month in either order, the later one of those gone by. */
function readEither(text: string, now: BusinessMoment): Piece {
  const [first = 0, second = 0] = text.split(/\D/).map(Number);
  const days = [momentsDay(now, undefined, first, second), momentsDay(now, undefined, second, first)];
  const day = days
    .filter((one) => one !== undefined)
    .sort()
    .at(-1);
  return day ? { day } : { isVoid: true };
}

function readAgo(unit: string, groups: Groups, now: BusinessMoment, number: ReadNumber): Piece {
  const amount = groups.halfUnit ? 0.5 : number(groups.n);
  if (amount === undefined) return { isVoid: true };
  if (unit === 'minute') return { exact: hourAgo(now, amount, 16) };
  if (unit === 'hour') return { exact: hourAgo(now, amount * 60, 13) };
  const long = LONG_UNITS[unit];
  if (long) return { isVoid: true, fault: amount * long - ROUGHLY > OLDEST_SALE_DAYS ? 'tooOld' : undefined };
  const isRough = unit === 'week';
  return { day: dayAgo(now, -Math.round(isRough ? amount * 7 : amount)), isRough };
}

/** Days in them: too long to name a day by. */
const LONG_UNITS: Readonly<Record<string, number>> = { month: 30, year: 365 };
/** "Seven months ago" may be half a month less. */
const ROUGHLY = 15;

function readClock(groups: Groups, number: ReadNumber): Clock | undefined {
  const hour = number(groups.hour);
  if (hour === undefined || hour > 24) return undefined;
  const quarter = number(groups.quarter);
  const said = groups.whole ? 0 : number(groups.minute);
  const minute = groups.half ? 30 : quarter === undefined ? said : quarter * 15;
  if (minute !== undefined && minute > 59) return undefined;
  if (groups.to) return clockBefore(hour, minute);
  return { hour, minute, digital: groups.digital !== undefined };
}

/** "ten to eleven", "差十分十一点", "just before midnight". */
function clockBefore(hour: number, minutes: number | undefined): Clock | undefined {
  const before = hour === 0 ? 23 : hour === 1 ? 12 : hour - 1;
  if (minutes === undefined) return { hour: before, minute: undefined, digital: false };
  if (minutes < 1 || minutes > 30) return undefined;
  return { hour: before, minute: 60 - minutes, digital: false };
}

function number4(year: string | undefined): number | undefined {
  if (year === undefined) return undefined;
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}
