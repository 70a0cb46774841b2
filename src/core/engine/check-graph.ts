import type { Graph } from '../model/graph';
import type { World } from '../model/world';
import type { Samples } from './answers-to';
import { checkCycles } from './check-cycles';
import { checkIds } from './check-ids';
import { checkOwners } from './check-owners';
import { checkPages } from './check-pages';
import { checkParts } from './check-parts';
import { checkShadows } from './check-shadows';
import { checkWalks } from './check-walks';
import { compileGraph, type GraphTools } from './compile-graph';
import { enumerateWalks } from './enumerate-walks';
import type { Problem } from './problem';
import { unusedSteps } from './unused-steps';

/** What the walks of a check start from: a moment to judge at, and answers to the questions without values. */
export interface WalkSetting {
  readonly world: World;
  readonly samples: Samples;
}

/**
 * Everything wrong with a graph, in stages: names that keep it from being laid out, parts that keep it from being walked,
 * and what its shape and all its walks show. Walking every path takes seconds for a graph of this size and does not end
 * for one a hundred times larger.
 */
export function checkGraph(graph: Graph, tools: GraphTools, setting: WalkSetting): Problem[] {
  const wrongNames = checkNames(graph, tools);
  if (wrongNames.length > 0) return wrongNames;
  const missingParts = checkParts(graph);
  if (missingParts.length > 0) return missingParts;
  const compiled = compileGraph(graph, tools);
  const shape = checkShape(graph);
  const told = new Set(shape.map(({ place }) => place));
  const walked = checkWalks(compiled, enumerateWalks(compiled, setting.world, setting.samples));
  return [...shape, ...walked.filter(({ place }) => !told.has(place))];
}

/** What keeps a graph from being laid out; grows with the size of the graph. */
export function checkNames(graph: Graph, tools: GraphTools): Problem[] {
  return [...checkIds(graph, tools), ...checkOwners(graph), ...checkCycles(graph)];
}

/** What can be seen without walking; grows with the size of the graph. */
export function checkShape(graph: Graph): Problem[] {
  return [...unusedSteps(graph), ...checkPages(graph), ...checkShadows(graph)];
}
