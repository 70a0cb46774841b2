import type { CompiledLexicon } from '../../../core/intake/compile-lexicon';
import { heardFeatures } from '../../../core/intake/hear-again';
import { hearByRules } from '../../../core/intake/hear-by-rules';
import { hearSignals, signalFeatures } from '../../../core/intake/hear-signals';
import type { LabelTable, Learned } from '../../../core/intake/learned';
import { maskSecrets } from '../../../core/intake/mask-secrets';
import { type Reading, takeApart } from '../../../core/intake/take-apart';
import { UNSURE } from '../../../core/model/answer';
import type { Utterance } from '../evaluate/utterance-schema';
import { fitElasticNet, type Penalty } from './elastic-net';
import { type LearnedLabel, packTable } from './pack-table';

const SIGNALS = ['fraud', 'human', 'off-topic'];
/** Their values are read, not chosen; and of terms, each named by words of its own, what can no longer be done would be heard as said. */
const NOT_LEARNED = ['paidAt', 'responseCode', 'settlementTerm'];
const FEWEST_EXAMPLES = 8;
const FEWEST_SHOWING = 4;
/**
 * Of a weight times the root of how many sentences show it: what is rare has to weigh more. For facts as little as the 45 kB
 * of script and lexicon allow: English words take more of them.
 */
const LEAST_EFFECT = { facts: { 'zh-CN': 2.6, en: 5.6 }, signals: 1.2 };
const FACTS: Penalty = { sparse: 2.4, small: 0 };
const SIGNAL: Penalty = { sparse: 1.1, small: 0.5 };

/** Learns one language from its labelled sentences, taken apart by its lexicon. */
export function learnLanguage(
  language: 'zh-CN' | 'en',
  utterances: readonly Utterance[],
  lexicon: CompiledLexicon,
): Learned {
  const leastEffect = LEAST_EFFECT.facts[language];
  return { facts: learnFacts(utterances, lexicon, leastEffect), signals: learnSignals(utterances, lexicon) };
}

function learnFacts(utterances: readonly Utterance[], lexicon: CompiledLexicon, leastEffect: number): LabelTable {
  const shown = shownBy(utterances, lexicon, (reading) => {
    const { heard } = hearByRules(reading, hearSignals(reading, lexicon).tainted, lexicon);
    return heardFeatures(reading, heard);
  });
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
    return train(shown, utterances.map(has), FACTS, leastEffect);
  });
}

function learnSignals(utterances: readonly Utterance[], lexicon: CompiledLexicon): LabelTable {
  const shown = shownBy(utterances, lexicon, (reading) => signalFeatures(reading, lexicon));
  const has = (signal: string) => utterances.map((utterance) => utterance.signal === signal);
  return tableOf(SIGNALS, (signal) => train(shown, has(signal), SIGNAL, LEAST_EFFECT.signals));
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

type Notice = (reading: Reading) => readonly ReadonlySet<string>[];

function shownBy(utterances: readonly Utterance[], lexicon: CompiledLexicon, notice: Notice): Shown {
  const rows = new Map<string, number[]>();
  for (const [row, { text, relativeTo }] of utterances.entries()) {
    const reading = takeApart(maskSecrets(text).text, lexicon, relativeTo);
    for (const feature of new Set(notice(reading).flatMap((features) => [...features]))) {
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
  penalty: Penalty,
  leastEffect: number,
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
