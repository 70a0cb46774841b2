import type { Answer } from '../model/answer';
import type { PlaceId } from '../model/graph';
import type { Certainty } from '../model/verdict';
import type { World } from '../model/world';
import { answersTo, type Samples } from './answers-to';
import type { CompiledGraph } from './compile-graph';
import { diagnose } from './diagnose';
import { placeOf } from './place-of';
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
  at(state: WalkState): WalkNode;
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
    const asked = page.facts.map((fact) => ({ fact, values: values(fact) }));
    const branches = branchesOf(state, asked).map(({ answers, ways, state }) => ({ answers, ways, next: at(state) }));
    return { kind: 'page', state, ...page, branches };
  };
  const root = at(walkStates(graph, world, samples));
  return { root, nodes: [...nodes.values()], at, answersTo: values };
}

interface Reached {
  readonly state: WalkState;
  readonly answers: readonly Answer[];
  readonly ways: number;
}

/** Fact by fact, so that combinations no cause can tell apart are taken together as soon as they are. */
function branchesOf(
  state: WalkState,
  page: readonly { readonly fact: string; readonly values: readonly string[] }[],
): readonly Reached[] {
  return page.reduce<readonly Reached[]>(
    (reached, { fact, values }) => merge(reached.flatMap((from) => values.map((value) => reach(from, fact, value)))),
    [{ state, answers: [], ways: 1 }],
  );
}

function reach(from: Reached, fact: string, value: string): Reached {
  const answer: Answer = { fact, value, provenance: 'asked' };
  return { state: from.state.after(fact, value), answers: [...from.answers, answer], ways: from.ways };
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
  const steps = lead.steps.filter(({ when }) => state.known.meet(when).is !== 'fails').map(({ step }) => step);
  return { kind: 'end', state, cause: lead.cause.id, certainty, place: placeOf(lead, state.known), steps };
}
