import type { SettlementProfile, SettlementTerm } from '../core/model/settlement-profile';

/** The term to reckon with when it is not stated. Never instant: a payout in seconds is not promised on a guess. */
export function usualTerm(profile: SettlementProfile): SettlementTerm {
  const term = profile.usualTerm.value;
  return term === 'instant' ? 'next-day' : term;
}
