import { beijingMoment } from '../../core/model/beijing-time';
import type { Announcement } from './announcement';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** A longer one is a slip of the pen, or was never taken down: it would explain every sale. */
const LONGEST_MS = 14 * DAY_MS;
/** How long an announcement without an end is believed after the last word on it. */
const BELIEVED_MS = DAY_MS;

/** From and until of an announcement with a stated end, or nothing where the times cannot be. Epoch milliseconds. */
export function closedSpan(from: number, to: number): Pick<Announcement, 'from' | 'until' | 'isOpen'> | undefined {
  if (to <= from || to - from > LONGEST_MS) return undefined;
  // The end is the first minute in which it is over, so that a part of a minute still counts.
  return { from: beijingMoment(from), until: beijingMoment(to + MINUTE_MS - 1), isOpen: false };
}

/** The same where no end is stated: it is believed for a day after the last word on it. */
export function openSpan(from: number, lastHeard: number): Pick<Announcement, 'from' | 'until' | 'isOpen'> | undefined {
  const span = closedSpan(from, lastHeard + BELIEVED_MS);
  return span && { ...span, isOpen: true };
}
