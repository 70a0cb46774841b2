import type { Problem } from '../../../core/engine/problem';
import type { Graph } from '../../../core/model/graph';
import type { World } from '../../../core/model/world';
import { graph } from '../../../rules/index';
import { findProblems } from './find-problems';

/** Prints the problems; false where one of them is not allowed. */
export function runCheck(world: World, allowed: readonly string[]): boolean {
  const problems = findProblems(world);
  const known = problems.filter(({ code }) => allowed.includes(code));
  const failing = problems.filter(({ code }) => !allowed.includes(code));
  for (const problem of known) console.log(`Known, allowed: ${line(problem)}`);
  for (const problem of failing) console.log(line(problem));
  console.log(
    `${countCauses(graph)} causes checked as of ${world.now}; problems: ${failing.length}, known and allowed: ${known.length}.`,
  );
  return failing.length === 0;
}

function line({ code, place, sentence }: Problem): string {
  return `${code} · ${place} · ${sentence}`;
}

function countCauses({ topics }: Graph): number {
  return topics.reduce((sum, { causes }) => sum + causes.length, 0);
}
