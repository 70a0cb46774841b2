import type { CompiledGraph } from '../engine/compile-graph';
import { walk } from '../engine/walk';
import type { Answer } from '../model/answer';
import type { World } from '../model/world';

// Knows: how a list of stored answers becomes the state of a session: the turns taken, the page to ask, what no longer counts.
// Must not know: where answers are stored, who shows them, any rule.
// Called by: the session for every event, the commands, the console.

/** One page that was asked and answered. */
export interface Turn {
  readonly screen: string;
  readonly answers: readonly Answer[];
}

export interface Replay {
  readonly turns: readonly Turn[];
  /** The page to ask now, or nothing where the walk has ended. */
  readonly ask: { readonly screen: string; readonly facts: readonly string[] } | undefined;
  /** The answers that count: those volunteered, and those asked for on the way. */
  readonly active: readonly Answer[];
  /** Kept answers that the walk no longer reaches. */
  readonly dormant: readonly Answer[];
}

/** Walks the graph with the answers at hand until a page has none. Later answers to the same fact win. */
export function replay(graph: CompiledGraph, answers: readonly Answer[], world: World): Replay {
  const stored = new Map(answers.map((answer) => [answer.fact, answer]));
  const active = [...stored.values()].filter((answer) => answer.provenance !== 'asked');
  for (const { fact } of active) stored.delete(fact);
  const turns: Turn[] = [];
  for (;;) {
    const step = walk(graph, active, world);
    if (step.kind === 'judge') return { turns, ask: undefined, active, dormant: [...stored.values()] };
    const reused = step.facts.flatMap((fact) => stored.get(fact) ?? []);
    if (reused.length === 0) {
      const ask = { screen: step.screen, facts: step.facts };
      return { turns, ask, active, dormant: [...stored.values()] };
    }
    for (const answer of reused) stored.delete(answer.fact);
    active.push(...reused);
    const previous = turns.at(-1);
    if (previous?.screen === step.screen)
      turns.splice(-1, 1, { screen: step.screen, answers: [...previous.answers, ...reused] });
    else turns.push({ screen: step.screen, answers: reused });
  }
}
