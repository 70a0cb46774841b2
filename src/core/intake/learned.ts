/**
 * What was learned of one language from labelled sentences: `locales/<lang>/learned.json`, written by `npm run learn`, which
 * also shows it to people (`--show`). A label is `fact=value` or a signal; it has a start, and the features that it is told
 * by speak for or against it (`features.ts` says how a feature is written). The sum, as odds, is how sure the label is.
 */
export interface Learned {
  readonly facts: LabelTable;
  readonly signals: LabelTable;
  /** Whether a time is the sale's (`notice-times.ts`). */
  readonly times: LabelTable;
}

export interface LabelTable {
  /** Label → start. */
  readonly labels: Readonly<Record<string, number>>;
  /** All features, apart by spaces. */
  readonly features: string;
  /** For each feature a word of pairs: a label (its place among them, in `LABEL_LETTERS`) and a weight (in `WEIGHT_LETTERS`). */
  readonly weights: string;
}

export const LABEL_LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_~.,:;!?+*/';

/** Weights as they are written, in tenths: finer ones are not worth their bytes. */
export const STEPS = [2, 3, 4, 6, 8, 11, 15, 21, 29, 40, 55, 77];
/** The steps for a label, then those against it. */
export const WEIGHT_LETTERS = 'abcdefghijklABCDEFGHIJKL';

const NO_LABELS: LabelTable = { labels: {}, features: '', weights: '' };

/** For reading with the lexicon alone. */
export const NOTHING_LEARNED: Learned = { facts: NO_LABELS, signals: NO_LABELS, times: NO_LABELS };
