import type { CompiledLexicon } from '../../../core/intake/compile-lexicon';
import { featureMark } from '../../../core/intake/feature-mark';
import { heardFeatures } from '../../../core/intake/hear-again';
import { hearByRules } from '../../../core/intake/hear-by-rules';
import { hearSignals, signalFeatures } from '../../../core/intake/hear-signals';
import { TIME_OF_SALE } from '../../../core/intake/hear-times';
import type { LabelKind, Learned, Sure } from '../../../core/intake/learned';
import { maskSecrets } from '../../../core/intake/mask-secrets';
import { noticeTimes } from '../../../core/intake/notice-times';
import { type Reading, takeApart } from '../../../core/intake/take-apart';
import type { NamedTime } from '../../../core/intake/times-in';
import { UNSURE } from '../../../core/model/answer';
import type { Utterance } from '../evaluate/utterance-schema';
import { fitElasticNet } from './elastic-net';
import { type LearnedLabel, type LearnedLabels, packLearned } from './pack-learned';

const SIGNALS = ['fraud', 'human', 'off-topic'] as const;
/** Their values are read, not chosen; and of terms, each named by words of its own, what can no longer be done would be heard as said. */
const VALUE_NOT_LEARNED = ['responseCode', 'settlementTerm'];
const FEWEST_EXAMPLES = 8;
const FEWEST_SHOWING = 5;
/** A mark and a weight take some 17 bits, a weight alone some 9: what is worth a bit goes with the square of the effect. */
const ONCE_WRITTEN = Math.sqrt(9 / 17);

type Language = 'zh-CN' | 'en';

interface Thrift {
  /** The first time, when features are chosen: keeps most weights at nothing. */
  readonly sparse: number;
  /** Of a weight times the root of how many examples show it: what is rare has to weigh more to be chosen. */
  readonly leastEffect: number;
  /** The second time, of what was chosen: keeps all weights small. */
  readonly small: number;
}

const SMALL = 1.5;
/** What is learned of English is wrong a little more often. */
const SURE: Readonly<Record<Language, Sure>> = {
  'zh-CN': { toAdd: 0.58, toKeep: 0.35 },
  en: { toAdd: 0.7, toKeep: 0.45 },
};
const TIMES: Thrift = { sparse: 0.8, leastEffect: 1.2, small: 1 };
/** Of these it is learned how likely one is stated at all. In Chinese the rules hear terms so well that other labels need the bytes more. */
const STATED: Readonly<Record<Language, readonly string[]>> = { 'zh-CN': [], en: ['settlementTerm'] };
const signal = (leastEffect: number): Thrift => ({ sparse: 1.1, leastEffect, small: SMALL });
/** As much as the 45 kB of script and lexicon allow: English words take more of them. */
const THRIFT: Readonly<Record<Language, Readonly<Record<'facts' | 'times' | (typeof SIGNALS)[number], Thrift>>>> = {
  'zh-CN': {
    facts: { sparse: 2, leastEffect: 7.1, small: SMALL },
    times: TIMES,
    fraud: signal(1.6),
    human: signal(2.6),
    'off-topic': signal(2.2),
  },
  en: {
    facts: { sparse: 2.9, leastEffect: 11.9, small: SMALL },
    times: TIMES,
    fraud: signal(2.3),
    human: signal(6),
    'off-topic': signal(7.5),
  },
};

/** Learns one language from its labelled sentences, taken apart by its lexicon. */
export function learnLanguage(language: Language, utterances: readonly Utterance[], lexicon: CompiledLexicon): Learned {
  const lessons = lessonsOf(utterances, lexicon);
  const thrift = THRIFT[language];
  const labels = {
    facts: learnFacts(lessons, lexicon, { stated: STATED[language], thrift: thrift.facts }),
    signals: learnSignals(lessons, lexicon, thrift),
    times: learnTimes(lessons, thrift.times),
  };
  return packLearned(labels, SURE[language]);
}

/** For people: the features that stand behind each mark of a kind of labels. */
export function featuresByMark(
  kind: LabelKind,
  utterances: readonly Utterance[],
  lexicon: CompiledLexicon,
): ReadonlyMap<number, ReadonlySet<string>> {
  const lessons = lessonsOf(utterances, lexicon);
  const shown = { facts: factFeatures, signals: signalFeaturesOf, times: timeFeatures }[kind](lessons, lexicon);
  const byMark = new Map<number, Set<string>>();
  for (const feature of shown.flatMap((features) => [...features])) {
    const mark = featureMark(feature);
    byMark.set(mark, (byMark.get(mark) ?? new Set()).add(feature));
  }
  return byMark;
}

function lessonsOf(utterances: readonly Utterance[], lexicon: CompiledLexicon): Lesson[] {
  return utterances.map((utterance) => {
    const { text, relativeTo } = utterance;
    return { utterance, reading: takeApart(maskSecrets(text).text, lexicon, { now: relativeTo }) };
  });
}

type Labels = LearnedLabels[LabelKind];

interface Lesson {
  readonly utterance: Utterance;
  readonly reading: Reading;
}

interface FactsToLearn {
  /** Those of which it is learned whether they are stated, whatever the value. */
  readonly stated: readonly string[];
  readonly thrift: Thrift;
}

function learnFacts(lessons: readonly Lesson[], lexicon: CompiledLexicon, { stated, thrift }: FactsToLearn): Labels {
  const shown = shownBy(factFeatures(lessons, lexicon));
  const counts = new Map<string, number>();
  for (const { utterance } of lessons) {
    for (const [fact, value] of Object.entries(utterance.facts)) {
      counts.set(`${fact}=${value}`, (counts.get(`${fact}=${value}`) ?? 0) + 1);
    }
  }
  const known = [...counts].filter(([label, count]) => count >= FEWEST_EXAMPLES && isLearned(label));
  const labels = [...known.map(([label]) => label).sort(), ...stated];
  const labelled = labels.map((label) => {
    const [fact = '', value] = label.split('=');
    const has = ({ utterance: { facts, allow } }: Lesson) => {
      // What a reader may or may not draw teaches nothing.
      if (!(fact in facts) && allow.includes(fact)) return undefined;
      return value === undefined ? fact in facts : String(facts[fact]) === value;
    };
    return { labelled: lessons.map(has), thrift };
  });
  return learnedBy(labels, train(shown, labelled));
}

function learnSignals(lessons: readonly Lesson[], lexicon: CompiledLexicon, thrift: (typeof THRIFT)[Language]): Labels {
  const shown = shownBy(signalFeaturesOf(lessons, lexicon));
  const labelled = SIGNALS.map((signal) => ({
    labelled: lessons.map(({ utterance }) => utterance.signal === signal),
    thrift: thrift[signal],
  }));
  return learnedBy(SIGNALS, train(shown, labelled));
}

/** Which of the times that a sentence names is its sale's. */
function learnTimes(lessons: readonly Lesson[], thrift: Thrift): Labels {
  const shown = shownBy(timeFeatures(lessons));
  const labelled = lessons.flatMap(({ utterance, reading }) =>
    noticeTimes(reading).map((time) => isOfSale(time, utterance)),
  );
  return learnedBy([TIME_OF_SALE], train(shown, [{ labelled, thrift }]));
}

/** Undefined, which teaches nothing: a time that is only less exact than the sale's, or more. */
function isOfSale({ moment: { value = '' } }: NamedTime, { facts, allow }: Utterance): boolean | undefined {
  const sale = facts[TIME_OF_SALE];
  if (typeof sale !== 'string') return allow.includes(TIME_OF_SALE) ? undefined : false;
  if (value === sale) return true;
  return value !== '' && (sale.startsWith(value) || value.startsWith(sale)) ? undefined : false;
}

function factFeatures(lessons: readonly Lesson[], lexicon: CompiledLexicon): ReadonlySet<string>[] {
  return lessons.map(({ reading }) => {
    const { heard } = hearByRules(reading, hearSignals(reading, lexicon).tainted, lexicon);
    return union(heardFeatures(reading, heard));
  });
}

function signalFeaturesOf(lessons: readonly Lesson[], lexicon: CompiledLexicon): ReadonlySet<string>[] {
  return lessons.map(({ reading }) => union(signalFeatures(reading, lexicon)));
}

function timeFeatures(lessons: readonly Lesson[]): ReadonlySet<string>[] {
  return lessons.flatMap(({ reading }) => noticeTimes(reading).map(({ features }) => features));
}

function union(clauses: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(clauses.flatMap((features) => [...features]));
}

function isLearned(label: string): boolean {
  const [fact = '', value] = label.split('=');
  return fact !== TIME_OF_SALE && !VALUE_NOT_LEARNED.includes(fact) && value !== UNSURE;
}

interface Shown {
  readonly marks: readonly number[];
  /** For each mark, the examples that show a feature of it. */
  readonly columns: readonly Int32Array[];
}

function shownBy(examples: readonly ReadonlySet<string>[]): Shown {
  const rows = new Map<number, number[]>();
  for (const [row, features] of examples.entries()) {
    for (const mark of new Set(Array.from(features, featureMark))) {
      const known = rows.get(mark);
      if (known) known.push(row);
      else rows.set(mark, [row]);
    }
  }
  const often = [...rows].filter(([, showing]) => showing.length >= FEWEST_SHOWING).sort(([a], [b]) => a - b);
  return { marks: often.map(([mark]) => mark), columns: often.map(([, showing]) => Int32Array.from(showing)) };
}

function learnedBy(labels: readonly string[], learned: readonly LearnedLabel[]): Labels {
  return new Map(labels.flatMap((label, index) => (learned[index] ? [[label, learned[index]]] : [])));
}

interface Taught {
  /** For each example whether it has the label. Undefined: this one teaches nothing about it. */
  readonly labelled: readonly (boolean | undefined)[];
  readonly thrift: Thrift;
}

/**
 * What is learned in two rounds: the net that chooses features makes their weights too small, and knows of those left out. A mark
 * that is written for one label costs less for the next, so less is asked of it there.
 */
function train({ marks, columns }: Shown, lessons: readonly Taught[]): LearnedLabel[] {
  const effects = lessons.map(({ labelled, thrift: { sparse } }) => {
    const { weights } = fitElasticNet({ columns, labelled }, { sparse, small: 0 });
    return columns.map((column, index) => Math.abs(weights[index] ?? 0) * Math.sqrt(column.length));
  });
  const isWritten = columns.map((_, index) =>
    lessons.some(({ thrift }, label) => (effects[label]?.[index] ?? 0) >= thrift.leastEffect),
  );
  return lessons.map(({ labelled, thrift }, label) => {
    const least = (index: number) => thrift.leastEffect * (isWritten[index] ? ONCE_WRITTEN : 1);
    const chosen = columns.flatMap((column, index) =>
      (effects[label]?.[index] ?? 0) >= least(index) ? [{ column, mark: marks[index] ?? 0 }] : [],
    );
    const shown = { columns: chosen.map(({ column }) => column), labelled };
    const { start, weights } = fitElasticNet(shown, { sparse: 0, small: thrift.small });
    return { start, weights: new Map(chosen.map(({ mark }, index) => [mark, weights[index] ?? 0])) };
  });
}
