import type { CompiledGraph } from '../../../core/engine/compile-graph';
import type { WalkState } from '../../../core/engine/walk-states';
import { measureOrder, type OrderCost, type Walkers } from './measure-order';

export interface BestOrder {
  readonly order: readonly string[];
  readonly cost: OrderCost;
  /** How many orders were measured; every other one asks as one of these does. */
  readonly tried: number;
}

/**
 * The order of pages with the lowest mean, out of all there are. Two pages that are never waited for at the same moment
 * ask the same in either order, so of orders that differ in such neighbours only one is measured.
 */
export function bestOrder(graph: CompiledGraph, walkers: Walkers): BestOrder {
  const shipped = graph.screens.map(({ screen }) => screen.id);
  const rivals = rivalPages(walkers);
  let best: BestOrder = { order: shipped, cost: measureOrder(graph, shipped, walkers), tried: 1 };
  let tried = 0;
  for (const order of ordersOf(shipped, rivals)) {
    tried += 1;
    const cost = measureOrder(graph, order, walkers);
    // A difference that small is only the rounding of the sums.
    if (cost.mean < best.cost.mean - 1e-9) best = { order, cost, tried };
  }
  return { ...best, tried };
}

/** For each page those that are somewhere waited for together with it. */
function rivalPages({ merchants, start }: Walkers): ReadonlyMap<string, ReadonlySet<string>> {
  const rivals = new Map<string, Set<string>>();
  const seen = new Set<WalkState>([start]);
  for (const state of seen) {
    const pages = merchants.pages(state);
    for (const page of pages) {
      const own = rivals.get(page.screen) ?? new Set<string>();
      rivals.set(page.screen, own);
      for (const { screen } of pages) own.add(screen);
      for (const reached of merchants.after(state, page).keys()) seen.add(reached);
    }
  }
  return rivals;
}

function* ordersOf(
  pages: readonly string[],
  rivals: ReadonlyMap<string, ReadonlySet<string>>,
  before?: { readonly page: string; readonly rank: number },
  ranks: ReadonlyMap<string, number> = new Map(pages.map((page, rank) => [page, rank])),
): Generator<readonly string[]> {
  if (pages.length === 0) yield [];
  for (const page of pages) {
    const rank = ranks.get(page) ?? 0;
    if (before && rank < before.rank && !rivals.get(page)?.has(before.page)) continue;
    const others = pages.filter((other) => other !== page);
    for (const rest of ordersOf(others, rivals, { page, rank }, ranks)) yield [page, ...rest];
  }
}
