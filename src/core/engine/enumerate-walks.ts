import type { Answer } from '../model/answer';
import type { DueRule } from '../model/date-rule';
import type { PlaceId } from '../model/graph';
import type { Certainty } from '../model/verdict';
import type { World } from '../model/world';
import { answersTo, type Samples } from './answers-to';
import type { CompiledGraph } from './compile-graph';
import { diagnose } from './diagnose';
import { dueRuleOf } from './due-rule-of';
import { placeOf } from './place-of';
import { isGiven } from './plan-steps';
import { pageFor } from './walk';
import { type WalkState, walkStates } from './walk-states';

/** What walks pass through or end in. */
export type WalkNode = WalkPage | WalkEnd | WalkStuck;

export interface WalkPage {
  readonly kind: 'page';
  readonly state: WalkState;
  readonly screen: string;
  readonly facts: readonly string[];
  readonly branches: readonly WalkBranch[];
}

/** All the ways to answer a page that make no difference to what follows. */
export interface WalkBranch {
  readonly answers: readonly Answer[];
  readonly ways: number;
  readonly next: WalkNode;
}

export interface WalkEnd {
  readonly kind: 'end';
  readonly state: WalkState;
  readonly cause: string;
  readonly certainty: Certainty;
  readonly place: PlaceId;
  readonly due: DueRule['kind'];
  readonly steps: readonly string[];
}

/** A walk that waits for facts which no page asks for. */
export interface WalkStuck {
  readonly kind: 'stuck';
  readonly state: WalkState;
}

export interface WalkTree {
  readonly root: WalkNode;
  /** Every node once. */
  readonly nodes: readonly WalkNode[];
  /** Where some answers to a page lead, in the order of its facts. */
  after(page: WalkPage, answers: readonly Answer[]): WalkNode;
  /** What a page may be answered with. */
  answersTo(fact: string): readonly string[];
}

/**
 * Every walk there is: each page answered in every combination of answers, `unsure` included. Answers that no cause can
 * tell apart share a branch, and branches that lead to the same state share a node, so the tree stays small and complete.
 */
export function enumerateWalks(graph: CompiledGraph, world: World, samples: Samples): WalkTree {
  const nodes = new Map<WalkState, WalkNode>();
  const values = (fact: string): readonly string[] => answersTo(graph, fact, samples);
  const at = (state: WalkState): WalkNode => {
    const node = nodes.get(state) ?? nodeOf(state);
    nodes.set(state, node);
    return node;
  };
  const nodeOf = (state: WalkState): WalkNode => {
    const waiting = state.waiting();
    if (waiting.size === 0) return endOf(graph, state);
    const page = pageFor(graph, waiting);
    if (!page) return { kind: 'stuck', state };
    const branches = branchesOf(state, partsOf(graph, page.facts, values));
    const followed = branches.map(({ answers, ways, state }) => ({ answers, ways, next: at(state) }));
    return { kind: 'page', state, ...page, branches: followed };
  };
  const after = ({ state, facts }: WalkPage, answers: readonly Answer[]): WalkNode => {
    const parts = isAnsweredAtOnce(graph, facts) ? [answers] : answers.map((answer) => [answer]);
    return at(parts.reduce((from, part) => from.after(part), state));
  };
  const root = at(walkStates(graph, world, samples));
  return { root, nodes: [...nodes.values()], after, answersTo: values };
}

type Part = readonly (readonly Answer[])[];

interface Reached {
  readonly state: WalkState;
  readonly answers: readonly Answer[];
  readonly ways: number;
}

/** True where one answer on a page may decide whether another question on it is worth asking. */
function isAnsweredAtOnce(graph: CompiledGraph, facts: readonly string[]): boolean {
  return facts.length > 1 && facts.some((fact) => graph.questions[graph.positions.get(fact) ?? -1]?.askWhen);
}

/** The answers to a page in the parts they can be given in: fact by fact, or every combination at once. */
function partsOf(graph: CompiledGraph, facts: readonly string[], values: WalkTree['answersTo']): readonly Part[] {
  const parts = facts.map((fact) => values(fact).map((value): Answer[] => [{ fact, value, provenance: 'asked' }]));
  if (!isAnsweredAtOnce(graph, facts)) return parts;
  return [parts.reduce<Answer[][]>((all, part) => all.flatMap((had) => part.map((more) => [...had, ...more])), [[]])];
}

/** Part by part, so that combinations no cause can tell apart are taken together as soon as they are. */
function branchesOf(state: WalkState, parts: readonly Part[]): readonly Reached[] {
  return parts.reduce<readonly Reached[]>(
    (reached, part) => merge(reached.flatMap((from) => part.map((answers) => reach(from, answers)))),
    [{ state, answers: [], ways: 1 }],
  );
}

function reach(from: Reached, answers: readonly Answer[]): Reached {
  return { state: from.state.after(answers), answers: [...from.answers, ...answers], ways: from.ways };
}

function merge(reached: readonly Reached[]): readonly Reached[] {
  const merged = new Map<WalkState, Reached>();
  for (const entry of reached) {
    const same = merged.get(entry.state);
    merged.set(entry.state, same ? { ...same, ways: same.ways + entry.ways } : entry);
  }
  return [...merged.values()];
}

function endOf(graph: CompiledGraph, state: WalkState): WalkEnd {
  const { lead, certainty } = diagnose(graph, state.known);
  return {
    kind: 'end',
    state,
    cause: lead.cause.id,
    certainty,
    place: placeOf(lead, state.known),
    due: dueRuleOf(lead, state.known).kind,
    steps: lead.steps.filter((use) => isGiven(use, state.known)).map(({ step }) => step),
  };
}
