import type { PlaceId } from '../../core/model/graph';
import type { StopState } from '../../ui/Trail';

export type StopId = 'customer-bank' | 'terminal' | 'acquirer' | 'clearing' | 'your-bank' | 'your-account';

export const STOPS: readonly StopId[] = [
  'customer-bank',
  'terminal',
  'acquirer',
  'clearing',
  'your-bank',
  'your-account',
];

/** Where each place stands on the trail, and whether the money is on its way there, stopped, in danger, or not certain. */
const POSITIONS: Readonly<
  Record<PlaceId, { readonly at: StopId; readonly as: 'here' | 'stopped' | 'danger' | 'unclear' }>
> = {
  'never-authorised': { at: 'customer-bank', as: 'stopped' },
  'outcome-unknown': { at: 'terminal', as: 'unclear' },
  reversed: { at: 'customer-bank', as: 'stopped' },
  'authorised-only': { at: 'customer-bank', as: 'stopped' },
  'stored-on-terminal': { at: 'terminal', as: 'stopped' },
  'cleared-waiting': { at: 'acquirer', as: 'here' },
  'payout-sent': { at: 'your-bank', as: 'here' },
  'payout-returned': { at: 'acquirer', as: 'stopped' },
  held: { at: 'acquirer', as: 'stopped' },
  'paid-unrecognised': { at: 'your-account', as: 'unclear' },
  'taken-by-middleman': { at: 'acquirer', as: 'danger' },
};

/** The state of every stop while the money is at a place. */
export function stopStates(place: PlaceId): ReadonlyMap<StopId, StopState> {
  const { at, as } = POSITIONS[place];
  const present = STOPS.indexOf(at);
  // What waits at the terminal or may not have come that far has not left the customer's bank for certain.
  const before = at === 'terminal' ? 'ahead' : 'passed';
  return new Map(
    STOPS.map((stop, index) => [stop, index < present ? before : index > present ? 'ahead' : as] as const),
  );
}

/** What is said of a stop the money is not known to have come to: a sale that pays nothing never does, of an undecided one nobody knows. */
export function aheadKey(place: PlaceId, stop: StopId): string {
  if (place === 'never-authorised' || place === 'reversed') return 'verdict:trail.notReached';
  return place === 'outcome-unknown' || stop === 'customer-bank' ? 'verdict:trail.unknown' : 'verdict:trail.next';
}
