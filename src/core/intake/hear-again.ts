import { UNSURE } from '../model/answer';
import type { CompiledLexicon } from './compile-lexicon';
import { featuresOf } from './features';
import { spanOf } from './hear-clause';
import type { HeardFact } from './heard';
import type { Reading } from './take-apart';

/** So sure, the second ear adds a value of which the rules said nothing. */
const SURE = 0.6;
/** So unlikely, what the rules heard is not taken. */
const UNLIKELY = 0.1;
/** What a cheat says is no fact: where somebody is cheated, the rules need so much of an assent. */
const ASSENT = 0.5;

/** `heard` is all that the rules said, contradictions included; `settled` what is left of it. */
interface HeardByRules {
  readonly heard: readonly HeardFact[];
  readonly settled: readonly HeardFact[];
  readonly isFraud: boolean;
}

/**
 * The second ear: what was learned from labelled sentences, beside the rules. It listens to what is stated only, adds
 * where the rules are silent, takes away what it finds most unlikely, and never says another value than they do.
 */
export function hearAgain(
  reading: Reading,
  { heard, settled, isFraud }: HeardByRules,
  lexicon: CompiledLexicon,
): HeardFact[] {
  const shown = reading.clauses.map((clause) => featuresOf(reading, clause, 'stated'));
  const weighed = lexicon.learned.facts.weigh(shown);
  // Of what is asked or supposed it hears nothing, so it cannot find that unlikely.
  const unheard = reading.clauses.filter((_, index) => shown[index]?.size === 0);
  const isUnheard = (one: HeardFact) =>
    unheard
      .map(({ start, end }) => spanOf(reading, start, end))
      .some(({ start, end }) => start <= one.start && one.start < end);
  const spoken = new Set(heard.map(({ fact }) => fact));
  const chanceOf = ({ fact, value }: HeardFact) =>
    value === UNSURE ? 1 : (weighed.get(`${fact}=${value}`)?.chance ?? 1);
  const isKept = (one: HeardFact) => (isFraud ? chanceOf(one) >= ASSENT : chanceOf(one) >= UNLIKELY || isUnheard(one));
  const kept = settled.filter(isKept);
  const surest = new Map<string, { readonly one: HeardFact; readonly chance: number }>();
  for (const [label, { chance, loudest }] of weighed) {
    const [fact = '', value = ''] = label.split('=');
    const clause = reading.clauses[loudest];
    if (!clause || chance < SURE || spoken.has(fact) || chance <= (surest.get(fact)?.chance ?? 0)) continue;
    surest.set(fact, { one: { fact, value, ...spanOf(reading, clause.start, clause.end) }, chance });
  }
  return [...kept, ...[...surest.values()].map(({ one }) => one)].sort((a, b) => a.start - b.start);
}
