/**
 * What was learned of one language from labelled sentences: `locales/<lang>/learned.json`, written by `npm run learn`, which
 * also shows it to people (`--show`). A label is `fact=value`, a signal, or a time's being the sale's; it has a start, and the
 * features that it is told by speak for or against it (`features.ts` and `notice-times.ts` say what is noticed). The sum, as
 * odds, is how sure the label is.
 */
export interface Learned {
  readonly sure: Sure;
  /** For each kind of labels, label → start. */
  readonly starts: Readonly<Record<LabelKind, Readonly<Record<string, number>>>>;
  /** The marks of all features, ascending, as `unpackMarks` reads them. */
  readonly marks: string;
  /**
   * For each mark a word: the labels that it speaks of, each by how many places it stands behind the one before it among those of
   * all kinds, in `LABEL_LETTERS`. What has many marks stands first, so that most steps are short.
   */
  readonly labels: string;
  /** For each letter of `labels` what is said, in `WEIGHT_LETTERS`. */
  readonly weights: string;
}

/** How sure it has to be of a fact, from 0 to 1. */
export interface Sure {
  /** To add a value of which the rules said nothing. */
  readonly toAdd: number;
  /** To leave what the rules heard. */
  readonly toKeep: number;
}

export const LABEL_KINDS = ['signals', 'facts', 'times'] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

export const LABEL_LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_~.,:;!?+*/';

/** Weights as they are written, in tenths: finer ones are not worth their bytes. */
export const STEPS = [2, 3, 4, 6, 8, 11, 15, 21, 29, 40, 55, 77];
/** The steps for a label, then those against it. */
export const WEIGHT_LETTERS = 'abcdefghijklABCDEFGHIJKL';

/** For reading with the lexicon alone. */
export const NOTHING_LEARNED: Learned = {
  sure: { toAdd: 1, toKeep: 0 },
  starts: { facts: {}, signals: {}, times: {} },
  marks: '',
  labels: '',
  weights: '',
};
