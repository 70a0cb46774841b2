import type { CompiledLexicon } from './compile-lexicon';
import type { Clause } from './split-clauses';
import { is, isAny, type Token } from './tokens';

/**
 * Whether a time that a clause names is the time of the sale: by the event next to it, in the clause itself or, where the
 * clause names nothing but the time, in its neighbours.
 */
export function isSaleMoment(
  time: Token,
  index: number,
  clauses: readonly Clause[],
  lexicon: CompiledLexicon,
): boolean {
  const clause = clauses[index];
  if (!clause || clause.tokens.some((token) => is(token, 'HABIT'))) return false;
  const event = eventNextTo(time, clause, lexicon);
  if (event) return isAny(event, lexicon.events.sale);
  const after = firstEvent(clauses[index + 1], lexicon);
  const before = lastEvent(clauses[index - 1], lexicon);
  if (after && isAny(after, lexicon.events.sale)) return true;
  if (before) return isAny(before, lexicon.events.sale);
  return after !== undefined && is(after, 'ARRIVE') && after.negated;
}

function eventNextTo(time: Token, clause: Clause, lexicon: CompiledLexicon): Token | undefined {
  const events = clause.tokens.filter((token) => token !== time && isEvent(token, lexicon));
  const after = events.find((token) => token.start >= time.end);
  const before = events.filter((token) => token.end <= time.start).at(-1);
  if (!lexicon.source.times.leads) return nearest(time, before, after);
  const owner = clause.tokens.find((token) => token.start === time.end && is(token, 'OF'));
  // "昨天的还没到": the one of yesterday.
  if (owner && after && is(after, 'ARRIVE')) return undefined;
  const copula = clause.tokens.find((token) => token.end === time.start && is(token, 'COPULA'));
  return copula && before ? before : (after ?? before);
}

function nearest(time: Token, before: Token | undefined, after: Token | undefined): Token | undefined {
  if (!before || !after) return before ?? after;
  return after.start - time.end < time.start - before.end ? after : before;
}

function firstEvent(clause: Clause | undefined, lexicon: CompiledLexicon): Token | undefined {
  return clause?.tokens.find((token) => isEvent(token, lexicon));
}

function lastEvent(clause: Clause | undefined, lexicon: CompiledLexicon): Token | undefined {
  return clause?.tokens.filter((token) => isEvent(token, lexicon)).at(-1);
}

function isEvent(token: Token, { events }: CompiledLexicon): boolean {
  return isAny(token, events.sale) || isAny(token, events.other);
}
