import { checkNetwork, type NetworkCheck } from '../../../src/platform/evidence/check-network';
import { PROBE_TEXT } from '../../../src/platform/evidence/probe-file';
import { type Behaviour, type FaultyServer, faultyServer, hangsUp, sends } from '../../support/faulty-server';

export const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8' };
export const probe = sends(PROBE_TEXT, PLAIN);

/** A page that is looked at, until it is hidden. */
export class FakeSight extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';

  turn(state: DocumentVisibilityState): void {
    this.visibilityState = state;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

interface Checked extends Partial<NetworkCheck> {
  /** What each round trip takes by the clock that measures. */
  readonly times?: readonly number[];
}

export async function check(behaviour: Behaviour, { times = [40], ...more }: Checked = {}) {
  const server = await faultyServer({ '/probe.txt': behaviour });
  return { server, report: await checkAt(server, { times, ...more }) };
}

export function checkAt(server: FaultyServer, { times = [40], ...more }: Checked = {}) {
  let clock = 0;
  let turn = 0;
  return checkNetwork({
    base: server.url,
    hosts: [],
    signal: new AbortController().signal,
    sight: new FakeSight() as NetworkCheck['sight'],
    onTrip: () => undefined,
    // Asked twice for each trip, before and after.
    now: () => {
      if (turn % 2 === 1) clock += times[Math.floor(turn / 2) % times.length] ?? 0;
      turn += 1;
      return clock;
    },
    ...more,
  });
}

/** Answers one way and then another, in order; the last for ever. */
export function inTurn(...behaviours: readonly Behaviour[]): Behaviour {
  let count = 0;
  return (request, response) => {
    const behave = behaviours[Math.min(count, behaviours.length - 1)] ?? hangsUp;
    count += 1;
    behave(request, response);
  };
}
