import type { BusinessDate } from '../model/business-date';
import type { SaleFault } from '../model/sale-fault';
import { anyWord } from './any-word';
import { dayAgo, dayFrom, weekdayOf } from './calendar-day';
import type { TimeWords } from './lexicon';
import { type Found, readPiece } from './read-piece';
import type { SaidAt } from './said-at';
import { type Piece, type Settled, settleMoment } from './settle-moment';

/** A time that the text names, in positions of the normalised text. */
export interface NamedMoment {
  readonly start: number;
  readonly end: number;
  /** `paidAt` as precise as it was said; undefined: a time that fixes no day (a weekend, a range, the future). */
  readonly value: string | undefined;
  /** 1 to 7 where a weekday was named and nothing that fixes the week. */
  readonly weekday: number | undefined;
  /** Why what was named cannot be a sale's. */
  readonly fault?: SaleFault;
  /** A time to come: no sale's, but it can be asked about. */
  readonly toCome?: string;
  /** Only a part of the day was named: the last one gone by, if a sale is told of. */
  readonly isPart?: boolean;
  /** "Monday's": what comes next is of that day. */
  readonly isOwner: boolean;
}

export type MomentReader = (text: string, at: SaidAt) => NamedMoment[];

/** A reader of times by the tables and patterns of one language (`read-piece.ts` says which groups they name). */
export function momentReader(words: TimeWords): MomentReader {
  const patterns = words.patterns.map((source) => new RegExp(fill(source, words), 'gu'));
  const glue = new RegExp(`^(?:${words.glue})$`, 'u');
  const vague = new RegExp(`(?:${words.vague})$`, 'u');
  return (text, at) => {
    const { now } = at;
    const pieces = patterns
      .flatMap((pattern) => Array.from(text.matchAll(pattern), (match) => readPiece(match, words, now, vague)))
      .filter((piece) => piece !== undefined)
      .sort((a, b) => a.start - b.start || b.end - a.end);
    const groups = withoutRough(join(withoutOverlap(pieces), text, glue));
    return groups.map((group, index) => ({
      start: group[0]?.start ?? 0,
      end: group.at(-1)?.end ?? 0,
      isOwner: OWNER.test(text.slice(group[0]?.start, (group.at(-1)?.end ?? 0) + 2)),
      ...settleOfSale(withDayNearby(group, index, groups, dayAgo(now, 0)), at, words.leads),
    }));
  };
}

/** A time of day alone is of the day of the sale, where that is known and the time has gone by. */
function settleOfSale(pieces: readonly Piece[], { now, saleDay }: SaidAt, leads: boolean): Settled {
  const isTimeOnly = pieces.every((piece) => !piece.day && !piece.fault && !isSettled(piece));
  const ofSale = saleDay && isTimeOnly ? settleMoment([{ day: saleDay }, ...pieces], now, leads) : undefined;
  return ofSale?.value ? ofSale : settleMoment(pieces, now, leads);
}

const OWNER = /(?:['’‘]s|days)\b *$/u;

/** `{days}` in a pattern stands for any word of that table, the longest first. */
function fill(source: string, words: TimeWords): string {
  const number = `(?:\\d{1,2}|(?:${anyWord(words.numbers)}){1,3})`;
  return source
    .replaceAll('{n}', number)
    .replace(/\{(days|parts|dayParts|weekdays|weeks|months|festivals|units|years)\}/g, (_, name: keyof TimeWords) =>
      anyWord(Object(words[name])),
    );
}

function withoutOverlap(pieces: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const piece of pieces) if (piece.start >= (kept.at(-1)?.end ?? 0)) kept.push(piece);
  return kept;
}

/** "Three weeks ago, 6 Nov": one day, and the date says which. */
function withoutRough(groups: readonly Found[][]): Found[][] {
  const exact = groups.flat().flatMap(({ day, isRough }) => (day && !isRough ? [day] : []));
  const isToldBetter = ({ day, isRough }: Piece) =>
    isRough && day && exact.some((one) => one >= dayFrom(day, -ROUGH_DAYS) && one <= dayFrom(day, ROUGH_DAYS));
  return groups.filter((group) => !group.some(isToldBetter));
}

const ROUGH_DAYS = 4;

/** Day, weekday, part of the day, clock time, part of the day again. */
const MOST_PIECES = 5;
const LONGEST_GLUE = 16;

/** Pieces with nothing but glue between them are one moment: 昨天 + 晚上 + 十一点. */
function join(pieces: readonly Found[], text: string, glue: RegExp): Found[][] {
  const groups: Found[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const between = before ? text.slice(before.end, piece.start) : '';
    if (
      last &&
      last.length < MOST_PIECES &&
      between.length <= LONGEST_GLUE &&
      glue.test(between) &&
      fitsTogether(last, piece)
    )
      last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

/**
 * "Friday, rain, one customer: at 17:20 he paid": a clock time takes the day named before it, or else after it; "that day"
 * is the one named before it.
 */
function withDayNearby(
  group: readonly Found[],
  index: number,
  groups: readonly Found[][],
  today: BusinessDate,
): readonly Piece[] {
  const earlier = groups.slice(Math.max(0, index - NEAR), index).reverse();
  const from = group.find(({ daysFromNamed }) => daysFromNamed !== undefined)?.daysFromNamed;
  if (from !== undefined && !group.some(({ day }) => day)) {
    const day = earlier.flat().find((piece) => piece.day && !isSettled(piece))?.day;
    return [...group, day ? { day: dayFrom(day, from) } : { isVoid: true }];
  }
  const isClock = group.some(({ clock }) => clock) && group.every((piece) => !piece.day && !isSettled(piece));
  const isDay = (one: readonly Piece[]) =>
    one.some(({ day }) => day) && one.every((piece) => !piece.clock && !isSettled(piece));
  const near = isClock
    ? (earlier.find(isDay) ??
      groups.slice(index + 1, index + NEAR).find((one) => isDay(one) && one.every(({ day }) => day !== today)) ??
      earlier.find((one) => one.some(({ day, part }) => day || part) && !one.some(isSettled)))
    : undefined;
  if (!near) return group;
  // "半夜一点,就是今天凌晨": the night may go with the part that the day was named with.
  const hasPart = group.some(({ part }) => part && part !== 'midnight');
  return [...near.map(({ day, part }): Piece => (hasPart ? { day } : { day, part })), ...group];
}

/** How many named times off another one may be. */
const NEAR = 8;

function isSettled({ exact, isVoid, isRecent }: Piece): boolean {
  return exact !== undefined || isVoid === true || isRecent === true;
}

function fitsTogether(group: readonly Piece[], piece: Found): boolean {
  // "明天" and "前几天" take the hour behind them along: it is no hour of today.
  const isFull = (one: Piece) => one.exact || (one.isVoid && !((one.fault || one.isSomeDay) && !piece.day));
  if (piece.exact || piece.isApart || group.some(isFull)) return false;
  if (piece.clock && group.some((one) => one.clock)) return false;
  if (!piece.day) return true;
  // "今天周日" is today, not a week ago; "Sat 14 Nov" the day of that date.
  const isSameWeekday = (one: Piece) =>
    one.day !== undefined &&
    (weekdayOf(one.day) === piece.weekday || (piece.day !== undefined && weekdayOf(piece.day) === one.weekday));
  if (group.some(isSameWeekday)) return true;
  const days = group.flatMap((one) => (one.day ? [one.day] : []));
  return days.every((day) => day === piece.day);
}
