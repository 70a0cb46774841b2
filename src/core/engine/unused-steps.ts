import type { Graph } from '../model/graph';
import type { Problem } from './problem';

/** Steps that no cause leads to. */
export function unusedSteps(graph: Graph): Problem[] {
  const causes = graph.topics.flatMap((topic) => topic.causes);
  const used = new Set(causes.flatMap(({ steps, safetyNet }) => [...steps, safetyNet].map(({ step }) => step)));
  return graph.topics.flatMap(({ steps }) =>
    steps.flatMap(({ id }): Problem[] =>
      used.has(id) ? [] : [{ code: 'unused-step', place: `step ${id}`, sentence: 'No cause leads to it.' }],
    ),
  );
}
