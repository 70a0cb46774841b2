import type { Answer } from '../model/answer';
import type { World } from '../model/world';
import type { CompiledConditions, CompiledGraph } from './compile-graph';
import type { Facts } from './facts';
import { knowFacts } from './know-facts';
import { standingOf } from './standing-of';

/** The page to ask next, with the facts on it that somebody waits for; or the end of asking. */
export type Walk =
  | { readonly kind: 'ask'; readonly screen: string; readonly facts: readonly string[]; readonly known: Facts }
  | { readonly kind: 'judge'; readonly known: Facts };

/**
 * One step of the walk: the first page in order on which stands a fact that some cause, which could still be the
 * verdict, is waiting for.
 */
export function walk(graph: CompiledGraph, answers: readonly Answer[], world: World): Walk {
  const known = knowFacts(graph, answers, world);
  const waiting = waitedFacts(graph, graph.whens, known);
  if (waiting.size === 0) return { kind: 'judge', known };
  const page = pageFor(graph, waiting);
  if (!page) throw new Error(`No page asks for ${[...waiting].join(', ')}`);
  return { kind: 'ask', ...page, known };
}

/** Causes behind the first that holds cannot be the verdict any more, so nothing is asked for them. */
export function waitedFacts(
  graph: CompiledGraph,
  whens: readonly CompiledConditions[],
  known: Facts,
): ReadonlySet<string> {
  const waiting = new Set<string>();
  // Thousands of causes may share a fact; what it waits for is looked up once.
  const seen = new Uint8Array(graph.factIds.length);
  for (const when of whens) {
    const standing = standingOf(known, when);
    if (standing === 'holds' || standing === 'assumed') break;
    if (standing === 'fails') continue;
    for (const { fact } of when) {
      if (seen[fact]) continue;
      seen[fact] = 1;
      const found = known.know(fact);
      if (found.state === 'absent') for (const other of found.waiting) waiting.add(other);
    }
  }
  return waiting;
}

/** A page and what to ask on it. */
export interface PageAsked {
  readonly screen: string;
  readonly facts: readonly string[];
}

/** The first page in order that asks for one of the facts, or nothing where none does. */
export function pageFor(graph: CompiledGraph, waiting: ReadonlySet<string>): PageAsked | undefined {
  for (const { screen, facts } of graph.screens) {
    const asked = facts.map((position) => graph.factIds[position] ?? '').filter((fact) => waiting.has(fact));
    if (asked.length > 0) return { screen: screen.id, facts: asked };
  }
  return undefined;
}
