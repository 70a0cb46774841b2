import {
  LABEL_KINDS,
  LABEL_LETTERS,
  type LabelKind,
  type Learned,
  STEPS,
  type Sure,
  WEIGHT_LETTERS,
} from '../../../core/intake/learned';
import { packMarks } from './pack-marks';

/** What speaks for a label: its start and the weight of each mark, as odds. */
export interface LearnedLabel {
  readonly start: number;
  readonly weights: ReadonlyMap<number, number>;
}

export type LearnedLabels = Readonly<Record<LabelKind, ReadonlyMap<string, LearnedLabel>>>;

/** Writes labels as the page takes them: each mark once, its weights in steps. What is less than the first step by half a tenth is left out. */
export function packLearned(learned: LearnedLabels, sure: Sure): Learned {
  const all = LABEL_KINDS.flatMap((kind) => [...learned[kind].values()]);
  if (all.length > LABEL_LETTERS.length) throw new Error(`${all.length} labels are more than there are letters for`);
  const byMark = new Map<number, { labels: string; weights: string }>();
  for (const [index, label] of all.entries()) {
    for (const [mark, weight] of label.weights) {
      const letter = weightLetter(weight * 10);
      const { labels, weights } = byMark.get(mark) ?? { labels: '', weights: '' };
      if (letter) byMark.set(mark, { labels: labels + LABEL_LETTERS[index], weights: weights + letter });
    }
  }
  const sorted = [...byMark].sort(([a], [b]) => a - b);
  return {
    sure,
    starts: { facts: startsOf(learned.facts), signals: startsOf(learned.signals), times: startsOf(learned.times) },
    marks: packMarks(sorted.map(([mark]) => mark)),
    labels: sorted.map(([, { labels }]) => labels).join(' '),
    weights: sorted.map(([, { weights }]) => weights).join(''),
  };
}

function startsOf(labels: ReadonlyMap<string, LearnedLabel>): Record<string, number> {
  return Object.fromEntries([...labels].map(([label, { start }]) => [label, Math.round(start * 10) / 10]));
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
