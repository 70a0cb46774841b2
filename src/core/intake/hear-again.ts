import { UNSURE } from '../model/answer';
import type { CompiledLexicon } from './compile-lexicon';
import { featuresOf } from './features';
import type { HeardByRules } from './hear-by-rules';
import { spanOf } from './hear-clause';
import type { HeardFact } from './heard';
import type { Reading } from './take-apart';

/**
 * The second ear: what was learned from labelled sentences of how far the rules can be trusted, and of what they miss. It
 * takes away what it finds unlikely, adds where the rules are silent, and never says another value than they do. Of a fact with
 * too many values to learn each it knows how likely it is that one is stated.
 */
export function hearAgain(
  reading: Reading,
  { heard, settled }: HeardByRules,
  { learned: { facts }, sure }: CompiledLexicon,
): HeardFact[] {
  // What was learned of words says nothing of letters without meaning.
  const noticed = reading.text.tokens.length > 0 ? heardFeatures(reading, heard) : [];
  const weighed = facts.weigh(noticed);
  const chanceOf = (one: HeardFact) => (weighed.get(labelOf(one)) ?? weighed.get(one.fact))?.chance ?? 1;
  const isLikely = (one: HeardFact) => chanceOf(one) >= sure.toKeep;
  const kept = settled.filter((one) => one.value === UNSURE || isLikely(one));
  const spoken = new Set(heard.map(({ fact }) => fact));
  const surest = new Map<string, { readonly one: HeardFact; readonly chance: number }>();
  for (const [said, { chance, loudest }] of weighed) {
    const [fact = '', value] = said.split('=');
    const clause = reading.clauses[loudest];
    if (
      !clause ||
      value === undefined ||
      chance < sure.toAdd ||
      spoken.has(fact) ||
      chance <= (surest.get(fact)?.chance ?? 0)
    )
      continue;
    surest.set(fact, { one: { fact, value, ...spanOf(reading, clause.start, clause.end) }, chance });
  }
  return [...kept, ...[...surest.values()].map(({ one }) => one)].sort((a, b) => a.start - b.start);
}

/** What it goes by, clause by clause: what can be noticed of what is stated, and each fact that the rules heard there (`=method=qr`). */
export function heardFeatures(reading: Reading, heard: readonly HeardFact[]): ReadonlySet<string>[] {
  return reading.clauses.map((clause) => {
    const span = spanOf(reading, clause.start, clause.end);
    const inside = heard.filter(({ start }) => span.start <= start && start < span.end);
    return new Set([...featuresOf(reading, clause, 'stated'), ...inside.map((one) => `=${labelOf(one)}`)]);
  });
}

function labelOf({ fact, value }: HeardFact): string {
  return `${fact}=${value}`;
}
