/** A card sale of the day before yesterday that waits to be paid, told in full. */
export const pendingSale = {
  outcome: 'approved',
  payoutStatus: 'pending',
  missing: 'one',
  method: 'card',
  settlementTerm: 'next-working-day',
  paidAt: '2026-11-18',
} as const;
