import type { CompiledGraph } from '../engine/compile-graph';
import { walk } from '../engine/walk';
import { type Answer, UNSURE } from '../model/answer';
import { isSaleMoment } from '../model/beijing-time';
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
  /** Kept answers that the walk no longer reaches, or that these rules do not know: nothing is thrown away. */
  readonly dormant: readonly Answer[];
}

/** Walks the graph with the answers at hand until a page has none. Later answers to the same fact win. */
export function replay(graph: CompiledGraph, answers: readonly Answer[], world: World): Replay {
  const stored = new Map(answers.map((answer) => [answer.fact, answer]));
  const known = [...stored.values()].filter((answer) => isAnswer(graph, answer));
  const askable = new Set(known.map(({ fact }) => fact));
  const active = known.filter((answer) => answer.provenance !== 'asked');
  for (const { fact } of active) stored.delete(fact);
  const turns: Turn[] = [];
  for (;;) {
    const step = walk(graph, active, world);
    if (step.kind === 'judge') return { turns, ask: undefined, active, dormant: [...stored.values()] };
    const reused = step.facts.flatMap((fact) => (askable.has(fact) ? (stored.get(fact) ?? []) : []));
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

/** False for what older rules, or a foreign hand, may have put in: no such question, or not one of its answers. */
function isAnswer(graph: CompiledGraph, { fact, value }: Answer): boolean {
  const question = graph.questions[graph.positions.get(fact) ?? -1]?.question;
  if (!question) return false;
  if (value === UNSURE || question.kind === 'code') return true;
  return question.kind === 'moment' ? isSaleMoment(value) : question.values.includes(value);
}
