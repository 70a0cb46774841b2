import type { DueRule } from '../model/date-rule';
import type { Cause, Graph } from '../model/graph';
import type { Problem, ProblemCode } from './problem';

/** What every cause must have, so that a verdict is never left half said. */
export function checkParts(graph: Graph): Problem[] {
  return graph.topics.flatMap(({ causes }) => causes.flatMap(partsMissing));
}

function partsMissing({ id, places, steps, due, safetyNet }: Cause): Problem[] {
  const problem = (code: ProblemCode, sentence: string): Problem => ({ code, place: `cause ${id}`, sentence });
  const last = places?.at(-1);
  return [
    ...(last && Object.keys(last.when ?? {}).length === 0
      ? []
      : [problem('no-place', 'Its last place has a condition, or it has none; the money must always be somewhere.')]),
    ...(steps?.length > 0 ? [] : [problem('no-steps', 'It gives no step.')]),
    ...(isDated(due) ? [] : [problem('no-date', 'It has no date rule, or one without days or source.')]),
    ...(safetyNet?.step && safetyNet.by
      ? []
      : [problem('no-safety-net', 'Nothing says what to do if the date passes.')]),
  ];
}

function isDated(due: DueRule | undefined): boolean {
  if (!due) return false;
  if (due.kind !== 'within') return true;
  const [first, last] = due.workingDays;
  return 0 <= first && first <= last && due.source !== '';
}
