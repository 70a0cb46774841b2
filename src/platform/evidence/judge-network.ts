import type { NetworkReport, NetworkVerdict, ReachedHost, Trip } from './network-report';

/** From here on a connection is called slow; our own judgement, between good mobile data and what strains a till. */
export const SLOW_MS = 600;
/** Fewer say nothing: one outlier must not decide. */
export const FEWEST_TRIPS = 5;
/** One may be chance. */
const TWICE = 2;

/** What some round trips and hosts come to. Never "good" on fewer than five, nor while any host was out of reach. */
export function judgeNetwork(trips: readonly Trip[], hosts: readonly ReachedHost[]): NetworkReport {
  const times = trips.flatMap((trip) => (trip.is === 'back' ? [trip.milliseconds] : []));
  const median = medianOf(times);
  return { verdict: verdictOn(trips, hosts, median), trips, median, hosts };
}

function verdictOn(trips: readonly Trip[], hosts: readonly ReachedHost[], median: number | undefined): NetworkVerdict {
  const count = (is: Trip['is']) => trips.filter((trip) => trip.is === is).length;
  if (count('changed') >= TWICE) return 'portal';
  if (count('refused') >= TWICE) return 'blocked';
  const [back, lost] = [count('back'), count('lost')];
  if (back === 0 && lost >= 3) return hosts.some(({ isReached }) => isReached) ? 'blocked' : 'offline';
  if (back + lost < FEWEST_TRIPS || median === undefined) return 'unknown';
  if (lost >= TWICE || median > SLOW_MS) return 'weak';
  if (back < FEWEST_TRIPS || count('changed') + count('refused') > 0) return 'unknown';
  return hosts.every(({ isReached }) => isReached) ? 'good' : 'blocked';
}

function medianOf(times: readonly number[]): number | undefined {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? undefined : Math.round((low + high) / 2);
}
