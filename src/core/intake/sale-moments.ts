import type { CompiledLexicon } from './compile-lexicon';
import { spanOf } from './hear-clause';
import type { HeardFact } from './heard';
import { claimOf, NO_CLAIM } from './sale-moment';
import type { Clause } from './split-clauses';
import type { Reading } from './take-apart';
import { is } from './tokens';

interface Claimed {
  readonly heard: HeardFact;
  readonly claim: number;
}

/** The times that a text states for the sale. What has not come is the sale in question, whatever other sales are told of. */
export function saleMoments(reading: Reading, tainted: ReadonlySet<Clause>, lexicon: CompiledLexicon): HeardFact[] {
  const claimed = reading.clauses.flatMap((clause, index): Claimed[] => {
    if (tainted.has(clause) || !statesTimes(clause, reading)) return [];
    return clause.stated.flatMap((token) => {
      const value = is(token, 'TIME') ? reading.moments.get(token.start)?.value : undefined;
      const claim = value === undefined ? NO_CLAIM : claimOf(token, index, reading, lexicon);
      if (value === undefined || claim === NO_CLAIM) return [];
      return [{ heard: { fact: 'paidAt', value, ...spanOf(reading, token.start, token.end) }, claim }];
    });
  });
  const surest = Math.max(...claimed.map(({ claim }) => claim));
  const sure = claimed.filter(({ claim }) => claim === surest);
  return claimed.filter((one) => sure.some((other) => agree(one.heard, other.heard))).map(({ heard }) => heard);
}

/** A question that speaks of a sale as done states when it was; so does an answer with a "吧" after it. */
export function statesTimes({ saleOnly, tokens }: Clause, { clauses, units }: Reading): boolean {
  if (!saleOnly || tokens.some((token) => is(token, 'REAL'))) return true;
  return clauses.length === 1 && units.at(-1)?.text !== '?';
}

function agree(one: HeardFact, other: HeardFact): boolean {
  return one.value.startsWith(other.value) || other.value.startsWith(one.value);
}
