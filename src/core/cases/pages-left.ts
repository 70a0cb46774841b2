import type { CompiledGraph } from '../engine/compile-graph';
import { walk } from '../engine/walk';
import { type Answer, UNSURE } from '../model/answer';
import type { World } from '../model/world';

/**
 * About how many pages are still to come: the median over the answers to the present page, with the rest answered as most
 * merchants would (nothing unusual applies, else not sure). An honest guess; branching walks have no percentage.
 */
export function pagesLeft(graph: CompiledGraph, answers: readonly Answer[], world: World): number {
  const step = walk(graph, answers, world);
  if (step.kind === 'judge') return 0;
  const first = step.facts[0] ?? '';
  const values = graph.questions[graph.positions.get(first) ?? -1]?.question.values ?? [];
  const lengths = (values.length > 0 && step.facts.length === 1 ? values : [undefined]).map((value) => {
    const answered = step.facts.map((fact) => usual(graph, fact, value));
    return 1 + countUsual(graph, [...answers, ...answered], world);
  });
  return lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 1;
}

function countUsual(graph: CompiledGraph, answers: readonly Answer[], world: World): number {
  let count = 0;
  let given = answers;
  for (;;) {
    const step = walk(graph, given, world);
    if (step.kind === 'judge') return count;
    count += 1;
    given = [...given, ...step.facts.map((fact) => usual(graph, fact, undefined))];
  }
}

function usual(graph: CompiledGraph, fact: string, value: string | undefined): Answer {
  const question = graph.questions[graph.positions.get(fact) ?? -1]?.question;
  return { fact, value: value ?? question?.normal ?? question?.values[0] ?? UNSURE, provenance: 'asked' };
}
