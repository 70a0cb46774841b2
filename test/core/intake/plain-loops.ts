import { cpuMilliseconds } from './cpu-milliseconds';

/** As long a text as the loop goes through, in characters. */
const LENGTH = 500;
const TEXT = Array.from({ length: LENGTH }, (_, at) => String.fromCodePoint(0x4e00 + ((at * at) % 97))).join('');
const ROUNDS = 50;

/** What any reader of words does at least: count the runs of one to three characters, fifty times over. */
function plainLoop(): number {
  const counts = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1)
    for (let size = 1; size <= 3; size += 1)
      for (let at = 0; at + size <= TEXT.length; at += 1) {
        const run = TEXT.slice(at, at + size);
        counts.set(run, (counts.get(run) ?? 0) + 1);
      }
  return counts.size;
}

/** What a run costs in plain loops: a machine that is slow, or busy, is so for both. The cheapest of each of several. */
export function plainLoops(run: () => void, times = 9): number {
  const costs = Array.from({ length: times }, () => [cpuMilliseconds(run, 1), cpuMilliseconds(plainLoop, 1)] as const);
  return Math.min(...costs.map(([cost]) => cost)) / Math.min(...costs.map(([, loop]) => loop));
}
