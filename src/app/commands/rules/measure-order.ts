import type { CompiledCause, CompiledGraph } from '../../../core/engine/compile-graph';
import { diagnose } from '../../../core/engine/diagnose';
import type { PageAsked } from '../../../core/engine/walk';
import type { WalkState } from '../../../core/engine/walk-states';
import type { Frequency } from '../../../core/model/graph';
import type { Crowd, Merchants } from './merchants';

/** How often a cause explains a missing payout, beside the others: a stated judgement. */
export const WEIGHTS: Readonly<Record<Frequency, number>> = { common: 8, occasional: 3, rare: 1 };

/** Merchants, and the state of knowledge they set out from. */
export interface Walkers {
  readonly merchants: Merchants;
  readonly start: WalkState;
}

/** Number of screens → share of the walks that take so many. */
export type Lengths = ReadonlyMap<number, number>;

export interface OrderCost {
  readonly mean: number;
  readonly median: number;
  readonly worst: number;
  /** The lengths of the walks to each cause; the shares of each cause add up to 1. */
  readonly byCause: ReadonlyMap<string, Lengths>;
}

/** What asking the pages in some order costs all merchants, in screens to the verdict. */
export function measureOrder(graph: CompiledGraph, order: readonly string[], walkers: Walkers): OrderCost {
  const { merchants, start } = walkers;
  const rank = new Map(order.map((screen, index) => [screen, index]));
  const rankOf = ({ screen }: PageAsked): number => rank.get(screen) ?? order.length;
  const ended = new Map<CompiledCause, Map<number, number>>();
  let crowd: Crowd = new Map([[start, 1]]);
  for (let screens = 0; crowd.size > 0; screens += 1) {
    const next = new Map<WalkState, number>();
    for (const [state, share] of crowd) {
      const [first, ...others] = merchants.pages(state);
      if (!first) {
        add(lengthsOf(ended, leadOf(graph, state)), screens, share);
        continue;
      }
      const page = others.reduce((best, other) => (rankOf(other) < rankOf(best) ? other : best), first);
      for (const [reached, part] of merchants.after(state, page)) add(next, reached, share * part);
    }
    crowd = next;
  }
  return summarise([...ended]);
}

const leads = new WeakMap<WalkState, CompiledCause>();

function leadOf(graph: CompiledGraph, state: WalkState): CompiledCause {
  const lead = leads.get(state) ?? diagnose(graph, state.known).lead;
  leads.set(state, lead);
  return lead;
}

function lengthsOf(ended: Map<CompiledCause, Map<number, number>>, lead: CompiledCause): Map<number, number> {
  const lengths = ended.get(lead) ?? new Map<number, number>();
  ended.set(lead, lengths);
  return lengths;
}

function add<Key>(sums: Map<Key, number>, key: Key, share: number): void {
  sums.set(key, (sums.get(key) ?? 0) + share);
}

function summarise(ended: readonly (readonly [CompiledCause, Lengths])[]): OrderCost {
  const all = new Map<number, number>();
  const byCause = new Map<string, Lengths>();
  const total = ended.reduce((sum, [{ cause }]) => sum + WEIGHTS[cause.frequency], 0);
  for (const [{ cause }, lengths] of ended) {
    const share = [...lengths.values()].reduce((sum, part) => sum + part, 0);
    const own = new Map([...lengths].map(([screens, part]) => [screens, part / share]));
    byCause.set(cause.id, own);
    for (const [screens, part] of own) add(all, screens, (part * WEIGHTS[cause.frequency]) / total);
  }
  return { mean: meanOf(all), median: medianOf(all), worst: Math.max(...all.keys()), byCause };
}

export function meanOf(lengths: Lengths): number {
  return [...lengths].reduce((sum, [screens, share]) => sum + screens * share, 0);
}

function medianOf(lengths: Lengths): number {
  let below = 0;
  for (const [screens, share] of [...lengths].sort(([a], [b]) => a - b)) {
    below += share;
    if (below >= 0.5) return screens;
  }
  return 0;
}
