import { LABEL_LETTERS, type LabelTable, STEPS, WEIGHT_LETTERS } from '../../../core/intake/learned';

/** What speaks for a label: its start and the weight of each feature, as odds. */
export interface LearnedLabel {
  readonly start: number;
  readonly weights: ReadonlyMap<string, number>;
}

/** Writes labels as the page takes them: each feature once, its weights in steps. What is less than the first step by half a tenth is left out. */
export function packTable(learned: ReadonlyMap<string, LearnedLabel>): LabelTable {
  if (learned.size > LABEL_LETTERS.length)
    throw new Error(`${learned.size} labels are more than there are letters for`);
  const pairs = new Map<string, string>();
  for (const [index, { weights }] of [...learned.values()].entries()) {
    for (const [feature, weight] of weights) {
      const letter = weightLetter(weight * 10);
      if (letter) pairs.set(feature, `${pairs.get(feature) ?? ''}${LABEL_LETTERS[index]}${letter}`);
    }
  }
  const sorted = [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    labels: Object.fromEntries([...learned].map(([label, { start }]) => [label, Math.round(start * 10) / 10])),
    features: sorted.map(([feature]) => feature).join(' '),
    weights: sorted.map(([, said]) => said).join(' '),
  };
}

/** The letter of the nearest step by ratio; undefined for next to nothing. */
function weightLetter(tenths: number): string | undefined {
  const size = Math.abs(tenths);
  const [lightest = 0] = STEPS;
  if (size < lightest - 0.5) return undefined;
  const ratios = STEPS.map((step) => Math.abs(Math.log(step / size)));
  const nearest = ratios.indexOf(Math.min(...ratios));
  return WEIGHT_LETTERS[tenths > 0 ? nearest : nearest + STEPS.length];
}
