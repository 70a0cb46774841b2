import type { BusinessDate } from '../model/business-date';
import type { DateRule } from '../model/date-rule';
import type { Step } from '../model/graph';
import type { Finding } from '../model/knowledge';
import type { PlannedStep } from '../model/verdict';
import type { CompiledCause, CompiledGraph } from './compile-graph';
import type { Facts } from './know-facts';

/** The date a rule gives, in the world of the verdict. */
export type Dater = (rule: DateRule) => BusinessDate;

/** A cause's steps in order, each with its date, without those that a fact speaks against or that need one not known. */
export function planSteps(
  graph: CompiledGraph,
  uses: CompiledCause['steps'],
  at: { facts: Facts; date: Dater },
): PlannedStep[] {
  return uses
    .filter(({ when, onlyWhen }) => at.facts.meet(when).is !== 'fails' && isCertain(at.facts.meet(onlyWhen)))
    .map(({ step }) => planStep(graph, step, { date: at.date }));
}

function isCertain(finding: Finding): boolean {
  return finding.is === 'holds' && !finding.assumed;
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
