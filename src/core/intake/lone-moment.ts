import type { CompiledLexicon } from './compile-lexicon';
import { spanOf } from './hear-clause';
import type { HeardFact } from './heard';
import { isForeign } from './sale-moment';
import { statesTimes } from './sale-moments';
import type { Reading } from './take-apart';
import { is, isAny, type Token } from './tokens';

interface Candidate {
  readonly token: Token;
  readonly value: string;
}

/**
 * The sale's time where no event claims one: the only day that the text states and that belongs to nothing else, in a text
 * that speaks of a sale or of no event at all. Today without an hour is left out: it is mostly the day of the complaint.
 */
export function loneMoment(reading: Reading, corrects: boolean, lexicon: CompiledLexicon): HeardFact[] {
  if (!speaksOfSale(reading, lexicon)) return [];
  const all = reading.clauses.flatMap((clause, index): Candidate[] =>
    (statesTimes(clause, reading) ? clause.stated : []).flatMap((token) => {
      const value = is(token, 'TIME') ? reading.moments.get(token.start)?.value : undefined;
      if (value === undefined || value === reading.today || isForeign(token, index, reading, lexicon)) return [];
      if (!isNearSale(token, index, reading, lexicon)) return [];
      return [{ token, value }];
    }),
  );
  const candidates = corrects ? all.slice(-1) : all;
  const longest = candidates.reduce<Candidate | undefined>(
    (best, one) => (best === undefined || one.value.length > best.value.length ? one : best),
    undefined,
  );
  if (!longest || !candidates.every(({ value }) => longest.value.startsWith(value))) return [];
  const { token, value } = longest;
  return [{ fact: 'paidAt', value, ...spanOf(reading, token.start, token.end) }];
}

/** More words than these beside a time tell of something. */
const FEW = 3;
const OURS = ['NUM', 'CUSTOMER', 'TERMINAL'];

/** "Earthquake yesterday, base station down, no money": what a clause tells of something else is no sale's time, unless the next one is of a sale. */
function isNearSale(time: Token, index: number, { clauses }: Reading, { events, topic }: CompiledLexicon): boolean {
  const clause = clauses[index];
  if (!clause || clause.end - clause.start - (time.end - time.start) <= FEW) return true;
  const isOfSale = (token: Token) => isAny(token, events.sale) && !is(token, 'LIGHT');
  if (clause.tokens.some((token) => isOfSale(token) || isAny(token, topic.strong) || is(token, ...OURS))) return true;
  return [clauses[index - 1], clauses[index + 1]].some((beside) =>
    beside?.tokens.some((token) => isOfSale(token) || is(token, 'NOTCOME')),
  );
}

/** How many units a bare answer has beside its time, in a language of words and in one of characters. */
const BARE = { words: 6, characters: 3 };

function speaksOfSale({ text, units }: Reading, { events, topic, source }: CompiledLexicon): boolean {
  const { tokens } = text;
  if (tokens.some((token) => isAny(token, events.sale) || isAny(token, topic.strong))) return true;
  if (tokens.some((token) => is(token, 'NOTCOME'))) return true;
  const times = tokens.filter((token) => is(token, 'TIME'));
  const beside = units.length - times.reduce((sum, { start, end }) => sum + end - start, 0);
  if (beside > (source.times.leads ? BARE.characters : BARE.words)) return false;
  return !tokens.some((token) => isAny(token, events.other) || is(token, 'OFF'));
}
