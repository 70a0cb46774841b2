import type { BusinessDate } from '../model/business-date';
import type { DateRule } from '../model/date-rule';
import type { Step } from '../model/graph';
import type { PlannedStep } from '../model/verdict';
import type { CompiledCause, CompiledGraph } from './compile-graph';
import type { Facts } from './know-facts';

/** The date a rule gives, in the world of the verdict. */
export type Dater = (rule: DateRule) => BusinessDate;

/** A cause's steps in order, without those that a known fact speaks against, each with its date. */
export function planSteps(
  graph: CompiledGraph,
  uses: CompiledCause['steps'],
  at: { facts: Facts; date: Dater },
): PlannedStep[] {
  return uses
    .filter(({ when }) => at.facts.meet(when).is !== 'fails')
    .map(({ step }) => planStep(graph, step, { date: at.date }));
}

/** One step with its date; `by` overrides the step's own rule, as a safety net does. */
export function planStep(graph: CompiledGraph, id: string, at: { date: Dater; by?: DateRule }): PlannedStep {
  const entry = graph.steps.get(id);
  if (!entry) throw new Error(`No step is called ${id}`);
  const rule = at.by ?? entry.step.by;
  return planned(entry.step, entry.topic, { date: at.date(rule), ...(rule.at && { at: rule.at }) });
}

function planned(step: Step, topic: string, by: PlannedStep['by']): PlannedStep {
  const { id, action, actor, bring, say } = step;
  return { id, topic, action, actor, by, bring, say };
}
