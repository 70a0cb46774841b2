import type { Answer } from '../model/answer';
import { dayOf } from '../model/beijing-time';
import type { BusinessDate } from '../model/business-date';
import type { Due, Verdict } from '../model/verdict';
import type { World } from '../model/world';
import type { CompiledCause, CompiledGraph } from './compile-graph';
import { type Diagnosis, diagnose } from './diagnose';
import { dueRuleOf } from './due-rule-of';
import { reasonsFor, turningAnswers } from './explain';
import type { Facts } from './facts';
import { knowFacts } from './know-facts';
import { placeOf } from './place-of';
import { type Dater, planStep, planSteps } from './plan-steps';

/**
 * The verdict on some answers at a moment: pure, so the same answers asked tomorrow give tomorrow's verdict. May be called
 * before the walk has ended; then it says what is known so far.
 */
export function judge(graph: CompiledGraph, answers: readonly Answer[], world: World): Verdict {
  const facts = knowFacts(graph, answers, world);
  const diagnosis = diagnose(graph, facts);
  const { lead } = diagnosis;
  const { cause, topic } = lead;
  const due = dueOf(graph, lead, { facts, world });
  const date = dater(graph, due, world);
  return {
    judgedAt: world.now,
    certainty: diagnosis.certainty,
    cause: cause.id,
    topic,
    place: placeOf(lead, facts),
    also: diagnosis.also.map((entry) => entry.cause.id),
    possible: diagnosis.possible.map((entry) => entry.cause.id),
    due,
    steps: planSteps(graph, lead.steps, { facts, date }),
    safetyNet: planStep(graph, cause.safetyNet.step, { date, by: cause.safetyNet.by }),
    ...explanation(graph, diagnosis, { facts, answers, world }),
  };
}

function explanation(
  graph: CompiledGraph,
  diagnosis: Diagnosis,
  at: { facts: Facts; answers: readonly Answer[]; world: World },
): Pick<Verdict, 'why' | 'ruledOut' | 'wouldChange'> {
  return {
    why: reasonsFor(graph, at.facts, diagnosis.lead.when),
    ruledOut: diagnosis.ruledOut.map(({ entry, by }) => ({
      cause: entry.cause.id,
      by: reasonsFor(graph, at.facts, graph.compile({ [by]: [] })),
    })),
    wouldChange: turningAnswers(graph, at.answers, at.world),
  };
}

function dueOf(graph: CompiledGraph, lead: CompiledCause, at: { facts: Facts; world: World }): Due {
  const { world } = at;
  const today = dayOf(world.now);
  const after = (days: number): BusinessDate => graph.dating.workingDaysAfter(today, days, world);
  const due = dueRuleOf(lead, at.facts);
  if (due.kind === 'none') {
    const settleBy = due.settle === 'today' ? today : after(lead.cause.safetyNet.by.workingDays);
    return { kind: 'none', settleBy, days: graph.dating.days(today, settleBy, world) };
  }
  if (due.kind === 'within') {
    const [earliest, latest] = [after(due.workingDays[0]), after(due.workingDays[1])];
    return { kind: 'within', earliest, latest, source: due.source, days: graph.dating.days(today, latest, world) };
  }
  const read = (fact: string) => at.facts.know(graph.positions.get(fact) ?? -1);
  return { kind: 'payout', ...graph.dating.payout(read, world, due.kind === 'fallback') };
}

/** `due` is the last day before the money is late, or today once that has passed; who waits for the payout then waits for a day on which there are any. */
function dater(graph: CompiledGraph, due: Due, world: World): Dater {
  const today = dayOf(world.now);
  const lastDay = due.kind === 'payout' ? due.window.lateAfter : today;
  const isOver = due.kind === 'payout' && lastDay < today;
  const starts = {
    now: today,
    due: isOver ? today : lastDay,
    payout: isOver ? graph.dating.payDay(due.window, today, world) : lastDay,
  };
  return (rule) => graph.dating.workingDaysAfter(starts[rule.from], rule.workingDays, world);
}
