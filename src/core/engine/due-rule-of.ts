import type { DueRule } from '../model/date-rule';
import type { CompiledCause } from './compile-graph';
import type { Facts } from './facts';

/** How a cause dates its answer: by the payout's own date where that goes on whatever the reason of the delay. */
export function dueRuleOf({ cause, payoutDueWhen }: CompiledCause, facts: Facts): DueRule {
  const isPayoutDue = payoutDueWhen && facts.meet(payoutDueWhen).is === 'holds';
  return isPayoutDue ? { kind: 'payout' } : cause.due;
}
