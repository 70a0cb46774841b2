import type { BusinessDate } from '../core/model/business-date';
import type { DueWindow } from '../core/model/due-window';
import type { DueReadings } from './due-readings';
import { earlierDay } from './earlier-day';
import { laterDay } from './later-day';

export type DueDates = Pick<DueWindow, 'earliest' | 'likely' | 'latest' | 'lateAfter'>;

/**
 * The dates over all readings of a sale of `day`. An improbable reading stretches `latest` and not `lateAfter`: a
 * merchant is not made to wait for it. Money is never there before its sale, whatever the clocks say.
 */
export function dueDates(day: BusinessDate, readings: DueReadings): DueDates {
  const { earliest, likely, latest } = readings[0].span;
  const probable = readings.filter(({ doubt }) => doubt === undefined || doubt.probable);
  const first = readings.map(({ span }) => span.earliest).reduce(earlierDay, earliest);
  return {
    earliest: laterDay(day, first),
    likely,
    latest: readings.map(({ span }) => span.latest).reduce(laterDay, latest),
    lateAfter: probable.map(({ span }) => span.latest).reduce(laterDay, latest),
  };
}
