import { UNSURE } from '../model/answer';
import type { CompiledGraph } from './compile-graph';

/** Values to answer with where a question has none of its own (a date, a code), by fact. */
export type Samples = Readonly<Record<string, readonly string[]>>;

/** What may be said to a question: its values or samples of them, and last that one is not sure. */
export function answersTo(graph: CompiledGraph, fact: string, samples: Samples): readonly string[] {
  const values = samples[fact] ?? graph.questions[graph.positions.get(fact) ?? -1]?.question.values ?? [];
  return [...values, UNSURE];
}
