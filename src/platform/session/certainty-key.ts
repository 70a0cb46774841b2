import { dayOf } from '../../core/model/beijing-time';
import type { Verdict } from '../../core/model/verdict';
import { isUnexplained } from './question-of';

type Judged = Pick<Verdict, 'cause' | 'certainty' | 'possible' | 'due' | 'judgedAt'>;

/** How certain a verdict is said to be: while others are still possible, not that everything points to it. */
export function certaintyKey({ cause, certainty, possible, due, judgedAt }: Judged): string {
  // That nothing explains it may be certain; a reader would take it for the opposite.
  if (isUnexplained(cause)) return 'verdict:certainty.possible';
  // Late, but not if the sale was made so late in the evening that it counts for the next day.
  const isLateInDoubt = due.kind === 'payout' && due.status === 'late' && due.window.latest >= dayOf(judgedAt);
  const isDoubted = possible.length > 0 || isLateInDoubt;
  return `verdict:certainty.${certainty === 'confirmed' && isDoubted ? 'likely' : certainty}`;
}
