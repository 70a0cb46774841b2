import type { CompiledLexicon } from './compile-lexicon';
import { featuresOf } from './features';
import type { Heard, HeardFact, Signal } from './heard';
import { matchPattern } from './match-pattern';
import type { Clause } from './split-clauses';
import type { Unit } from './split-units';
import type { Reading } from './take-apart';
import { is, isAny, phrasesOf } from './tokens';

export interface HeardSignals {
  /** Fraud before the wish for a person. */
  readonly signals: readonly Signal[];
  readonly isPayer: boolean;
  /** The clauses that tell of fraud: what the fraudster says of the money is no fact. */
  readonly tainted: ReadonlySet<Clause>;
  /** How sure it is, from 0 to 1, that the talk is of something else. Undefined: nothing was learned. */
  readonly offTopic: number | undefined;
}

/** From so sure on, what was learned speaks where the rules are silent. */
const SURE = { fraud: 0.45, human: 0.45, 'off-topic': 0.35 } as const;
/** Less likely than that, what the rules heard is no fraud: a warning too many is better than one too few. */
const LIKELY = 0.1;
const WORD = /^\p{L}/u;
/** More words than that are not counted. */
const MANY = 5;
/** Where words of our trade stand in the text or a question was understood, and where the rules even heard a fact. */
const SURE_DESPITE = { words: 0.5, facts: 0.6 };

/** Signals are heard in questions and suppositions too: "要交解冻费吗" is reason enough to warn. */
export function hearSignals(reading: Reading, lexicon: CompiledLexicon): HeardSignals {
  const { clauses, text } = reading;
  const saying = (signal: string) => {
    const patterns = lexicon.signals.flatMap(({ value, pattern }) => (value === signal ? [pattern] : []));
    return clauses.filter(({ tokens }) => {
      const phrases = phrasesOf(tokens);
      return patterns.some((pattern) => matchPattern(pattern, phrases, text));
    });
  };
  const tainted = new Set(saying('fraud'));
  const learned = lexicon.learned.signals.weigh(signalFeatures(reading, lexicon));
  // Letters without meaning are no alarm.
  const chanceOf = (signal: Signal) => (signal !== 'fraud' || text.tokens.length > 0 ? learned.get(signal)?.chance : 0);
  const isFraud = tainted.size > 0 ? (chanceOf('fraud') ?? 1) >= LIKELY : (chanceOf('fraud') ?? 0) >= SURE.fraud;
  const isHuman = (chanceOf('human') ?? 0) >= SURE.human;
  return {
    signals: [...(isFraud ? (['fraud'] as const) : []), ...(isHuman ? (['human'] as const) : [])],
    isPayer: saying('payer').length > 0,
    tainted: isFraud ? tainted : new Set(),
    offTopic: chanceOf('off-topic'),
  };
}

/**
 * What signals are told by, clause by clause: what can be noticed of it, and up to how many of its words no phrase knows
 * (`%1`, `%2` …), because talk of something else has words of its own.
 */
export function signalFeatures(reading: Reading, { phrases, openPhrases }: CompiledLexicon): ReadonlySet<string>[] {
  const isStrange = ({ text }: Unit) => WORD.test(text) && !phrases.knows(text) && !openPhrases.knows(text);
  return reading.clauses.map((clause) => {
    const strange = reading.units.slice(clause.start, clause.end).filter(isStrange).length;
    const counted = Array.from({ length: Math.min(strange, MANY) }, (_, index) => `%${index + 1}`);
    return new Set([...featuresOf(reading, clause, 'all'), ...counted]);
  });
}

/** Facts that talk of anything may seem to hold: when, paid how, in which storm. */
const SEEMING = new Set(['paidAt', 'method', 'external', 'missing']);

/** What was understood of a text. */
export interface Understood {
  readonly signals: HeardSignals;
  readonly isQuestion: boolean;
  readonly facts: readonly HeardFact[];
  readonly refused: Heard['refused'];
}

/**
 * True for talk of something else, and for empty talk: where what was learned is sure, or half as sure and the rules agree. A
 * wrong "off topic" throws away what was said, so the more of it is ours, the surer it has to be.
 */
export function isOffTopic(reading: Reading, understood: Understood, lexicon: CompiledLexicon): boolean {
  const { signals, isPayer, offTopic } = understood.signals;
  if (reading.units.length === 0 || signals.length > 0 || isPayer) return false;
  if (understood.refused.length > 0 && isMostlyAnswer(reading)) return false;
  if (understood.facts.some(({ fact }) => !SEEMING.has(fact))) return (offTopic ?? 0) >= SURE_DESPITE.facts;
  if (offTopic === undefined) return isNotOurs(reading, understood, lexicon);
  const sure = understood.isQuestion || hasOurWords(reading, lexicon) ? SURE_DESPITE.words : SURE['off-topic'];
  return offTopic >= sure || (offTopic >= sure / 2 && isNotOurs(reading, understood, lexicon));
}

function hasOurWords(reading: Reading, { topic }: CompiledLexicon): boolean {
  return reading.text.tokens.some((token) => isAny(token, topic.strong)) || isMostlyAnswer(reading);
}

/** Mostly a time, a number or an answer word: for whoever asked. */
function isMostlyAnswer({ text, units }: Reading): boolean {
  const known = text.tokens.filter((token) => is(token, 'TIME', 'ANSWER'));
  return known.reduce((sum, token) => sum + token.end - token.start, 0) * 2 >= units.length;
}

/** What the rules say: nothing in the text is of our trade. */
function isNotOurs(reading: Reading, { isQuestion, facts }: Understood, lexicon: CompiledLexicon): boolean {
  const { tokens } = reading.text;
  const { strong, weak, vague } = lexicon.topic;
  if (tokens.some((token) => isAny(token, strong))) return false;
  if (tokens.some((token) => is(token, 'OFF'))) return true;
  if (isQuestion || facts.length > 0 || tokens.some((token) => isAny(token, weak))) return false;
  const asks = reading.clauses.some((clause) => clause.isQuestion);
  const wants = asks || tokens.some((token) => is(token, 'REQUEST', 'PRICE'));
  if (!wants && tokens.some((token) => isAny(token, vague))) return false;
  return !isMostlyAnswer(reading);
}
