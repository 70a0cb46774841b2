import type { SaleMethod, SettlementTerm } from '../../src/core/model/settlement-profile';
import holidays from './data/holidays-cn.json' with { type: 'json' };

// Written apart from the calculators: days are numbers since 1970, the calendar is two columns of the next open day
// filled from the back, and the doubt about clocks is tried out minute by minute.

const DAY_MS = 86_400_000;
const FIRST = serial('2024-01-01');
const LAST = serial('2026-12-31');
const off = new Set<number>();
const makeUp = new Set<number>();
for (const year of Object.values(holidays.years)) {
  for (const { date } of year.offDays) off.add(serial(date));
  for (const date of year.makeupWorkdays) makeUp.add(serial(date));
}
const nextOpen = new Map<number, number>();
const nextOpenWithoutMakeUp = new Map<number, number>();
for (let n = LAST; n >= FIRST; n -= 1) {
  // 1970-01-01 was a Thursday.
  const monToFri = (n + 3) % 7 < 5 && !off.has(n);
  nextOpen.set(n, monToFri || makeUp.has(n) ? n : (nextOpen.get(n + 1) ?? Number.NaN));
  nextOpenWithoutMakeUp.set(n, monToFri ? n : (nextOpenWithoutMakeUp.get(n + 1) ?? Number.NaN));
}

export interface OracleDates {
  readonly earliest: string;
  readonly likely: string;
  readonly latest: string;
}

type Numbers = { readonly earliest: number; readonly likely: number; readonly latest: number };

/** Due dates of a sale made `minute` minutes into the day `date`, by the generic profile; official years only. */
export function oracle(
  date: string,
  minute: number,
  method: SaleMethod,
  term: SettlementTerm | undefined,
): OracleDates {
  const day = serial(date);
  const days = tryClocks(minute, method === 'qr' ? 1440 : 1380).map((shift) => day + shift);
  const likelyDay = day + (method !== 'qr' && minute > 1380 ? 1 : 0);
  const spans = days.map((d) => due(d, term));
  let { likely } = due(likelyDay, term);
  if (term === 'instant') {
    if (minute <= 1382) spans.push({ earliest: day, likely: day, latest: day });
    if (minute < 1378) spans.splice(0, spans.length - 1);
    if (minute <= 1380) likely = day;
  }
  return {
    earliest: text(Math.min(...spans.map((span) => span.earliest))),
    likely: text(likely),
    latest: text(Math.max(...spans.map((span) => span.latest))),
  };
}

/** Which days from the sale's own on, as numbers from 0, it may belong to if any clock is off by up to two minutes. */
function tryClocks(minute: number, cutOff: number): number[] {
  const shifts = new Set<number>();
  for (let clock = minute - 2; clock <= minute + 2; clock += 1) {
    const nights = (clock - cutOff) / 1440;
    shifts.add(Math.floor(nights) + 1).add(Math.ceil(nights));
  }
  return [...shifts].filter((shift) => shift >= 0);
}

function due(day: number, term: SettlementTerm | undefined): Numbers {
  const open = (n: number) => nextOpen.get(n) ?? Number.NaN;
  const patient = (n: number) => nextOpenWithoutMakeUp.get(n) ?? Number.NaN;
  const tomorrow = day + 1;
  if (term === 'next-day') return { earliest: tomorrow, likely: tomorrow, latest: tomorrow };
  if (term === 'same-working-day') return { earliest: open(day), likely: open(day), latest: patient(day) };
  if (term === 'instant') return { earliest: tomorrow, likely: tomorrow, latest: patient(tomorrow) };
  const likely = open(tomorrow);
  return { earliest: term ? likely : tomorrow, likely, latest: patient(tomorrow) };
}

function serial(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

function text(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
