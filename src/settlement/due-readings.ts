import { dayOf } from '../core/model/beijing-time';
import type { BusinessDate } from '../core/model/business-date';
import type { SaleMoment } from '../core/model/business-moment';
import type { World } from '../core/model/world';
import type { CountingDay } from './counting-days';
import { dayOnly } from './day-only';
import type { DueSpan } from './due-span';
import { instantSide } from './instant-side';
import type { Sale } from './sale';
import { saleDays } from './sale-days';
import type { Doubt } from './side-of-time';
import { termSpan } from './term-span';
import { unstatedTermSpan } from './unstated-term-span';

/** One way to read a sale: the day it counts for and when it is then due. */
export interface DueReading {
  readonly countsFrom: BusinessDate;
  readonly span: DueSpan;
  /** An instant payout that did not run. */
  readonly fellBack: boolean;
  readonly doubt?: Doubt | undefined;
}

export type DueReadings = readonly [DueReading, ...DueReading[]];

/** Every reading of a sale that what is known allows, the most likely first. */
export function dueReadings(paidAt: SaleMoment, sale: Sale, world: World): DueReadings {
  const fellBack = sale.instantFallback === true && (sale.term ?? 'instant') === 'instant';
  const term = fellBack ? 'instant' : sale.term;
  const [likely, ...others] = saleDays(paidAt, sale.method, world.profile);
  const reading = ({ date, doubt }: CountingDay): DueReading => ({
    countsFrom: date,
    span: term ? termSpan(date, term, world) : unstatedTermSpan(date, world),
    fellBack: term === 'instant',
    doubt,
  });
  const cycle: DueReadings = [reading(likely), ...others.map(reading)];
  return term === 'instant' && !fellBack ? instantReadings(paidAt, cycle, world) : cycle;
}

/** Within the instant hours the sale's own day, outside them the normal cycle, near their end both. */
function instantReadings(paidAt: SaleMoment, cycle: DueReadings, { profile }: World): DueReadings {
  const day = dayOf(paidAt);
  const instant = { countsFrom: day, span: dayOnly(day), fellBack: false };
  const { runs, doubt } = instantSide(paidAt, profile);
  if (!doubt) return runs ? [instant] : cycle;
  return runs ? [instant, ...cycle.map((reading) => ({ ...reading, doubt }))] : [...cycle, { ...instant, doubt }];
}
