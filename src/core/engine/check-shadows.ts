import type { Cause, Graph } from '../model/graph';
import type { Problem } from './problem';

/** Causes that hold only where an earlier one holds too, so that they never are the verdict. */
export function checkShadows(graph: Graph): Problem[] {
  const causes = graph.topics.flatMap((topic) => topic.causes).filter(({ id }) => id !== graph.fallback);
  /** Each cause under one of its facts: whoever it shadows has a condition on that fact too. */
  const earlierBy = new Map<string, Cause[]>();
  return causes.flatMap((cause): Problem[] => {
    const facts = Object.keys(cause.when);
    const candidates = ['', ...facts].flatMap((fact) => earlierBy.get(fact) ?? []);
    const shadow = candidates.find((earlier) => isImplied(earlier, cause));
    const [first = ''] = facts;
    const like = earlierBy.get(first);
    if (like) like.push(cause);
    else earlierBy.set(first, [cause]);
    if (!shadow) return [];
    const sentence = `Wherever it holds, ${shadow.id} holds and comes before it.`;
    return [{ code: 'shadowed-cause', place: `cause ${cause.id}`, sentence }];
  });
}

/** True where every condition of the earlier cause is among those of the later one, as wide or wider. */
function isImplied(earlier: Cause, later: Cause): boolean {
  return Object.entries(earlier.when).every(([fact, values = []]) =>
    later.when[fact]?.every((value) => values.includes(value)),
  );
}
