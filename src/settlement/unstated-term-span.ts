import type { BusinessDate } from '../core/model/business-date';
import type { World } from '../core/model/world';
import type { DueSpan } from './due-span';
import { earlierDay } from './earlier-day';
import { nextDay } from './next-day';
import { termSpan } from './term-span';
import { usualTerm } from './usual-term';

/** When a sale is due whose term is not stated: likely by the usual term, from the next natural to the next working day. */
export function unstatedTermSpan(countsFrom: BusinessDate, world: World): DueSpan {
  const usual = termSpan(countsFrom, usualTerm(world.profile), world);
  const tomorrow = nextDay(countsFrom);
  // The next working day is never before the next natural day, nor before any other term's date.
  const longest = termSpan(countsFrom, 'next-working-day', world);
  return { ...longest, earliest: earlierDay(usual.earliest, tomorrow), likely: usual.likely };
}
