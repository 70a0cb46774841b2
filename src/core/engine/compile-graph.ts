import type { Calculators } from '../model/calculator';
import type { Dating } from '../model/dating';
import type { Cause, Check, Conditions, Graph, PlaceId, Question, Screen, Step } from '../model/graph';

// Knows: how a rule graph is laid out for walking: ids become positions, so one pass over the causes is a plain loop.
// Must not know: any rule, word, date or face; the graph and its calculators come in as arguments.
// Called by: the session, the commands and the tests, once for each graph.

/** Conditions as pairs of a fact's position and the values it may have. */
export type CompiledConditions = readonly { readonly fact: number; readonly values: readonly string[] }[];

export interface CompiledCheck {
  readonly check: Check;
  readonly rows: readonly { readonly when: CompiledConditions; readonly is: string }[];
}

/** Something that stands only under conditions; without them it stands always. */
export interface CompiledRow {
  readonly when: CompiledConditions;
}

export interface CompiledCause {
  readonly cause: Cause;
  readonly when: CompiledConditions;
  readonly places: readonly (CompiledRow & { readonly is: PlaceId })[];
  readonly steps: readonly (CompiledRow & { readonly onlyWhen: CompiledConditions; readonly step: string })[];
  readonly payoutDueWhen: CompiledConditions | undefined;
  readonly topic: string;
}

export interface CompiledQuestion {
  readonly question: Question;
  readonly askWhen: CompiledConditions | undefined;
  readonly topic: string;
}

export interface CompiledGraph {
  readonly graph: Graph;
  readonly calculators: Calculators;
  readonly dating: Dating;
  readonly factIds: readonly string[];
  readonly positions: ReadonlyMap<string, number>;
  readonly questions: readonly (CompiledQuestion | undefined)[];
  readonly checks: readonly (CompiledCheck | undefined)[];
  /** In order of precedence, without the fallback. */
  readonly causes: readonly CompiledCause[];
  /** The conditions of the causes alone, in the same order: the walk reads nothing else of them, and so reads less memory. */
  readonly whens: readonly CompiledConditions[];
  readonly fallback: CompiledCause;
  readonly steps: ReadonlyMap<string, { readonly step: Step; readonly topic: string }>;
  readonly screens: readonly { readonly screen: Screen; readonly facts: readonly number[] }[];
  /** The facts that answers to other questions may settle, each with those questions. */
  readonly implied: readonly { readonly fact: number; readonly by: readonly number[] }[];
  compile(conditions: Conditions): CompiledConditions;
}

/** What a graph computes with: its named calculators and the settlement calendar. */
export interface GraphTools {
  readonly calculators: Calculators;
  readonly dating: Dating;
}

/** Lays a graph out for walking. Throws where an id is unknown; `checkGraph` says the same in sentences first. */
export function compileGraph(graph: Graph, tools: GraphTools): CompiledGraph {
  const allQuestions = graph.topics.flatMap((topic) =>
    topic.questions.map((question) => ({ question, topic: topic.id })),
  );
  const allChecks = graph.topics.flatMap((topic) => topic.checks);
  const factIds = [...allQuestions.map((entry) => entry.question.fact), ...allChecks.map((check) => check.fact)];
  const positions = new Map(factIds.map((fact, position) => [fact, position]));
  const compile = (conditions: Conditions): CompiledConditions => compileConditions(conditions, positions);

  const questions = factIds.map((_, position) => {
    const entry = allQuestions[position];
    return entry && { ...entry, askWhen: entry.question.askWhen && compile(entry.question.askWhen) };
  });
  const checks = factIds.map((_, position) => {
    const check = allChecks[position - allQuestions.length];
    const rows = check?.kind === 'table' ? check.rows.map((row) => ({ when: compile(row.when), is: row.is })) : [];
    return check && { check, rows };
  });
  const entries = graph.topics.flatMap((topic) => topic.causes.map((cause) => compileCause(cause, topic.id, compile)));
  const fallback = entries.find((entry) => entry.cause.id === graph.fallback);
  if (!fallback) throw new Error(`The fallback cause ${graph.fallback} is not in the graph`);
  const causes = entries.filter((entry) => entry !== fallback);

  const screens = graph.screens.map((screen): { screen: Screen; facts: number[] } => ({ screen, facts: [] }));
  const screenOf = new Map(screens.map((entry) => [entry.screen.id, entry]));
  for (const [position, { question }] of allQuestions.entries()) screenOf.get(question.screen)?.facts.push(position);
  const steps = graph.topics.flatMap((topic) =>
    topic.steps.map((step) => [step.id, { step, topic: topic.id }] as const),
  );
  return {
    graph,
    ...tools,
    factIds,
    positions,
    questions,
    checks,
    causes,
    whens: causes.map(({ when }) => when),
    fallback,
    steps: new Map(steps),
    screens,
    implied: impliedFacts(allQuestions, positions),
    compile,
  };
}

function impliedFacts(
  questions: readonly { readonly question: Question }[],
  positions: ReadonlyMap<string, number>,
): CompiledGraph['implied'] {
  const implied = new Map<number, number[]>();
  for (const [position, { question }] of questions.entries()) {
    const facts = new Set(Object.values(question.implies ?? {}).flatMap((values) => Object.keys(values)));
    for (const id of facts) {
      const fact = positions.get(id);
      if (fact !== undefined) implied.set(fact, [...(implied.get(fact) ?? []), position]);
    }
  }
  return [...implied].map(([fact, by]) => ({ fact, by }));
}

const ALWAYS: CompiledConditions = [];

function compileCause(cause: Cause, topic: string, compile: CompiledGraph['compile']): CompiledCause {
  return {
    cause,
    topic,
    when: compile(cause.when),
    places: cause.places.map(({ when, is }) => ({ when: when ? compile(when) : ALWAYS, is })),
    steps: cause.steps.map(({ step, when, onlyWhen }) => ({
      when: when ? compile(when) : ALWAYS,
      onlyWhen: onlyWhen ? compile(onlyWhen) : ALWAYS,
      step,
    })),
    payoutDueWhen: cause.payoutDueWhen && compile(cause.payoutDueWhen),
  };
}

function compileConditions(conditions: Conditions, positions: ReadonlyMap<string, number>): CompiledConditions {
  return Object.entries(conditions).map(([id, values]) => {
    const fact = positions.get(id);
    if (fact === undefined) throw new Error(`No question or check owns the fact ${id}`);
    return { fact, values: values ?? [] };
  });
}
