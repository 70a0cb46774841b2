import { dayOf } from '../model/beijing-time';
import type { BusinessMoment } from '../model/business-moment';
import type { CompiledLexicon } from './compile-lexicon';
import { spanOf } from './hear-clause';
import type { HeardFact } from './heard';
import { isForeign } from './sale-moment';
import type { Reading } from './take-apart';
import { is, isAny, type Token } from './tokens';

interface Candidate {
  readonly token: Token;
  readonly value: string;
}

/**
 * The sale's time where no event claims one: the only day that the text states and that belongs to nothing else, in a text
 * that speaks of a sale. Today without an hour is left out: it is mostly the day of the complaint.
 */
export function loneMoment(reading: Reading, lexicon: CompiledLexicon, now: BusinessMoment): HeardFact[] {
  if (!reading.text.tokens.some((token) => isAny(token, lexicon.events.sale) || isAny(token, lexicon.topic.strong)))
    return [];
  const today = dayOf(now);
  const candidates = reading.clauses.flatMap((clause): Candidate[] =>
    clause.stated.flatMap((token) => {
      const value = is(token, 'TIME') ? reading.moments.get(token.start)?.value : undefined;
      if (value === undefined || value === today || isForeign(token, clause, lexicon)) return [];
      return [{ token, value }];
    }),
  );
  const longest = candidates.reduce<Candidate | undefined>(
    (best, one) => (best === undefined || one.value.length > best.value.length ? one : best),
    undefined,
  );
  if (!longest || !candidates.every(({ value }) => longest.value.startsWith(value))) return [];
  const { token, value } = longest;
  return [{ fact: 'paidAt', value, ...spanOf(reading, token.start, token.end) }];
}
