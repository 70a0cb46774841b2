/**
 * What was learned of one language from labelled sentences: `locales/<lang>/learned.json`, written by `npm run learn`.
 * A label is `fact=value` or a signal; it has a start and, by their weight in tenths, the features that speak for or
 * against it (`features.ts` says how a feature is written). The sum, as odds, is how sure the label is.
 */
export interface Learned {
  readonly facts: LabelTable;
  readonly signals: LabelTable;
}

export type LabelTable = Readonly<Record<string, LearnedLabel>>;

export interface LearnedLabel {
  readonly start: number;
  readonly weights: Readonly<Record<string, string>>;
}

/** For reading with the lexicon alone. */
export const NOTHING_LEARNED: Learned = { facts: {}, signals: {} };
