const MINUTE = 60_000;
const START = Date.parse('2020-01-01T00:00:00Z');
/** How much of `2026-11-20T22:50` a day, an hour and a minute show. */
const LENGTHS = [10, 13, 16];
const MIDNIGHT = 'T00:00';

/** Minutes from the start of 2020 to a Beijing day, hour or minute. */
export function minutesOf(moment: string): number {
  return (Date.parse(`${moment}${MIDNIGHT.slice(moment.length - 10)}Z`) - START) / MINUTE;
}

/** How precise a moment is: 0 for a day, 1 for an hour, 2 for a minute. */
export function precisionOf(moment: string): number {
  return LENGTHS.indexOf(moment.length);
}

/** The moment again; nothing where there is none such. */
export function momentAt(minutes: number, precision: number): string | undefined {
  const time = new Date(START + minutes * MINUTE);
  const length = LENGTHS[precision];
  return length === undefined || Number.isNaN(time.getTime()) ? undefined : time.toISOString().slice(0, length);
}
