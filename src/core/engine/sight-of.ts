import type { CompiledCause } from './compile-graph';
import { type Atom, atomsText, type Residue, residueOf, residueText, type View } from './residue';

/** What causes still see of what is known, as text, and those of them that are still in question. */
export interface Sight {
  readonly key: string;
  readonly open: readonly CompiledCause[];
}

/**
 * States with the same key wait for the same facts from here on and end, answer for answer, in the same lead, certainty,
 * place and steps; so one of them stands for all. `causes` are those in question so far: one that fails, or that stands
 * behind its like, does so for good.
 */
export function sightOf(view: View, causes: readonly CompiledCause[]): Sight {
  const items: Item[] = [];
  for (const entry of causes) {
    const residue = residueOf(view, entry.when);
    if (!residue) continue;
    // One that is open for good, and told, comes before all others that never hold.
    const told = items.some(({ atoms, tale }) => atoms.length === 0 && tale === 'told');
    const item = itemOf(view, entry, { residue, told });
    if (items.some((earlier) => makesIdle(earlier, item))) continue;
    items.push(item);
    // It holds, so nothing behind it can lead or be waited for.
    if (residue.atoms.length === 0 && !residue.never) return sight(items, '');
  }
  return sight(items, rowsText(view, view.graph.fallback));
}

function sight(items: readonly Item[], rest: string): Sight {
  return { key: [...items.map(({ text }) => text), rest].join('\n'), open: items.map(({ entry }) => entry) };
}

interface Item {
  readonly entry: CompiledCause;
  readonly atoms: readonly Atom[];
  readonly mayHold: boolean;
  /** Whether its tell-tale holds for certain, may yet, or never will. */
  readonly tale: 'told' | 'open' | 'never';
  readonly text: string;
}

function itemOf(view: View, entry: CompiledCause, { residue, told }: { residue: Residue; told: boolean }): Item {
  const tale = told ? 'never' : taleOf(residueOf(view, entry.when.slice(0, 1)));
  const { atoms } = residue;
  const mayHold = !residue.never;
  // One that can never lead only casts doubt on those behind it, whichever it is.
  if (!mayHold && tale === 'never') return { entry, atoms, mayHold, tale, text: `?${atomsText(atoms)}` };
  const text = `${entry.cause.id} ${tale} ${residueText(residue)} ${rowsText(view, entry)}`;
  return { entry, atoms, mayHold, tale, text };
}

function taleOf(residue: Residue | undefined): Item['tale'] {
  if (!residue || residue.never || residue.assumed) return 'never';
  return residue.atoms.length > 0 ? 'open' : 'told';
}

/** Wherever the later one holds or stays open, the earlier one does too, and both wait for the same. */
function makesIdle(earlier: Item, later: Item): boolean {
  const leads = earlier.mayHold || !later.mayHold;
  const tells = earlier.tale === 'told' || later.tale === 'never';
  return leads && tells && contains(earlier.atoms, later.atoms);
}

function contains(wide: readonly Atom[], narrow: readonly Atom[]): boolean {
  if (wide.length !== narrow.length) return false;
  return narrow.every(({ on, values }) => {
    const same = wide.find((atom) => atom.on === on);
    return same !== undefined && values.every((value) => same.values.includes(value));
  });
}

/** What a cause would say if it led: its places, its date rule and its steps as far as they are not settled. */
function rowsText(view: View, { places, payoutDueWhen, steps }: CompiledCause): string {
  const placed: string[] = [];
  for (const { when, is } of places) {
    const text = holdingText(residueOf(view, when));
    if (text === undefined) continue;
    placed.push(`${text}=${is}`);
    if (text === '') break;
  }
  const due = payoutDueWhen && holdingText(residueOf(view, payoutDueWhen));
  const stepped = steps.map(({ when, onlyWhen }) => {
    const [against, needed] = [residueOf(view, when), residueOf(view, onlyWhen)];
    if (!against || !needed || needed.never || needed.assumed) return '-';
    return `${atomsText(against.atoms)},${atomsText(needed.atoms)}`;
  });
  return [placed.join(';'), due ?? '-', ...stepped].join(' ');
}

/** What is left to settle of conditions that may still hold, be it on something unsure; undefined where they cannot. */
function holdingText(residue: Residue | undefined): string | undefined {
  return residue && !residue.never ? atomsText(residue.atoms) : undefined;
}
