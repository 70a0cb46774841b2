import { judgeNetwork } from './judge-network';
import { makeTrip } from './make-trip';
import type { NetworkReport, Trip } from './network-report';
import { reachHost } from './reach-host';
import { type Sight, watchHidden } from './watch-hidden';

// Knows: how the connection of this device is measured: small, to be stopped at any moment, past all caches.
// Must not know: the terminal's connection, which may be another; whoever asks has to ask that, too.
// Called by: the session's `measureNetwork`, when a merchant starts it.

export interface NetworkCheck {
  /** Address of the page, whose own server is asked. */
  readonly base: string;
  /** Further hosts; the first three count. */
  readonly hosts: readonly string[];
  readonly signal: AbortSignal;
  readonly sight: Sight;
  /** Milliseconds since any start. */
  now(): number;
  /** Told after every round trip that counts. */
  onTrip(trips: readonly Trip[]): void;
}

export const WANTED_TRIPS = 8;
/** Those made while the page was hidden are made again, but not for ever. */
const MOST_TRIPS = 12;
const MOST_HOSTS = 3;

/** Measures the connection. Nothing where it was stopped. Never throws. */
export async function checkNetwork(check: NetworkCheck): Promise<NetworkReport | undefined> {
  const trips = await makeTrips(check);
  if (check.signal.aborted) return undefined;
  const isStoodIn = trips.some(({ is }) => is === 'changed');
  const hosts = isStoodIn ? [] : check.hosts.slice(0, MOST_HOSTS);
  const reached = await Promise.all(
    hosts.map(async (host) => ({ host, isReached: await reachHost(host, check.signal) })),
  );
  return check.signal.aborted ? undefined : judgeNetwork(trips, reached);
}

async function makeTrips(check: NetworkCheck): Promise<readonly Trip[]> {
  const watch = watchHidden(check.sight);
  const trips: Trip[] = [];
  for (let made = 0; made < MOST_TRIPS && !isEnough(trips) && !check.signal.aborted; made += 1) {
    const trip = await makeTrip(check);
    if (watch.wasHidden() || check.signal.aborted) continue;
    trips.push(trip);
    check.onTrip([...trips]);
  }
  watch.stop();
  return trips;
}

/** Two that somebody else answered, or three in a row that were lost, say enough. */
function isEnough(trips: readonly Trip[]): boolean {
  const lastThree = trips.slice(-3);
  const isCutOff = lastThree.length === 3 && lastThree.every(({ is }) => is === 'lost');
  const isAnswered = ['changed', 'refused'].some((kind) => trips.filter(({ is }) => is === kind).length >= 2);
  return isCutOff || isAnswered || trips.length >= WANTED_TRIPS;
}
