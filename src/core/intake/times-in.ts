import type { NamedMoment } from './read-moments';
import type { Clause } from './split-clauses';
import type { Reading } from './take-apart';
import { is, type Token } from './tokens';

/** A time that a text names, where it stands. */
export interface NamedTime {
  readonly token: Token;
  readonly clause: Clause;
  readonly moment: NamedMoment;
}

/** The times of a text that are a day or a moment, or that say why they cannot be a sale's. */
export function timesIn({ clauses, moments }: Reading): NamedTime[] {
  return clauses.flatMap((clause) =>
    clause.tokens.flatMap((token) => {
      const moment = is(token, 'TIME') ? moments.get(token.start) : undefined;
      return moment && (moment.value ?? moment.fault) !== undefined ? [{ token, clause, moment }] : [];
    }),
  );
}
