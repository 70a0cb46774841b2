import type { Calculated, Calculator, Calculators } from '../model/calculator';
import type { World } from '../model/world';
import type { CompiledGraph } from './compile-graph';
import { knownText } from './known-text';

/**
 * The graph with its calculators answering from memory where they have met the same facts in the same world before: a
 * check's needs, and the world, are a calculator's whole input. Another world, be it a minute later, starts afresh.
 */
export function cacheCalculators(graph: CompiledGraph): CompiledGraph {
  const cached = graph.checks.flatMap((compiled) => {
    if (compiled?.check.kind !== 'calculated') return [];
    const { calculator: id, needs } = compiled.check;
    const calculator = graph.calculators[id];
    return calculator ? [[id, cacheByNeeds(calculator, needs)] as const] : [];
  });
  const calculators: Calculators = { ...graph.calculators, ...Object.fromEntries(cached) };
  return { ...graph, calculators };
}

function cacheByNeeds(calculator: Calculator, needs: readonly string[]): Calculator {
  const memo = new Map<string, Calculated>();
  let met: World | undefined;
  return (read, world) => {
    if (!met || !isSameWorld(met, world)) memo.clear();
    met = world;
    const key = needs.map((need) => knownText(read(need))).join();
    const result = memo.get(key) ?? calculator(read, world);
    memo.set(key, result);
    return result;
  };
}

function isSameWorld(one: World, other: World): boolean {
  return one.now === other.now && one.calendar === other.calendar && one.profile === other.profile;
}
