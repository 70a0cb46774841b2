/** A good sale whose payout has not come and whose due day is known: whatever holds it up, that day stands. */
export const PAYOUT_WAITED = {
  outcome: ['approved'],
  payoutStatus: ['none', 'pending', 'processing'],
  dueStatus: ['not-due', 'due-today', 'late', 'long-late'],
} as const;
