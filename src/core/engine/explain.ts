import { type Answer, UNSURE } from '../model/answer';
import type { Reason, Turn } from '../model/verdict';
import type { World } from '../model/world';
import type { CompiledConditions, CompiledGraph } from './compile-graph';
import { diagnose } from './diagnose';
import type { Facts } from './facts';
import { walk } from './walk';

/** The stated facts behind some conditions, computed ones traced back to what they were found from, each once. */
export function reasonsFor(graph: CompiledGraph, facts: Facts, conditions: CompiledConditions): Reason[] {
  const reasons = new Map<string, Reason>();
  const trace = (position: number, depth: number): void => {
    const known = facts.know(position);
    const fact = graph.factIds[position] ?? '';
    if (known.state === 'unsure' && known.provenance !== 'computed') {
      reasons.set(fact, { fact, value: UNSURE, provenance: known.provenance });
    }
    if (known.state !== 'known') return;
    if (graph.questions[position]) reasons.set(fact, { fact, value: known.value, provenance: known.provenance });
    if (depth >= graph.factIds.length) return;
    for (const source of known.from) trace(graph.positions.get(source) ?? -1, depth + 1);
  };
  for (const { fact } of conditions) trace(fact, 0);
  return [...reasons.values()];
}

/** Every single answer that, had it been another, would have led to another cause without further questions. */
export function turningAnswers(graph: CompiledGraph, answers: readonly Answer[], world: World): Turn[] {
  const given = diagnose(graph, walk(graph, answers, world).known).lead.cause.id;
  return answers.flatMap((answer, index) => {
    const question = graph.questions[graph.positions.get(answer.fact) ?? -1]?.question;
    if (question?.kind !== 'choice') return [];
    return question.values.flatMap((value): Turn[] => {
      if (value === answer.value) return [];
      const step = walk(
        graph,
        answers.map((other, at) => (at === index ? { ...answer, value } : other)),
        world,
      );
      if (step.kind === 'ask') return [];
      const { lead, certainty } = diagnose(graph, step.known);
      if (certainty === 'possible' || lead.cause.id === given) return [];
      return [{ fact: answer.fact, value, cause: lead.cause.id }];
    });
  });
}
