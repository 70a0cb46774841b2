import type { CompiledGraph } from '../../../core/engine/compile-graph';
import { enumerateWalks } from '../../../core/engine/enumerate-walks';
import { walkStates } from '../../../core/engine/walk-states';
import type { World } from '../../../core/model/world';
import { responseCodes } from '../../../rules/response-codes';
import { sampleAnswers } from '../../../rules/sample-answers';
import { bestOrder } from './best-order';
import { countWalks } from './count-walks';
import { meanOf, measureOrder, type OrderCost, WEIGHTS } from './measure-order';
import { merchantsOf } from './merchants';

/** The mean that the shipped order of pages must not exceed, in screens, and how far it may be above the best order. */
export const GOAL = { mean: 4.2, overBest: 0.1 };

/** One merchant in ten is not sure of a page. */
const UNSURE_SHARE = 0.1;

/** Prints what the order of pages costs, beside the best one there is; false where the goal is missed. */
export function runStats(graph: CompiledGraph, world: World): boolean {
  const samples = sampleAnswers(world);
  const { walks, nodes, longest } = countWalks(enumerateWalks(graph, world, samples));
  console.log(`Every walk, not sure included: ${walks} walks over ${nodes} states, the longest ${longest} screens.\n`);

  const codes = { ...samples, responseCode: responseCodes.map(({ code }) => code) };
  const start = walkStates(graph, world, samples);
  const sure = { merchants: merchantsOf(graph, { samples: codes, unsure: 0 }), start };
  const doubtful = { merchants: merchantsOf(graph, { samples: codes, unsure: UNSURE_SHARE }), start };
  const shipped = graph.screens.map(({ screen }) => screen.id);
  const cost = measureOrder(graph, shipped, sure);
  for (const line of causeLines(graph, cost)) console.log(line);

  const best = bestOrder(graph, sure);
  const excess = cost.mean / best.cost.mean - 1;
  console.log(`\n${WEIGHTS_SAID}\n`);
  console.log(`${'Screens to the verdict'.padEnd(38)}  mean  median  worst`);
  printRow('shipped order', cost);
  printRow(`best of ${best.tried} orders`, best.cost);
  printRow('shipped, 1 in 10 not sure of a page', measureOrder(graph, shipped, doubtful));
  printRow('best, 1 in 10 not sure of a page', measureOrder(graph, best.order, doubtful));
  console.log(`\nshipped: ${shipped.join(', ')}\nbest:    ${best.order.join(', ')}`);
  const isMet = cost.mean <= GOAL.mean && excess <= GOAL.overBest;
  const goal = `at most ${GOAL.mean} and ${GOAL.overBest * 100} % over the best`;
  console.log(
    `\nGoal ${isMet ? 'met' : 'missed'}: ${cost.mean.toFixed(2)}, ${(excess * 100).toFixed(1)} % over the best; ${goal}.`,
  );
  return isMet;
}

const WEIGHTS_SAID =
  `Judgements: a common cause weighs ${WEIGHTS.common}, an occasional one ${WEIGHTS.occasional}, a rare one ${WEIGHTS.rare}; ` +
  'within a cause every\nanswer to a page is as likely as the next, and on the tick-list six merchants in ten tick nothing, three one thing, one two.';

function causeLines(graph: CompiledGraph, cost: OrderCost): readonly string[] {
  return [...graph.causes, graph.fallback].map(({ cause }) => {
    const lengths = cost.byCause.get(cause.id) ?? new Map<number, number>();
    const spread = [...lengths]
      .sort(([a], [b]) => a - b)
      .map(([screens, share]) => `${screens}: ${(share * 100).toFixed(0)} %`);
    return `${cause.id.padEnd(34)}${cause.frequency.padEnd(12)}${meanOf(lengths).toFixed(2)}   ${spread.join('  ')}`;
  });
}

function printRow(name: string, { mean, median, worst }: OrderCost): void {
  console.log(`${name.padEnd(38)}  ${mean.toFixed(2)}  ${String(median).padStart(6)}  ${String(worst).padStart(5)}`);
}
