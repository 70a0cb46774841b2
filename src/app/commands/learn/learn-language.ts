import type { CompiledLexicon } from '../../../core/intake/compile-lexicon';
import { featuresOf, type Part } from '../../../core/intake/features';
import type { LabelTable, Learned } from '../../../core/intake/learned';
import { maskSecrets } from '../../../core/intake/mask-secrets';
import { takeApart } from '../../../core/intake/take-apart';
import { UNSURE } from '../../../core/model/answer';
import type { Utterance } from '../evaluate/utterance-schema';
import { fitElasticNet, type Penalty } from './elastic-net';
import { type LearnedLabel, packTable } from './pack-table';

const SIGNALS = ['fraud', 'human', 'off-topic'];
/** Their values are read, not chosen; and of terms, each named by words of its own, what can no longer be done would be heard as said. */
const NOT_LEARNED = ['paidAt', 'responseCode', 'settlementTerm'];
const FEWEST_EXAMPLES = 8;
const FEWEST_SHOWING = 3;
/**
 * Of a weight times the root of how many sentences show it: what is rare has to weigh more. As little as the 45 kB of script
 * and lexicon allow.
 */
const LEAST_EFFECT = { facts: { 'zh-CN': 4.8, en: 6.3 }, signals: { 'zh-CN': 1.5, en: 1 } };
/** Chinese sentences, of single characters, show more features than English ones: fewer of them are worth keeping. */
const FACTS: Readonly<Record<'zh-CN' | 'en', Penalty>> = {
  'zh-CN': { sparse: 1.6, small: 0 },
  en: { sparse: 1, small: 0 },
};
const SIGNAL: Penalty = { sparse: 0.6, small: 0.5 };

/** How few weights are kept. */
interface Thrift {
  readonly penalty: Penalty;
  readonly leastEffect: number;
}

/** Learns one language from its labelled sentences, taken apart by its lexicon. */
export function learnLanguage(
  language: 'zh-CN' | 'en',
  utterances: readonly Utterance[],
  lexicon: CompiledLexicon,
): Learned {
  const { facts, signals } = LEAST_EFFECT;
  return {
    facts: learnFacts(utterances, lexicon, { penalty: FACTS[language], leastEffect: facts[language] }),
    signals: learnSignals(utterances, lexicon, { penalty: SIGNAL, leastEffect: signals[language] }),
  };
}

function learnFacts(utterances: readonly Utterance[], lexicon: CompiledLexicon, thrift: Thrift): LabelTable {
  const shown = shownBy(utterances, lexicon, 'stated');
  const counts = new Map<string, number>();
  for (const { facts } of utterances) {
    for (const [fact, value] of Object.entries(facts)) {
      counts.set(`${fact}=${value}`, (counts.get(`${fact}=${value}`) ?? 0) + 1);
    }
  }
  const known = [...counts].filter(([label, count]) => count >= FEWEST_EXAMPLES && isLearned(label));
  return tableOf(known.map(([label]) => label).sort(), (label) => {
    const [fact = '', value] = label.split('=');
    // What a reader may or may not draw teaches nothing.
    const has = ({ facts, allow }: Utterance) =>
      fact in facts || !allow.includes(fact) ? String(facts[fact]) === value : undefined;
    return train(shown, utterances.map(has), thrift);
  });
}

function learnSignals(utterances: readonly Utterance[], lexicon: CompiledLexicon, thrift: Thrift): LabelTable {
  const shown = shownBy(utterances, lexicon, 'all');
  const has = (signal: string) => utterances.map((utterance) => utterance.signal === signal);
  return tableOf(SIGNALS, (signal) => train(shown, has(signal), thrift));
}

function isLearned(label: string): boolean {
  const [fact = '', value] = label.split('=');
  return !NOT_LEARNED.includes(fact) && value !== UNSURE;
}

interface Shown {
  readonly features: readonly string[];
  /** For each feature, the utterances that show it. */
  readonly columns: readonly Int32Array[];
}

function shownBy(utterances: readonly Utterance[], lexicon: CompiledLexicon, part: Part): Shown {
  const rows = new Map<string, number[]>();
  for (const [row, { text, relativeTo }] of utterances.entries()) {
    const reading = takeApart(maskSecrets(text).text, lexicon, relativeTo);
    for (const feature of new Set(reading.clauses.flatMap((clause) => [...featuresOf(reading, clause, part)]))) {
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
  { penalty, leastEffect }: Thrift,
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
