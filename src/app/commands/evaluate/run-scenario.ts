import type { CompiledGraph } from '../../../core/engine/compile-graph';
import { judge } from '../../../core/engine/judge';
import { walk } from '../../../core/engine/walk';
import { type Answer, UNSURE } from '../../../core/model/answer';
import type { Due } from '../../../core/model/verdict';
import type { World } from '../../../core/model/world';

/** One line of details, as `vocabulary.md` names its fields. Dates are null where the cause promises no money. */
export interface ScenarioDetails {
  readonly id: string;
  readonly cause: string;
  readonly alternatives: readonly string[];
  readonly place: string;
  readonly steps: readonly { readonly id: string; readonly action: string }[];
  readonly asked: readonly string[];
  readonly dueOn: string | null;
  readonly dueLatest: string | null;
  readonly provisional: boolean;
}

export interface ScenarioResult {
  readonly details: ScenarioDetails;
  /** How many pages were asked: what a merchant would call a question. */
  readonly pages: number;
}

/** Walks the graph with a merchant who answers from `facts`, and is unsure of every other. */
export function runScenario(
  graph: CompiledGraph,
  { id, facts }: { readonly id: string; readonly facts: ReadonlyMap<string, string> },
  world: World,
): ScenarioResult {
  const given = unasked(facts);
  const asked: Answer[] = [];
  let pages = 0;
  for (;;) {
    const step = walk(graph, [...given, ...asked], world);
    if (step.kind === 'judge') break;
    pages += 1;
    asked.push(...step.facts.map((fact): Answer => ({ fact, value: facts.get(fact) ?? UNSURE, provenance: 'asked' })));
  }
  const verdict = judge(graph, [...given, ...asked], world);
  const details = {
    id,
    cause: verdict.cause,
    alternatives: [...verdict.also, ...verdict.possible],
    place: verdict.place,
    steps: verdict.steps.map((step) => ({ id: step.id, action: step.action })),
    asked: asked.map(({ fact }) => fact),
    ...datesOf(verdict.due),
  };
  return { details, pages };
}

/** Nobody is asked for `dueStatus`: where a file states it and not the moment to compute it from, it is taken as given. */
function unasked(facts: ReadonlyMap<string, string>): readonly Answer[] {
  const value = facts.get('dueStatus');
  return value === undefined || facts.has('paidAt') ? [] : [{ fact: 'dueStatus', value, provenance: 'given' }];
}

function datesOf(due: Due): Pick<ScenarioDetails, 'dueOn' | 'dueLatest' | 'provisional'> {
  if (due.kind === 'none') return { dueOn: null, dueLatest: null, provisional: false };
  if (due.kind === 'within') return { dueOn: due.earliest, dueLatest: due.latest, provisional: false };
  const { likely, latest, provisional } = due.window;
  return { dueOn: likely, dueLatest: latest, provisional };
}
