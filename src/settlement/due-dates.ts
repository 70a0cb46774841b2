import type { DueWindow } from '../core/model/due-window';
import type { DueReadings } from './due-readings';
import { earlierDay } from './earlier-day';
import { laterDay } from './later-day';

export type DueDates = Pick<DueWindow, 'earliest' | 'likely' | 'latest' | 'lateAfter'>;

/**
 * The dates over all readings of a sale. An improbable reading stretches `latest` and not `lateAfter`: a merchant is
 * not made to wait for it.
 */
export function dueDates(readings: DueReadings): DueDates {
  const { earliest, likely, latest } = readings[0].span;
  const probable = readings.filter(({ doubt }) => doubt === undefined || doubt.probable);
  return {
    earliest: readings.map(({ span }) => span.earliest).reduce(earlierDay, earliest),
    likely,
    latest: readings.map(({ span }) => span.latest).reduce(laterDay, latest),
    lateAfter: probable.map(({ span }) => span.latest).reduce(laterDay, latest),
  };
}
