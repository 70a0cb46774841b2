import { LABEL_LETTERS, type LabelTable, STEPS, WEIGHT_LETTERS } from './learned';

/** How sure a label is, from 0 to 1, and which of the clauses speaks for it most. */
export interface Weighed {
  readonly chance: number;
  /** What the text says for the label, or against it below 0, as odds. */
  readonly said: number;
  readonly loudest: number;
}

interface Weight {
  readonly label: number;
  readonly weight: number;
}

/** Learned weights made ready: what a feature says, for all labels at once. */
export class Scale {
  private readonly labels: readonly string[];
  private readonly starts: readonly number[];
  private readonly byFeature = new Map<string, readonly Weight[]>();

  constructor({ labels, features, weights }: LabelTable) {
    this.labels = Object.keys(labels);
    this.starts = Object.values(labels);
    const said = weights.split(' ');
    for (const [at, feature] of features.split(' ').entries()) this.byFeature.set(feature, unpacked(said[at] ?? ''));
  }

  /** A feature counts once, however often a text shows it. */
  weigh(clauses: readonly ReadonlySet<string>[]): ReadonlyMap<string, Weighed> {
    const totals = [...this.starts];
    const loudest = this.labels.map(() => ({ clause: 0, sum: 0 }));
    const seen = new Set<string>();
    for (const [clause, features] of clauses.entries()) {
      const own = new Map<number, number>();
      for (const feature of features) {
        const isNew = !seen.has(feature);
        seen.add(feature);
        for (const { label, weight } of this.byFeature.get(feature) ?? []) {
          own.set(label, (own.get(label) ?? 0) + weight);
          if (isNew) totals[label] = (totals[label] ?? 0) + weight;
        }
      }
      for (const [label, sum] of own) {
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

function unpacked(pairs: string): Weight[] {
  return Array.from(pairs.matchAll(/(.)(.)/g), ([, label = '', weight = '']) => {
    const step = WEIGHT_LETTERS.indexOf(weight);
    const tenths = STEPS[step % STEPS.length] ?? 0;
    return { label: LABEL_LETTERS.indexOf(label), weight: (step < STEPS.length ? tenths : -tenths) / 10 };
  });
}
