import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { median } from '../median';
import { type Answers, type Contender, type Next, UNSURE } from './contender';
import { drawer, type FlatGraph, VALUES } from './generate-graph';

export interface Measured {
  readonly loadMs: number;
  readonly megabytes: number;
  /** One more answer → the next question: the middle one, and the one that 95 in 100 are faster than. */
  readonly stepMs: number;
  readonly slowMs: number;
  /** What was asked and where it ended, so that contenders can be held against each other. */
  readonly path: readonly string[];
}

const ROUNDS = 60;
/** A contender's turn in a round; it always takes at least one step. */
const TURN_MS = 25;
/** No more rounds after this time, but never fewer than the least. */
const BUDGET_MS = 15_000;
const LEAST_ROUNDS = 8;

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** All contenders on one graph, by turns, so that whatever else the machine does falls on all of them. */
export async function measure(contenders: readonly Contender[], graph: FlatGraph): Promise<readonly Measured[]> {
  const walkers = contenders.map((contender) => new Walker(contender, graph));
  const end = performance.now() + BUDGET_MS;
  for (let round = 0; round < ROUNDS && (round < LEAST_ROUNDS || performance.now() < end); round += 1) {
    for (const walker of walkers) await walker.takeTurn();
  }
  return walkers.map((walker) => walker.measured());
}

/** One contender on its way, again and again from nothing. */
class Walker {
  readonly #next: ReturnType<Contender['load']>;
  readonly #loaded: Pick<Measured, 'loadMs' | 'megabytes'>;
  readonly #draw: (below: number) => number;
  readonly #times: number[] = [];
  readonly #path: string[] = [];
  #answers: Answers = new Map();

  constructor(contender: Contender, graph: FlatGraph) {
    collect();
    const before = process.memoryUsage().heapUsed;
    const started = performance.now();
    this.#next = contender.load(graph);
    const loadMs = performance.now() - started;
    collect();
    this.#loaded = { loadMs, megabytes: (process.memoryUsage().heapUsed - before) / 2 ** 20 };
    this.#draw = drawer(graph.causes.length);
  }

  async takeTurn(): Promise<void> {
    const end = performance.now() + TURN_MS;
    do {
      const asked = performance.now();
      const found = await this.#next(this.#answers);
      this.#times.push(performance.now() - asked);
      this.#goOn(found);
    } while (performance.now() < end);
  }

  #goOn(found: Next): void {
    this.#path.push('ask' in found ? found.ask : `end ${found.end ?? ''}`);
    this.#answers = 'ask' in found ? new Map([...this.#answers, [found.ask, someAnswer(this.#draw)]]) : new Map();
  }

  measured(): Measured {
    // The first half warms the compiler.
    const warm = this.#times.slice(Math.floor(this.#times.length / 2)).sort((one, other) => one - other);
    const slowMs = warm[Math.floor(warm.length * 0.95)] ?? Number.NaN;
    return { ...this.#loaded, stepMs: median(warm), slowMs, path: this.#path };
  }
}

/** One in eight is not sure. */
function someAnswer(draw: (below: number) => number): string {
  return draw(8) === 0 ? UNSURE : (VALUES[draw(VALUES.length)] ?? UNSURE);
}
