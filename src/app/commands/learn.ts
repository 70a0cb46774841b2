import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import en from '../../../locales/en/phrases.json' with { type: 'json' };
import zh from '../../../locales/zh-CN/phrases.json' with { type: 'json' };
import { compileLexicon } from '../../core/intake/compile-lexicon';
import { type LabelKind, type Learned, NOTHING_LEARNED } from '../../core/intake/learned';
import { readLines } from './evaluate/read-lines';
import { evaluateUtterances, LEARNED, languageOf } from './evaluate/run-utterance';
import { utteranceFigures } from './evaluate/utterance-figures';
import { type Utterance, utteranceSchema } from './evaluate/utterance-schema';
import { featuresByMark, learnLanguage } from './learn/learn-language';
import { showLabel } from './learn/show-label';

const CASES = 'test/cases';
/** Never the sets that measure: what was learned from says nothing about sentences not seen. */
const LEARNED_FROM = /^utterances-(tune|held|blind|blind-[23]|learn-.+)\.jsonl$/;
/** Sentences as most people write them, and those that must never be misread: so many times as often as the hard ones. */
const OFTEN: readonly (readonly [files: RegExp, times: number])[] = [
  [/-(tune|held|blind)[-.]/, 3],
  [/-plain\./, 4],
  [/-times\./, 6],
];
const LANGUAGES = ['zh-CN', 'en'] as const;
type Language = (typeof LANGUAGES)[number];
const LEXICONS = { 'zh-CN': compileLexicon(zh, NOTHING_LEARNED), en: compileLexicon(en, NOTHING_LEARNED) };
const FOLDS = 5;

interface Lesson {
  readonly utterance: Utterance;
  /** The file it stands in: mostly one writer's. */
  readonly set: string;
  /** How many times it is learned. */
  readonly often: number;
}

const { values } = parseArgs({ options: { folds: { type: 'boolean', default: false }, show: { type: 'string' } } });
const all = readdirSync(CASES)
  .filter((file) => LEARNED_FROM.test(file))
  .flatMap((file): Lesson[] => {
    const { lines } = readLines(readFileSync(join(CASES, file), 'utf8'), utteranceSchema);
    const [, often = 1] = OFTEN.find(([files]) => files.test(file)) ?? [];
    return lines.map((utterance) => ({ utterance, set: file, often }));
  });

if (values.show !== undefined) printLabel(values.show, all);
else if (values.folds) printFolds(all);
else writeLearned(all);

/** Learns from all labelled sentences and writes `locales/<lang>/learned.json`. */
function writeLearned(lessons: readonly Lesson[]): void {
  for (const [language, learned] of Object.entries(learnAll(lessons))) {
    writeFileSync(`locales/${language}/learned.json`, `${JSON.stringify(learned, null, 2)}\n`);
  }
}

/** What speaks for a label or against it, as it was last learned. */
function printLabel(label: string, lessons: readonly Lesson[]): void {
  for (const language of LANGUAGES) {
    const utterances = lessons.map(({ utterance }) => utterance).filter((one) => languageOf(one) === language);
    const featuresOf = (kind: LabelKind) => featuresByMark(kind, utterances, LEXICONS[language]);
    console.log(`${language}\n${showLabel(LEARNED[language], label, featuresOf)}\n`);
  }
}

/** What the reader makes of each fifth of the sets when it has learned from the others only; the rules know them all. */
function printFolds(lessons: readonly Lesson[]): void {
  const sets = [...new Set(lessons.map(({ set }) => set))];
  const foldOf = ({ set }: Lesson) => sets.indexOf(set) % FOLDS;
  const evaluated = Array.from({ length: FOLDS }, (_, fold) => {
    const learned = learnAll(lessons.filter((lesson) => foldOf(lesson) !== fold));
    const left = lessons.filter((lesson) => foldOf(lesson) === fold);
    return evaluateUtterances(
      left.map(({ utterance }) => utterance),
      learned,
    );
  }).flat();
  console.log(utteranceFigures(evaluated));
}

function learnAll(lessons: readonly Lesson[]): Record<Language, Learned> {
  const utterances = lessons.flatMap(({ utterance, often }) => Array.from({ length: often }, () => utterance));
  const learn = (language: Language) =>
    learnLanguage(
      language,
      utterances.filter((utterance) => languageOf(utterance) === language),
      LEXICONS[language],
    );
  return { 'zh-CN': learn('zh-CN'), en: learn('en') };
}
