import type { JudgedVerdict } from '../model/case-record';
import type { Verdict } from '../model/verdict';

/** The part of a verdict that a case keeps: ids and dates, no sentences. */
export function summariseVerdict(verdict: Verdict): JudgedVerdict {
  const { judgedAt, cause, place, certainty, due, steps } = verdict;
  return {
    judgedAt,
    cause,
    place,
    certainty,
    dueOn: due.kind === 'payout' ? due.window.likely : due.kind === 'within' ? due.earliest : null,
    dueLatest: due.kind === 'payout' ? due.window.latest : due.kind === 'within' ? due.latest : null,
    dueStatus: due.kind === 'payout' ? due.status : null,
    steps: steps.map(({ id, action }) => ({ id, action })),
  };
}
