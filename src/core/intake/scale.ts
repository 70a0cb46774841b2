import { featureMark } from './feature-mark';

/** How sure a label is, from 0 to 1, and which of the clauses speaks for it most. */
export interface Weighed {
  readonly chance: number;
  /** What the text says for the label, or against it below 0, as odds. */
  readonly said: number;
  readonly loudest: number;
}

interface Weight {
  /** The label's place. */
  readonly label: number;
  readonly weight: number;
}

/** Learned weights made ready: what a feature says, for all labels of a kind at once. */
export class Scale {
  private readonly labels: readonly string[];
  private readonly starts: readonly number[];
  private readonly byMark = new Map<number, Weight[]>();

  /** By label, what it is as odds before anything was said. */
  constructor(starts: Readonly<Record<string, number>>) {
    this.labels = Object.keys(starts);
    this.starts = Object.values(starts);
  }

  /** What the features of a mark say for a label, as odds. */
  add(mark: number, label: string, weight: number): void {
    const known = this.byMark.get(mark) ?? [];
    known.push({ label: this.labels.indexOf(label), weight });
    this.byMark.set(mark, known);
  }

  /** A feature counts once, however often a text shows it. */
  weigh(clauses: readonly ReadonlySet<string>[]): ReadonlyMap<string, Weighed> {
    const totals = [...this.starts];
    const loudest = this.labels.map(() => ({ clause: 0, sum: 0 }));
    const seen = new Set<number>();
    for (const [clause, features] of clauses.entries()) {
      const own = this.labels.map(() => 0);
      const here = new Set<number>();
      for (const feature of features) {
        const mark = featureMark(feature);
        // Of most features nothing was learned.
        const known = this.byMark.get(mark);
        if (!known || here.has(mark)) continue;
        for (const { label, weight } of known) {
          own[label] = (own[label] ?? 0) + weight;
          if (!seen.has(mark)) totals[label] = (totals[label] ?? 0) + weight;
        }
        here.add(mark);
        seen.add(mark);
      }
      for (const [label, sum] of own.entries()) {
        if (sum > (loudest[label]?.sum ?? 0)) loudest[label] = { clause, sum };
      }
    }
    return new Map(
      this.labels.map((label, index) => [
        label,
        {
          chance: 1 / (1 + Math.exp(-(totals[index] ?? 0))),
          said: (totals[index] ?? 0) - (this.starts[index] ?? 0),
          loudest: loudest[index]?.clause ?? 0,
        },
      ]),
    );
  }
}
