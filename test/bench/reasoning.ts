import { checkGraph, checkNames, checkShape } from '../../src/core/engine/check-graph';
import { calculators } from '../../src/rules/calculators';
import { dating } from '../../src/rules/dating';
import { graph as shipped } from '../../src/rules/index';
import { sampleAnswers } from '../../src/rules/sample-answers';
import { toolsWith, world } from '../support/tiny-graph';
import type { Contender } from './reasoning/contender';
import { type FlatGraph, generateGraph } from './reasoning/generate-graph';
import { jsonLogicJs } from './reasoning/json-logic';
import { jsonRulesEngine } from './reasoning/json-rules';
import { type Measured, measure } from './reasoning/measure';
import { asGraph, ourEngine } from './reasoning/our-engine';
import { plainLoop } from './reasoning/plain-loop';

// Knows: how long one answer takes us beside a plain loop and two rule libraries, on the same graphs in one run.
// Must not know: how any of them reasons.
// Called by: `npm run bench`.

const SIZES = [
  { causes: 28, facts: 20 },
  { causes: 1_000, facts: 200 },
  { causes: 10_000, facts: 2_000 },
] as const;
const CONTENDERS: readonly Contender[] = [plainLoop, ourEngine, jsonLogicJs, jsonRulesEngine];

let smaller: readonly Measured[] = [];
for (const { causes, facts } of SIZES) {
  const graph = generateGraph(causes, facts);
  const results = await measure(CONTENDERS, graph);
  console.log(report(`${causes} causes over ${facts} facts`, results, smaller));
  console.log(`${agreement(results)} ${checkTime(graph)}\n`);
  smaller = results;
}
console.log('Goal: one answer within 10× of the plain loop, growing linearly, under 50 ms at 10,000 causes.');
console.log(`The shipped rules, every walk there is: ${timed(checkShipped)} to check.`);

function report(title: string, results: readonly Measured[], before: readonly Measured[]): string {
  const loop = results[0]?.stepMs ?? Number.NaN;
  const rows = CONTENDERS.map(({ name }, index) => {
    const result = results[index];
    if (!result) return [name];
    const growth = before[index] ? `${(result.stepMs / before[index].stepMs).toFixed(1)}×` : '';
    return [
      name,
      ms(result.stepMs),
      `${(result.stepMs / loop).toFixed(1)}×`,
      ms(result.slowMs),
      growth,
      ms(result.loadMs),
      `${result.megabytes.toFixed(2)} MB`,
    ];
  });
  const head = [title, 'one answer', 'ratio', '95 in 100', 'growth', 'load', 'memory'];
  return [head, ...rows]
    .map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(34) : cell.padStart(12))).join(''))
    .join('\n');
}

/** All must ask and end alike, or their times say nothing. */
function agreement(results: readonly Measured[]): string {
  const shortest = Math.min(...results.map(({ path }) => path.length));
  const [first, ...others] = results.map(({ path }) => path.slice(0, shortest).join(' '));
  return others.every((path) => path === first) ? 'All ask and end alike.' : 'They do NOT ask and end alike.';
}

function checkTime(graph: FlatGraph): string {
  const own = asGraph(graph);
  return `Our check of names and shape: ${timed(() => [...checkNames(own, toolsWith()), ...checkShape(own)])}.`;
}

function checkShipped(): void {
  checkGraph(shipped, { calculators, dating }, { world, samples: sampleAnswers(world) });
}

function timed(work: () => unknown): string {
  const started = performance.now();
  work();
  return ms(performance.now() - started);
}

function ms(time: number): string {
  return time < 10 ? `${time.toFixed(3)} ms` : `${time.toFixed(0)} ms`;
}
