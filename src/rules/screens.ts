import type { Screen } from '../core/model/graph';

/** The pages of asking, in their order. `rules stats` measures what the order costs. */
export const screens = [
  { id: 'outcome', kind: 'one' },
  { id: 'payout-status', kind: 'one' },
  { id: 'response-code', kind: 'one' },
  { id: 'customer-debited', kind: 'one' },
  { id: 'missing', kind: 'one' },
  { id: 'what-applies', kind: 'tick-list' },
  { id: 'paid-at', kind: 'one' },
  { id: 'settlement-term', kind: 'one' },
  { id: 'method', kind: 'one' },
] as const satisfies readonly Screen[];
