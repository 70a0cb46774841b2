/** Examples by the features they show, and which of them have the label; undefined: this one teaches nothing about it. */
export interface Examples {
  /** For each feature, the examples that show it. */
  readonly columns: readonly Int32Array[];
  readonly labelled: readonly (boolean | undefined)[];
}

export interface Penalty {
  /** Keeps most weights at nothing. */
  readonly sparse: number;
  /** Keeps all weights small. */
  readonly small: number;
}

export interface Fitted {
  readonly start: number;
  readonly weights: Float64Array;
}

const ROUNDS = 40;
const STILL = 0.02;
/** Between two rounds over all features, so many over those that have a weight. */
const INNER = 5;

/**
 * Logistic regression under an elastic net, by coordinate descent: each step takes the largest curvature there can be, so it
 * never overshoots. No random order, so the same examples give the same weights.
 */
export function fitElasticNet({ columns, labelled }: Examples, { sparse, small }: Penalty): Fitted {
  const sums = new Float64Array(labelled.length);
  /** How far each example's chance is from what it should be. */
  const errors = Float64Array.from(labelled, (has) => errorOf(0, has));
  const weights = new Float64Array(columns.length);
  const everyExample = Int32Array.from(labelled.keys());
  let start = 0;
  const slope = (column: Int32Array) => {
    let total = 0;
    for (const row of column) total += errors[row] ?? 0;
    return total;
  };
  const shift = (column: Int32Array, by: number) => {
    for (const row of column) {
      const sum = (sums[row] ?? 0) + by;
      sums[row] = sum;
      errors[row] = errorOf(sum, labelled[row]);
    }
  };
  const step = (index: number): number => {
    const column = columns[index] ?? everyExample;
    const old = weights[index] ?? 0;
    const curve = column.length / 4;
    const target = curve * old - slope(column);
    const next = (Math.sign(target) * Math.max(0, Math.abs(target) - sparse)) / (curve + small);
    if (next === old) return 0;
    weights[index] = next;
    shift(column, next - old);
    return Math.abs(next - old);
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const by = (-4 * slope(everyExample)) / labelled.length;
    start += by;
    shift(everyExample, by);
    let moved = 0;
    for (let index = 0; index < columns.length; index += 1) moved = Math.max(moved, step(index));
    for (let inner = 0; inner < INNER; inner += 1) {
      for (const [index, weight] of weights.entries()) if (weight !== 0) step(index);
    }
    if (moved < STILL) break;
  }
  return { start, weights };
}

function errorOf(sum: number, has: boolean | undefined): number {
  return has === undefined ? 0 : 1 / (1 + Math.exp(-sum)) - Number(has);
}
