import { UNSURE } from '../model/answer';
import { compilePattern, isClassName, namesIn, type Pattern } from './compile-pattern';
import type { LabelKind, Learned, Sure } from './learned';
import type { Lexicon } from './lexicon';
import { PhraseTrie } from './phrase-trie';
import { type MomentReader, momentReader } from './read-moments';
import type { Scale } from './scale';
import { Spelling } from './spelling';
import { type SpokenCodeReader, spokenCodeReader } from './spoken-codes';
import { type TalkTopic, talkTopics } from './talk-topic';
import { unpackLearned } from './unpack-learned';

export interface Rule {
  readonly name: string;
  readonly value: string;
  readonly pattern: Pattern;
}

export interface TalkRule {
  readonly about: TalkTopic;
  readonly pattern: Pattern;
}

/** A lexicon made ready to read with. */
export interface CompiledLexicon {
  readonly source: Lexicon;
  /** Phrases that hide what is inside them: in "no receipt" there is no receipt. */
  readonly phrases: PhraseTrie;
  /** Phrases that do not: what a sentence asks about, and single words that patterns name. */
  readonly openPhrases: PhraseTrie;
  /** Those that only the talk's patterns name: what is read for facts does not see them. */
  readonly talkPhrases: PhraseTrie;
  readonly spelling: Spelling;
  readonly respell: (text: string) => string;
  readonly transparent: ReadonlySet<string>;
  readonly derived: readonly Rule[];
  readonly rules: {
    readonly stating: readonly Rule[];
    /** Say that something is not known: heard in questions as well. */
    readonly unsure: readonly Rule[];
    readonly method: readonly Rule[];
    readonly settlementTerm: readonly Rule[];
    /** What a short answer says to the question of its fact. */
    readonly answering: readonly Rule[];
  };
  readonly signals: readonly Rule[];
  readonly talk: readonly TalkRule[];
  readonly fillers: RegExp;
  readonly moments: MomentReader;
  readonly spokenCodes: SpokenCodeReader;
  /** What is found by its form: a class and the regular expression of its figures. */
  readonly figures: readonly (readonly [ReadonlySet<string>, RegExp])[];
  readonly topic: Readonly<Record<'strong' | 'weak' | 'vague', ReadonlySet<string>>>;
  /** What was learned from labelled sentences, beside the rules. */
  readonly learned: Readonly<Record<LabelKind, Scale>>;
  readonly sure: Sure;
}

/** Made once for a language; takes some milliseconds. */
export function compileLexicon(source: Lexicon, learned: Learned): CompiledLexicon {
  const phrases = new PhraseTrie();
  const openPhrases = new PhraseTrie();
  const open = new Set(split(source.open));
  for (const [name, words] of Object.entries(source.classes)) {
    for (const phrase of split(words)) (open.has(name) ? openPhrases : phrases).add(phrase, name);
  }
  for (const phrase of split(source.glossary)) openPhrases.add(phrase, 'GLOSSARY');

  const rulesOf = (table: Readonly<Record<string, readonly string[]>>, name: string): Rule[] =>
    Object.entries(table).flatMap(([value, sources]) =>
      sources.map((text) => ({ name, value, pattern: compilePattern(text, source.gap) })),
    );
  const derived = rulesOf(source.derived, 'derived');
  const signals = rulesOf(source.signals, 'signal');
  const talk = talkTopics.flatMap((about) =>
    source.talk[about].map((text): TalkRule => ({ about, pattern: compilePattern(text, source.gap) })),
  );
  const factRules = (table: Lexicon['rules']) =>
    Object.entries(table).flatMap(([fact, values]) => rulesOf(values, fact));
  const rules = factRules(source.rules);
  const answering = factRules(source.answers.facts);
  const listWords = (trie: PhraseTrie, patterns: readonly { readonly pattern: Pattern }[]) => {
    for (const { pattern } of patterns)
      for (const name of namesIn(pattern)) if (!isClassName(name)) trie.add(name, name);
  };
  listWords(openPhrases, [...derived, ...signals, ...rules, ...answering]);
  const talkPhrases = new PhraseTrie();
  listWords(talkPhrases, talk);

  return {
    source,
    phrases,
    openPhrases,
    talkPhrases,
    spelling: new Spelling(split(source.spellings), (word) => phrases.knows(word) || openPhrases.knows(word)),
    respell: respeller(source.respell),
    transparent: new Set(split(source.transparent)),
    derived,
    rules: { ...sortRules(rules), answering },
    signals,
    talk,
    fillers: new RegExp(source.answers.fillers, 'gu'),
    moments: momentReader(source.times),
    spokenCodes: spokenCodeReader(source.codes),
    figures: Object.entries({ NUM: source.amounts, SEVERAL: source.counts }).flatMap(([name, form]) =>
      form === undefined ? [] : [[new Set([name]), new RegExp(form, 'gu')] as const],
    ),
    topic: {
      strong: new Set(split(source.topic.strong)),
      weak: new Set(split(source.topic.weak)),
      vague: new Set(split(source.topic.vague)),
    },
    learned: unpackLearned(learned),
    sure: learned.sure,
  };
}

function sortRules(rules: readonly Rule[]): Omit<CompiledLexicon['rules'], 'answering'> {
  const stating = rules.filter(({ value }) => value !== UNSURE);
  return {
    stating,
    unsure: rules.filter(({ value }) => value === UNSURE),
    method: stating.filter(({ name }) => name === 'method'),
    settlementTerm: stating.filter(({ name }) => name === 'settlementTerm'),
  };
}

function split(words: string): string[] {
  return words.split(' ').filter((word) => word !== '');
}

/** Replaces in one pass; each replacement is as long as what it stands for, so positions stay true. */
function respeller(table: Readonly<Record<string, string>>): (text: string) => string {
  const keys = Object.keys(table).filter((key) => key.length === table[key]?.length);
  if (keys.length === 0) return (text) => text;
  const any = new RegExp(keys.sort((a, b) => b.length - a.length).join('|'), 'gu');
  return (text) => text.replace(any, (found) => table[found] ?? found);
}
