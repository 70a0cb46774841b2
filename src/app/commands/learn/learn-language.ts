import type { CompiledLexicon } from '../../../core/intake/compile-lexicon';
import { heardFeatures } from '../../../core/intake/hear-again';
import { hearByRules } from '../../../core/intake/hear-by-rules';
import { hearSignals, signalFeatures } from '../../../core/intake/hear-signals';
import { TIME_OF_SALE } from '../../../core/intake/hear-times';
import type { LabelTable, Learned } from '../../../core/intake/learned';
import { maskSecrets } from '../../../core/intake/mask-secrets';
import { noticeTimes } from '../../../core/intake/notice-times';
import { type Reading, takeApart } from '../../../core/intake/take-apart';
import type { NamedTime } from '../../../core/intake/times-in';
import { UNSURE } from '../../../core/model/answer';
import type { Utterance } from '../evaluate/utterance-schema';
import { fitElasticNet, type Penalty } from './elastic-net';
import { type LearnedLabel, packTable } from './pack-table';

const SIGNALS = ['fraud', 'human', 'off-topic'];
/** Their values are read, not chosen; and of terms, each named by words of its own, what can no longer be done would be heard as said. */
const NOT_LEARNED = [TIME_OF_SALE, 'responseCode', 'settlementTerm'];
const FEWEST_EXAMPLES = 8;
const FEWEST_SHOWING = 5;

type Language = 'zh-CN' | 'en';

interface Thrift extends Penalty {
  /** Of a weight times the root of how many examples show it: what is rare has to weigh more. */
  readonly leastEffect: number;
}

const SIGNAL: Penalty = { sparse: 1.1, small: 0.5 };
const TIMES: Thrift = { sparse: 0.8, small: 0.2, leastEffect: 1.2 };
/** As much as the 45 kB of script and lexicon allow: English words take more of them. */
const THRIFT: Readonly<Record<Language, Readonly<Record<keyof Learned, Thrift>>>> = {
  'zh-CN': {
    facts: { sparse: 1.8, small: 0, leastEffect: 4 },
    signals: { ...SIGNAL, leastEffect: 1.2 },
    times: TIMES,
  },
  en: {
    facts: { sparse: 2.6, small: 0, leastEffect: 6.1 },
    signals: { ...SIGNAL, leastEffect: 1.5 },
    times: TIMES,
  },
};

/** Learns one language from its labelled sentences, taken apart by its lexicon. */
export function learnLanguage(language: Language, utterances: readonly Utterance[], lexicon: CompiledLexicon): Learned {
  const lessons = utterances.map((utterance): Lesson => {
    const { text, relativeTo } = utterance;
    return { utterance, reading: takeApart(maskSecrets(text).text, lexicon, relativeTo) };
  });
  const { facts, signals, times } = THRIFT[language];
  return {
    facts: learnFacts(lessons, lexicon, facts),
    signals: learnSignals(lessons, lexicon, signals),
    times: learnTimes(lessons, times),
  };
}

interface Lesson {
  readonly utterance: Utterance;
  readonly reading: Reading;
}

function learnFacts(lessons: readonly Lesson[], lexicon: CompiledLexicon, thrift: Thrift): LabelTable {
  const shown = shownBy(
    lessons.map(({ reading }) => {
      const { heard } = hearByRules(reading, hearSignals(reading, lexicon).tainted, lexicon);
      return union(heardFeatures(reading, heard));
    }),
  );
  const counts = new Map<string, number>();
  for (const { utterance } of lessons) {
    for (const [fact, value] of Object.entries(utterance.facts)) {
      counts.set(`${fact}=${value}`, (counts.get(`${fact}=${value}`) ?? 0) + 1);
    }
  }
  const known = [...counts].filter(([label, count]) => count >= FEWEST_EXAMPLES && isLearned(label));
  return tableOf(known.map(([label]) => label).sort(), (label) => {
    const [fact = '', value] = label.split('=');
    // What a reader may or may not draw teaches nothing.
    const has = ({ utterance: { facts, allow } }: Lesson) =>
      fact in facts || !allow.includes(fact) ? String(facts[fact]) === value : undefined;
    return train(shown, lessons.map(has), thrift);
  });
}

function learnSignals(lessons: readonly Lesson[], lexicon: CompiledLexicon, thrift: Thrift): LabelTable {
  const shown = shownBy(lessons.map(({ reading }) => union(signalFeatures(reading, lexicon))));
  const has = (signal: string) => lessons.map(({ utterance }) => utterance.signal === signal);
  return tableOf(SIGNALS, (signal) => train(shown, has(signal), thrift));
}

/** Which of the times that a sentence names is its sale's. */
function learnTimes(lessons: readonly Lesson[], thrift: Thrift): LabelTable {
  const examples = lessons.flatMap(({ utterance, reading }) =>
    noticeTimes(reading).map((time) => ({ features: time.features, has: isOfSale(time, utterance) })),
  );
  const shown = shownBy(examples.map(({ features }) => features));
  const labelled = examples.map(({ has }) => has);
  return tableOf([TIME_OF_SALE], () => train(shown, labelled, thrift));
}

/** Undefined, which teaches nothing: a time that is only less exact than the sale's, or more. */
function isOfSale({ moment: { value = '' } }: NamedTime, { facts, allow }: Utterance): boolean | undefined {
  const sale = facts[TIME_OF_SALE];
  if (typeof sale !== 'string') return allow.includes(TIME_OF_SALE) ? undefined : false;
  if (value === sale) return true;
  return value !== '' && (sale.startsWith(value) || value.startsWith(sale)) ? undefined : false;
}

function union(clauses: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(clauses.flatMap((features) => [...features]));
}

function isLearned(label: string): boolean {
  const [fact = '', value] = label.split('=');
  return !NOT_LEARNED.includes(fact) && value !== UNSURE;
}

interface Shown {
  readonly features: readonly string[];
  /** For each feature, the examples that show it. */
  readonly columns: readonly Int32Array[];
}

function shownBy(examples: readonly ReadonlySet<string>[]): Shown {
  const rows = new Map<string, number[]>();
  for (const [row, features] of examples.entries()) {
    for (const feature of features) {
      const known = rows.get(feature);
      if (known) known.push(row);
      else rows.set(feature, [row]);
    }
  }
  const often = [...rows]
    .filter(([, showing]) => showing.length >= FEWEST_SHOWING)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { features: often.map(([feature]) => feature), columns: often.map(([, showing]) => Int32Array.from(showing)) };
}

function tableOf(labels: readonly string[], learn: (label: string) => LearnedLabel): LabelTable {
  return packTable(new Map(labels.map((label) => [label, learn(label)])));
}

function train(
  { features, columns }: Shown,
  labelled: readonly (boolean | undefined)[],
  { leastEffect, ...penalty }: Thrift,
): LearnedLabel {
  const { start, weights } = fitElasticNet({ columns, labelled }, penalty);
  const isWorthIt = (weight: number, index: number) =>
    Math.abs(weight) * Math.sqrt(columns[index]?.length ?? 0) >= leastEffect;
  const kept = features.flatMap((feature, index) => {
    const weight = weights[index] ?? 0;
    return isWorthIt(weight, index) ? ([[feature, weight]] as const) : [];
  });
  return { start, weights: new Map(kept) };
}
