import { isBusinessMoment, isSaleMoment } from '../../core/model/beijing-time';
import { type BusinessDate, isBusinessDate } from '../../core/model/business-date';
import type { BusinessMoment, SaleMoment } from '../../core/model/business-moment';
import { saleFault } from '../../core/model/sale-fault';

const DAY_MS = 86_400_000;

export type Clock = 'before' | 'after' | 'exact';
export interface MomentInput {
  readonly day: string;
  readonly clock: Clock;
  readonly time: string;
}
export type MomentFault = 'empty' | 'noTime' | 'future' | 'tooOld';

/** Reads what was chosen into a sale moment, or says what is wrong with it. */
export function readMoment(
  input: MomentInput,
  now: BusinessMoment,
  cutOff: string,
): { readonly moment: SaleMoment } | { readonly fault: MomentFault } {
  if (!isBusinessDate(input.day)) return { fault: 'empty' };
  if (input.clock === 'exact' && !isBusinessMoment(`${input.day}T${input.time}`)) return { fault: 'noTime' };
  const time = { exact: `T${input.time}`, after: `T${hourAfter(cutOff)}`, before: '' }[input.clock];
  const moment = `${input.day}${time}`;
  if (!isSaleMoment(moment)) return { fault: 'empty' };
  const fault = saleFault(moment, now);
  return fault ? { fault } : { moment };
}

/** The first hour that lies wholly after a cut-off, as two figures; none where the day ends first. */
export function hourAfter(cutOff: string): string | undefined {
  const hour = Math.ceil(Number(cutOff.slice(0, 2)) + Number(cutOff.slice(3)) / 60);
  return hour < 24 ? String(hour).padStart(2, '0') : undefined;
}

/** Which of the three ways to say the time a moment was, or would have been, said in. */
export function clockOf(moment: string, cutOff: string): Clock {
  if (moment.length > 13) return 'exact';
  const after = hourAfter(cutOff);
  return after !== undefined && moment.length > 10 && moment.slice(11) >= after ? 'after' : 'before';
}

/** So many days before a day. */
export function daysBefore(day: BusinessDate, count: number): BusinessDate {
  const text = new Date(Date.parse(day) - count * DAY_MS).toISOString().slice(0, 10);
  return isBusinessDate(text) ? text : day;
}
