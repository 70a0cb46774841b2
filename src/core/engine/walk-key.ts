import type { CompiledCause, CompiledGraph } from './compile-graph';
import type { Facts } from './know-facts';
import { type Residue, type Residues, residues, residueText } from './residue';

/**
 * What the causes still see of what is known, as text. States with the same key ask the same pages from here on and end,
 * answer for answer, in the same lead, certainty, place and steps; so one of them stands for all.
 */
export function walkKey(graph: CompiledGraph, facts: Facts): string {
  const view = residues(graph, facts);
  const items: Item[] = [];
  for (const entry of graph.causes) {
    const residue = view.of(entry.when);
    if (!residue) continue;
    const item = itemOf(view, entry, residue);
    if (items.some((earlier) => makesIdle(earlier, item))) continue;
    items.push(item);
    // It holds, so nothing behind it can lead or be asked for.
    if (residue.atoms.length === 0 && !residue.never) return items.map(({ text }) => text).join('\n');
  }
  return [...items.map(({ text }) => text), rowsText(view, graph.fallback)].join('\n');
}

interface Item {
  readonly atoms: string;
  readonly mayHold: boolean;
  /** Whether its tell-tale holds for sure, may yet, or never will. */
  readonly tale: 'told' | 'open' | 'never';
  readonly text: string;
}

function itemOf(view: Residues, entry: CompiledCause, residue: Residue): Item {
  const tale = taleOf(view.of(entry.when.slice(0, 1)));
  const mayHold = !residue.never;
  const atoms = residue.atoms.join('&');
  // One that can never lead only casts doubt on those behind it, whichever it is.
  if (!mayHold && tale === 'never') return { atoms, mayHold, tale, text: `?${atoms}` };
  return { atoms, mayHold, tale, text: `${entry.cause.id} ${tale} ${residueText(residue)} ${rowsText(view, entry)}` };
}

function taleOf(residue: Residue | undefined): Item['tale'] {
  if (!residue || (residue.atoms.length === 0 && (residue.never || residue.assumed))) return 'never';
  return residue.atoms.length === 0 ? 'told' : 'open';
}

/** An earlier cause that waits for the very same holds, stays open and fails together with the later one. */
function makesIdle(earlier: Item, later: Item): boolean {
  const leads = earlier.mayHold || !later.mayHold;
  const tells = earlier.tale === 'told' || later.tale === 'never';
  return earlier.atoms === later.atoms && leads && tells;
}

/** What a cause would say if it led: its places and steps as far as they are not settled. */
function rowsText(view: Residues, { places, steps }: CompiledCause): string {
  const placed: string[] = [];
  for (const { when, is } of places) {
    const residue = view.of(when);
    if (!residue || residue.never) continue;
    placed.push(`${residue.atoms.join('&')}=${is}`);
    if (residue.atoms.length === 0) break;
  }
  const stepped = steps.map(({ when }) => view.of(when)?.atoms.join('&') ?? '-');
  return `${placed.join(';')} ${stepped.join(';')}`;
}
