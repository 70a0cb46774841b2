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

/** What the walks of a check start from: a moment to judge at, and answers to the questions without values. */
export interface WalkSetting {
  readonly world: World;
  readonly samples: Samples;
}

/**
 * Everything wrong with a graph. What would keep it from being walked is told alone; all else follows from walking every
 * path there is, which takes seconds for a graph of this size and does not end for one a hundred times larger.
 */
export function checkGraph(graph: Graph, tools: GraphTools, setting: WalkSetting): Problem[] {
  const grave = checkNames(graph, tools);
  if (grave.length > 0) return grave;
  const compiled = compileGraph(graph, tools);
  const walked = checkWalks(compiled, enumerateWalks(compiled, setting.world, setting.samples));
  const shape = checkShape(graph);
  const told = new Set(shape.map(({ place }) => place));
  return [...shape, ...walked.filter(({ place }) => !told.has(place))];
}

/** Without this a graph cannot be laid out or walked; grows with the size of the graph. */
export function checkNames(graph: Graph, tools: GraphTools): Problem[] {
  return [...checkIds(graph, tools), ...checkOwners(graph), ...checkCycles(graph)];
}

/** What can be seen without walking; grows with the size of the graph. */
export function checkShape(graph: Graph): Problem[] {
  return [...checkParts(graph), ...checkPages(graph), ...checkShadows(graph)];
}
