import { type Answer, UNSURE } from '../model/answer';
import type { PlaceId } from '../model/graph';
import type { Certainty } from '../model/verdict';
import { cacheCalculators } from './cache-calculators';
import type { World } from '../model/world';
import type { CompiledGraph } from './compile-graph';
import { diagnose } from './diagnose';
import { type Facts, knowFacts } from './know-facts';
import { walk } from './walk';
import { walkKey } from './walk-key';

export type WalkNode =
  | { readonly kind: 'page'; readonly screen: string; readonly facts: readonly string[]; readonly branches: readonly Branch[] }
  | { readonly kind: 'end'; readonly cause: string; readonly certainty: Certainty };

export interface Branch {
  readonly answers: readonly Answer[];
  readonly ways: number;
  readonly next: WalkNode;
}

export function enumerateWalks(given: CompiledGraph, world: World, samples: Readonly<Record<string, readonly string[]>>) {
  const graph = cacheCalculators(given);
  const nodes = new Map<string, WalkNode>();
  const stats = { keys: 0, walks: 0 };
  const keyOf = (answers: readonly Answer[]) => {
    stats.keys++;
    return walkKey(graph, knowFacts(graph, answers, world));
  };
  const expand = (answers: readonly Answer[], key: string): WalkNode => {
    const found = nodes.get(key);
    if (found) return found;
    stats.walks++;
    const step = walk(graph, answers, world);
    let node: WalkNode;
    if (step.kind === 'judge') {
      const d = diagnose(graph, step.known);
      node = { kind: 'end', cause: d.lead.cause.id, certainty: d.certainty };
    } else {
      let classes = new Map<string, { answers: readonly Answer[]; ways: number }>([[key, { answers, ways: 1 }]]);
      for (const fact of step.facts) {
        const next = new Map<string, { answers: readonly Answer[]; ways: number }>();
        for (const part of classes.values()) {
          for (const value of valuesOf(graph, fact, samples)) {
            const extended = [...part.answers, { fact, value, provenance: 'asked' as const }];
            const k = keyOf(extended);
            const same = next.get(k);
            next.set(k, { answers: same?.answers ?? extended, ways: part.ways + (same?.ways ?? 0) });
          }
        }
        classes = next;
      }
      node = {
        kind: 'page', screen: step.screen, facts: step.facts,
        branches: [...classes].map(([k, c]) => ({ answers: c.answers.slice(answers.length), ways: c.ways, next: expand(c.answers, k) })),
      };
    }
    nodes.set(key, node);
    return node;
  };
  const root = expand([], keyOf([]));
  return { root, nodes, stats };
}

function valuesOf(graph: CompiledGraph, fact: string, samples: Readonly<Record<string, readonly string[]>>): string[] {
  const q = graph.questions[graph.positions.get(fact) ?? -1]?.question;
  const vs = samples[fact] ?? q?.values ?? [];
  return [...vs, UNSURE];
}
