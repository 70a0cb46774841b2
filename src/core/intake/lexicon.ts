import type { TalkTopic } from './talk-topic';

/**
 * The words of one language (`locales/<lang>/phrases.json`). A phrase is written with `_` for a space; `*` ends a stem.
 * Class names are in capitals. The README of the intake's pattern language stands in `compile-pattern.ts`.
 */
export interface Lexicon {
  /** How many units (a Chinese character, or a word) may stand between two neighbours of a pattern. */
  readonly gap: number;
  /** Slips and other ways of writing, each as long as what it stands for. */
  readonly respell: Readonly<Record<string, string>>;
  /** Words recognised with one letter wrong, missing, doubled or swapped. */
  readonly spellings: string;
  readonly classes: Readonly<Record<string, string>>;
  /** Classes whose phrases do not hide the words inside them. */
  readonly open: string;
  /** Classes that a negation looks through to what comes after. */
  readonly transparent: string;
  /** Classes found from others, before the rules are tried. */
  readonly derived: Readonly<Record<string, readonly string[]>>;
  /** Fact → value → patterns. */
  readonly rules: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** `fraud`, and `payer`: the words of somebody who paid. */
  readonly signals: Readonly<Record<string, readonly string[]>>;
  /** What is said beside the facts: topic → patterns. */
  readonly talk: Readonly<Record<TalkTopic, readonly string[]>>;
  /**
   * Classes that make a text ours whatever else it speaks of; classes that do so where nothing speaks against it; and
   * classes that do so where it asks for nothing, because anybody may ask about a machine or a price.
   */
  readonly topic: { readonly strong: string; readonly weak: string; readonly vague: string };
  /** How the two figures of a response code are spoken. */
  readonly codes: CodeWords;
  /** Regular expression of figures that may be money. */
  readonly amounts: string;
  /** Regular expression of how many sales, where there are several: "十几笔". */
  readonly counts?: string;
  /** Words of the trade that a merchant may ask the meaning of. */
  readonly glossary: string;
  readonly times: TimeWords;
  /** Answers to the question just asked. */
  readonly answers: {
    readonly yes: string;
    readonly no: string;
    readonly unsure: string;
    /** Regular expressions with a group `n`. */
    readonly ordinal: readonly string[];
    readonly last: string;
    /** To a page of ticks: none of them. */
    readonly none: string;
    /** Regular expression of what may be said along with an answer and changes nothing: "well", "啊". */
    readonly fillers: string;
    /** Facts of which a guess is an answer ("I think by card"); of what a screen shows it is none. */
    readonly guess: string;
    /** Fact → value → patterns: what a short answer says to the question of that fact, and to no other. */
    readonly facts: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  };
}

export interface CodeWords {
  /** Word → figure. */
  readonly digits: Readonly<Record<string, string>>;
  /** Word of tens ("fifty") → the figure before the last one. */
  readonly tens: Readonly<Record<string, string>>;
  /** Regular expression over both tables, with groups `first` and `second`, `twice` ("double five"), `tens` and `ones`, or `letter` and `figure`. */
  readonly pattern: string;
}

export interface TimeWords {
  readonly numbers: Readonly<Record<string, number>>;
  /** Word → days from today. */
  readonly days: Readonly<Record<string, number>>;
  /** Word → part of the day: dawn, morning, noon, afternoon, evening, midnight (any hour of the night), am, pm. */
  readonly parts: Readonly<Record<string, string>>;
  /** Word → days from today and part of the day. */
  readonly dayParts: Readonly<Record<string, { readonly days: number; readonly part: string }>>;
  /** Word → 1 (Monday) to 7. */
  readonly weekdays: Readonly<Record<string, number>>;
  /** Word before a weekday → weeks from this one, or `past`: the last one gone by. */
  readonly weeks: Readonly<Record<string, number | string>>;
  /** Word → month, for languages that name them. */
  readonly months: Readonly<Record<string, number>>;
  /** Word → years from this one. */
  readonly years: Readonly<Record<string, number>>;
  /** Word → `[month, day]`. */
  readonly festivals: Readonly<Record<string, readonly number[]>>;
  readonly units: Readonly<Record<string, string>>;
  /** Regular expressions over the tables above, with the named groups that `read-moments.ts` knows. */
  readonly patterns: readonly string[];
  /** What may stand between two parts of one moment. */
  readonly glue: string;
  /** What before a clock time makes it vague ("快十一点"). */
  readonly vague: string;
  /** True where a time stands before its verb, as in Chinese; false where the nearest verb counts. */
  readonly leads: boolean;
}
