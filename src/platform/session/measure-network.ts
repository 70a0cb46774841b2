import { checkNetwork, type NetworkCheck, WANTED_TRIPS } from '../evidence/check-network';
import type { NetworkReport } from '../evidence/network-report';

export type Measured = NetworkReport;
export type MeasuredTrip = Measured['trips'][number];
export const tripsToMake = WANTED_TRIPS;

/** What a verdict on this device's connection says of the terminal's `network`, if that is the same; some say nothing. */
const ANSWERS: Readonly<Record<Measured['verdict'], 'good' | 'weak' | 'offline' | undefined>> = {
  good: 'good',
  weak: 'weak',
  offline: 'offline',
  // A terminal cannot log in to such a Wi-Fi.
  portal: 'offline',
  blocked: undefined,
  unknown: undefined,
};

export function answerOf({ verdict }: Measured): string | undefined {
  return ANSWERS[verdict];
}

/** Measures the connection of this device; nothing where it was stopped. */
export function measureNetwork(
  options: Pick<NetworkCheck, 'hosts' | 'signal' | 'onTrip'>,
): Promise<Measured | undefined> {
  return checkNetwork({ ...options, base: document.baseURI, sight: document, now: () => performance.now() });
}
