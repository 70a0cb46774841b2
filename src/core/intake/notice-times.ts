import { classesOf } from './features';
import type { Reading } from './take-apart';
import { type NamedTime, timesIn } from './times-in';

const MANY = 3;
/** Units of what makes a time an owner: "Friday's payout", "周五的打款". */
const OWNER = 1;

/** A time with what can be noticed of it. */
export interface NoticedTime extends NamedTime {
  readonly features: ReadonlySet<string>;
}

/**
 * The times of a text with what can be noticed of each, written as in `features.ts`: the classes of its clause before it and
 * after it (`SWIPE>@`, `@>SWIPE`), the classes and words next to it (`@_SWIPE`, `at_@`, `@_$`), the classes of the whole text
 * (`SLIP`), and its make, with a `%`: how many times there are and which one it is, today, to the hour, only a part of a day,
 * an owner ("Monday's").
 */
export function noticeTimes(reading: Reading): NoticedTime[] {
  const times = timesIn(reading);
  const text = reading.text.tokens.flatMap(classesOf);
  return times.map((time, index) => {
    const own = [...besides(time), ...nextTo(time, reading), ...makeOf(time, index, times, reading)];
    return { ...time, features: new Set([...text, ...own]) };
  });
}

function besides({ token, clause }: NamedTime): string[] {
  return clause.tokens.flatMap((other) => {
    if (other === token) return [];
    const after = other.start >= token.end;
    const isNext = other.start - token.end <= OWNER && token.start - other.end <= OWNER;
    return classesOf(other).flatMap((name) => {
      const side = after ? `@>${name}` : `${name}>@`;
      return isNext ? [side, after ? `@_${name}` : `${name}_@`] : [side];
    });
  });
}

function nextTo({ token, clause }: NamedTime, { units }: Reading): string[] {
  const word = (at: number) => {
    if (at < clause.start) return '^';
    const text = at < clause.end ? (units[at]?.text ?? '$') : '$';
    return /^\d/.test(text) ? '#' : text;
  };
  return [`${word(token.start - 1)}_@`, `@_${word(token.end)}`];
}

function makeOf(
  { token, clause, moment }: NamedTime,
  index: number,
  times: readonly NamedTime[],
  { today }: Reading,
): string[] {
  const makes = {
    [Math.min(times.length, MANY)]: true,
    first: index === 0,
    last: index > 0 && index === times.length - 1,
    today: moment.value === today,
    hour: (moment.value ?? '').length > today.length,
    part: moment.isPart === true,
    owner: moment.isOwner,
    asked: clause.isQuestion,
    unstated: !clause.stated.includes(token),
    sale: clause.saleOnly,
  };
  return Object.entries(makes).flatMap(([name, holds]) => (holds ? [`%${name}`] : []));
}
