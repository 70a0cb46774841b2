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
/** In the clause of the fact itself, as odds. */
const AGAINST = -1;
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
  const spoken = new Set(heard.map(({ fact }) => fact));
  const label = ({ fact, value }: HeardFact) => `${fact}=${value}`;
  // Nothing said for a fact is not enough: its own clause has to speak against it. What is asked or supposed it does not hear.
  const isUnlikely = (one: HeardFact) => {
    const own = shown.filter((_, index) => isWithin(one, reading, index));
    const said = lexicon.learned.facts.weigh(own).get(label(one))?.said ?? 0;
    return said < AGAINST && (weighed.get(label(one))?.chance ?? 1) < UNLIKELY;
  };
  const hasAssent = (one: HeardFact) => (weighed.get(label(one))?.chance ?? 1) >= ASSENT;
  const isKept = (one: HeardFact) => one.value === UNSURE || (isFraud ? hasAssent(one) : !isUnlikely(one));
  const kept = settled.filter(isKept);
  const surest = new Map<string, { readonly one: HeardFact; readonly chance: number }>();
  for (const [said, { chance, loudest }] of weighed) {
    const [fact = '', value = ''] = said.split('=');
    const clause = reading.clauses[loudest];
    if (!clause || chance < SURE || spoken.has(fact) || chance <= (surest.get(fact)?.chance ?? 0)) continue;
    surest.set(fact, { one: { fact, value, ...spanOf(reading, clause.start, clause.end) }, chance });
  }
  return [...kept, ...[...surest.values()].map(({ one }) => one)].sort((a, b) => a.start - b.start);
}

function isWithin({ start }: HeardFact, reading: Reading, index: number): boolean {
  const clause = reading.clauses[index];
  if (!clause) return false;
  const span = spanOf(reading, clause.start, clause.end);
  return span.start <= start && start < span.end;
}
