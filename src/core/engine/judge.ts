import type { Answer } from '../model/answer';
import { dayOf } from '../model/beijing-time';
import type { BusinessDate } from '../model/business-date';
import type { JudgedVerdict } from '../model/case-record';
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
 * before the walk has ended; then it says what is known so far. `first`: the verdict that was given before; where the cause is
 * the same, days are still counted from then, and what should have been done by now is for today.
 */
export function judge(
  graph: CompiledGraph,
  answers: readonly Answer[],
  world: World,
  first?: Pick<JudgedVerdict, 'cause' | 'judgedAt'> | null,
): Verdict {
  const facts = knowFacts(graph, answers, world);
  const diagnosis = diagnose(graph, facts);
  const { lead } = diagnosis;
  const { cause, topic } = lead;
  // A clock that was put back does not put days off.
  const since = dayOf(first?.cause === cause.id && first.judgedAt < world.now ? first.judgedAt : world.now);
  const due = dueOf(graph, lead, { facts, world, since });
  const date = dater(graph, due, { world, since });
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

interface Dated {
  readonly world: World;
  readonly since: BusinessDate;
}

function dueOf(graph: CompiledGraph, lead: CompiledCause, at: Dated & { facts: Facts }): Due {
  const { world } = at;
  const today = dayOf(world.now);
  const after = (days: number): BusinessDate => later(today, graph.dating.workingDaysAfter(at.since, days, world));
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

/**
 * `due` is the last day before the money is late; once that has passed, `now` is the day after it, and who waits for the payout
 * waits for a day on which there are any.
 */
function dater(graph: CompiledGraph, due: Due, { world, since }: Dated): Dater {
  const today = dayOf(world.now);
  const lastDay = due.kind === 'payout' ? due.window.lateAfter : today;
  const isOver = due.kind === 'payout' && lastDay < today;
  const starts = {
    now: isOver ? (graph.dating.days(lastDay, today, world)[1]?.date ?? today) : since,
    due: lastDay,
    payout: isOver ? graph.dating.payDay(due.window, today, world) : lastDay,
  };
  return (rule) => {
    const date = graph.dating.workingDaysAfter(starts[rule.from], rule.workingDays, world);
    return date < today ? { date: today } : { date, ...(rule.at && { at: rule.at }) };
  };
}

function later(one: BusinessDate, other: BusinessDate): BusinessDate {
  return one < other ? other : one;
}
