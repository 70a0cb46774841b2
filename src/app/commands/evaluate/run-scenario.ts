import type { CompiledGraph } from '../../../core/engine/compile-graph';
import { judge } from '../../../core/engine/judge';
import { walk } from '../../../core/engine/walk';
import { type Answer, UNSURE } from '../../../core/model/answer';
import type { Due } from '../../../core/model/verdict';
import type { World } from '../../../core/model/world';
import type { Scenario } from './evaluation-schema';

/** One line of details, as `vocabulary.md` names its fields. */
export interface ScenarioResult {
  readonly id: string;
  readonly cause: string;
  readonly alternatives: readonly string[];
  readonly place: string;
  readonly steps: readonly { readonly id: string; readonly action: string }[];
  readonly asked: readonly string[];
  readonly screens: number;
  readonly dueOn: string | null;
  readonly dueLatest: string | null;
  readonly provisional: boolean;
}

/** Walks the graph with a merchant who answers from the scenario's facts, and is unsure of every other. */
export function runScenario(graph: CompiledGraph, scenario: Scenario, world: World): ScenarioResult {
  const answers: Answer[] = [];
  let screens = 0;
  for (;;) {
    const step = walk(graph, answers, world);
    if (step.kind === 'judge') break;
    screens += 1;
    answers.push(
      ...step.facts.map((fact): Answer => ({ fact, value: scenario.facts[fact] ?? UNSURE, provenance: 'asked' })),
    );
  }
  const verdict = judge(graph, answers, world);
  return {
    id: scenario.id,
    cause: verdict.cause,
    alternatives: [...verdict.also, ...verdict.possible],
    place: verdict.place,
    steps: verdict.steps.map(({ id, action }) => ({ id, action })),
    asked: answers.map((answer) => answer.fact),
    screens,
    ...datesOf(verdict.due),
  };
}

function datesOf(due: Due): Pick<ScenarioResult, 'dueOn' | 'dueLatest' | 'provisional'> {
  if (due.kind === 'none') return { dueOn: null, dueLatest: null, provisional: false };
  if (due.kind === 'within') return { dueOn: due.earliest, dueLatest: due.latest, provisional: false };
  const { likely, latest, provisional } = due.window;
  return { dueOn: likely, dueLatest: latest, provisional };
}
