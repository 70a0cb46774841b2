import type { Graph } from '../model/graph';
import { conditionsIn } from './conditions-in';
import type { Problem } from './problem';

/** Facts that wait for themselves, through the tables, needs and `askWhen` of others. */
export function checkCycles(graph: Graph): Problem[] {
  const reads = readsByFact(graph);
  const done = new Set<string>();
  const problems: Problem[] = [];
  const visit = (fact: string, path: readonly string[]): void => {
    const start = path.indexOf(fact);
    if (start >= 0) {
      const cycle = [...path.slice(start), fact].join(' → ');
      problems.push({ code: 'cyclic-checks', place: `fact ${fact}`, sentence: `It waits for itself: ${cycle}.` });
      return;
    }
    if (done.has(fact)) return;
    for (const other of reads.get(fact) ?? []) visit(other, [...path, fact]);
    done.add(fact);
  };
  for (const fact of reads.keys()) visit(fact, []);
  return problems;
}

/** The facts that each fact is found from, or that decide whether it is asked. */
function readsByFact(graph: Graph): ReadonlyMap<string, readonly string[]> {
  const reads = new Map<string, readonly string[]>();
  const add = (fact: string, others: readonly string[]) => reads.set(fact, [...(reads.get(fact) ?? []), ...others]);
  for (const { place, when } of conditionsIn(graph)) {
    const [kind, fact = ''] = place.split(' ');
    if (kind !== 'cause') add(fact, Object.keys(when));
  }
  for (const check of graph.topics.flatMap((topic) => topic.checks)) {
    if (check.kind === 'calculated') add(check.fact, check.needs);
  }
  return reads;
}
