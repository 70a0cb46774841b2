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
  const ordered = { signals: byMarks(learned.signals), facts: byMarks(learned.facts), times: byMarks(learned.times) };
  const all = LABEL_KINDS.flatMap((kind) => ordered[kind]);
  if (all.length > LABEL_LETTERS.length) throw new Error(`${all.length} labels are more than there are letters for`);
  const byMark = new Map<number, { labels: string; weights: string; last: number }>();
  for (const [place, [, label]] of all.entries()) {
    for (const [mark, weight] of label.weights) {
      const letter = weightLetter(weight * 10);
      if (!letter) continue;
      const { labels, weights, last } = byMark.get(mark) ?? { labels: '', weights: '', last: -1 };
      const step = LABEL_LETTERS[place - last - 1];
      byMark.set(mark, { labels: labels + step, weights: weights + letter, last: place });
    }
  }
  const sorted = [...byMark].sort(([a], [b]) => a - b);
  return {
    sure,
    starts: { signals: startsOf(ordered.signals), facts: startsOf(ordered.facts), times: startsOf(ordered.times) },
    // In this order they are packed best: by one part in a hundred.
    labels: sorted.map(([, { labels }]) => labels).join(' '),
    weights: sorted.map(([, { weights }]) => weights).join(''),
    marks: packMarks(sorted.map(([mark]) => mark)),
  };
}

type Entry = readonly [string, LearnedLabel];

function byMarks(labels: ReadonlyMap<string, LearnedLabel>): Entry[] {
  return [...labels].sort(([, a], [, b]) => b.weights.size - a.weights.size);
}

function startsOf(labels: readonly Entry[]): Record<string, number> {
  return Object.fromEntries(labels.map(([label, { start }]) => [label, Math.round(start * 10) / 10]));
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
