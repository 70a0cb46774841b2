import { type Answer, UNSURE } from '../model/answer';
import type { Known } from '../model/knowledge';
import type { CompiledGraph } from './compile-graph';

/** What was stated, and what a stated value implies for facts that nobody stated or is sure of; the first question wins. */
export function statedFacts(graph: CompiledGraph, answers: readonly Answer[]): (Known | undefined)[] {
  const memo: (Known | undefined)[] = new Array(graph.factIds.length);
  for (const { fact, value, provenance } of answers) {
    const position = graph.positions.get(fact);
    if (position === undefined) continue;
    memo[position] =
      value === UNSURE
        ? { state: 'unsure', provenance }
        : { state: 'known', value, provenance, assumed: false, from: [] };
  }
  for (const { fact, by } of graph.implied) {
    if (memo[fact]?.state === 'known') continue;
    const implying = by.map((position) => impliedValue(graph, memo, { position, fact }));
    memo[fact] = implying.find((known) => known !== undefined) ?? memo[fact];
  }
  return memo;
}

function impliedValue(
  graph: CompiledGraph,
  memo: readonly (Known | undefined)[],
  at: { position: number; fact: number },
): Known | undefined {
  const stated = memo[at.position];
  if (stated?.state !== 'known' || stated.from.length > 0) return undefined;
  const value = graph.questions[at.position]?.question.implies?.[stated.value]?.[graph.factIds[at.fact] ?? ''];
  if (value === undefined) return undefined;
  const from = [graph.factIds[at.position] ?? ''];
  return { state: 'known', value, provenance: 'computed', assumed: false, from };
}
