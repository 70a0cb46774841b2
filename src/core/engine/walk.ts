import type { Answer } from '../model/answer';
import type { World } from '../model/world';
import type { CompiledCause, CompiledGraph } from './compile-graph';
import { type Facts, knowFacts } from './know-facts';

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
  const waiting = waitedFacts(graph.causes, known);
  if (waiting.size === 0) return { kind: 'judge', known };
  const page = pageFor(graph, waiting);
  if (!page) throw new Error(`No page asks for ${[...waiting].join(', ')}`);
  return { kind: 'ask', ...page, known };
}

/** Causes behind the first that holds cannot be the verdict any more, so nothing is asked for them. */
export function waitedFacts(causes: readonly CompiledCause[], known: Facts): ReadonlySet<string> {
  const waiting = new Set<string>();
  for (const { when } of causes) {
    const finding = known.meet(when);
    if (finding.is === 'holds') break;
    if (finding.is === 'open') for (const fact of finding.waiting) waiting.add(fact);
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
