import type { DateRule } from '../model/date-rule';
import type { Step } from '../model/graph';
import type { PlannedStep } from '../model/verdict';
import type { CompiledCause, CompiledGraph } from './compile-graph';
import type { Facts } from './facts';

/** The date a rule gives, in the world of the verdict. */
export type Dater = (rule: DateRule) => PlannedStep['by'];

/** A cause's steps in order, each with its date, without those that a fact speaks against or that need one not known. */
export function planSteps(
  graph: CompiledGraph,
  uses: CompiledCause['steps'],
  at: { facts: Facts; date: Dater },
): PlannedStep[] {
  return uses.filter((use) => isGiven(use, at.facts)).map(({ step }) => planStep(graph, step, { date: at.date }));
}

/** True for a step that no fact speaks against, and for which all that it needs is known for certain. */
export function isGiven({ when, onlyWhen }: CompiledCause['steps'][number], facts: Facts): boolean {
  const needed = facts.meet(onlyWhen);
  return facts.meet(when).is !== 'fails' && needed.is === 'holds' && !needed.assumed;
}

/** One step with its date; `by` overrides the step's own rule, as a safety net does. */
export function planStep(graph: CompiledGraph, id: string, at: { date: Dater; by?: DateRule }): PlannedStep {
  const entry = graph.steps.get(id);
  if (!entry) throw new Error(`No step is called ${id}`);
  const rule = at.by ?? entry.step.by;
  return planned(entry.step, entry.topic, at.date(rule));
}

function planned(step: Step, topic: string, by: PlannedStep['by']): PlannedStep {
  const { id, action, actor, bring, say } = step;
  return { id, topic, action, actor, by, bring, say };
}
