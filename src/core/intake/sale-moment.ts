import type { CompiledLexicon } from './compile-lexicon';
import type { Clause } from './split-clauses';
import { is, isAny, type Token } from './tokens';

/**
 * Whether a time that a clause names is the time of the sale: by the event next to it, in the clause itself or, where the
 * clause names nothing but the time, in its neighbours. A time and nothing else is the sale's: no other time is asked for.
 */
export function isSaleMoment(
  time: Token,
  index: number,
  clauses: readonly Clause[],
  lexicon: CompiledLexicon,
): boolean {
  const clause = clauses[index];
  if (!clause || clause.tokens.some((token) => is(token, 'HABIT') || denies(token, time))) return false;
  const event = eventNextTo(time, clause, lexicon);
  if (event && isAny(event, lexicon.events.during))
    return [clause, clauses[index + 1]].some((one) => tellsOfSale(one, time, lexicon));
  if (event) return isAny(event, lexicon.events.sale);
  if (!isOnlyTime(clause, time)) return false;
  if (clauses.length === 1) return unitsBeside(clause) <= 1;
  const after = firstEvent(clauses[index + 1], lexicon);
  const before = lastEvent(clauses[index - 1], lexicon);
  if (after && isAny(after, lexicon.events.sale)) return true;
  if (before) return isAny(before, lexicon.events.sale);
  if (after) return is(after, 'ARRIVE') && after.negated;
  // "周五,哦不对,周六": nothing else in the text could own it.
  return !clauses.some(({ tokens }) => tokens.some((token) => isAny(token, lexicon.events.other)));
}

/** What goes on around a sale without being the event that its time tells of. */
const AROUND = ['DISASTER', 'EVENT', 'OFFNET', 'VISIT'];

/** True where the time belongs to something that is not the sale: a call, a change of card, a payout. */
export function isForeign(time: Token, clause: Clause, lexicon: CompiledLexicon): boolean {
  if (clause.tokens.some((token) => is(token, 'HABIT', 'FORMER', 'UNTIL') || denies(token, time))) return true;
  const event = eventNextTo(time, clause, lexicon);
  if (!event || isAny(event, lexicon.events.sale) || is(event, ...AROUND)) return false;
  // "昨天的没下来", "from Saturday": what has not come is of that day.
  const isOwner = clause.tokens.some(
    (token) => (token.start === time.end && is(token, 'OF')) || (token.end === time.start && is(token, 'SALENOUN')),
  );
  return !(isOwner && is(event, 'NOTCOME', 'ARRIVE', 'COME', 'RECEIVE'));
}

/** "昨天断网了,机器显示脱机": what held at the time tells of the sale, unless that has a time of its own. */
function tellsOfSale(clause: Clause | undefined, time: Token, lexicon: CompiledLexicon): boolean {
  if (!clause || clause.tokens.some((token) => token !== time && is(token, 'TIME', 'ARRIVE', 'NOTCOME'))) return false;
  return clause.tokens.some((token) => isAny(token, lexicon.events.sale));
}

/** "Not the day before", "刚才说错了". */
function denies(token: Token, time: Token): boolean {
  return (
    (is(token, 'DENY') && token.end === time.start) ||
    (is(token, 'CORRECT') && token.start <= time.end && token.end > time.end)
  );
}

const FILLERS = 3;

function isOnlyTime(clause: Clause, time: Token): boolean {
  const denied = clause.tokens.find((token) => is(token, 'DENY') && token.start >= time.end);
  const said = denied
    ? { ...clause, end: denied.start, tokens: clause.tokens.filter(({ start }) => start < denied.start) }
    : clause;
  return !said.tokens.some((token) => is(token, 'NEG')) && unitsBeside(said) <= FILLERS;
}

/** How many units of a clause belong to no time. */
function unitsBeside({ start, end, tokens }: Clause): number {
  const times = tokens.filter((token) => is(token, 'TIME'));
  return end - start - times.reduce((sum, token) => sum + token.end - token.start, 0);
}

function eventNextTo(time: Token, clause: Clause, lexicon: CompiledLexicon): Token | undefined {
  const events = clause.tokens.filter((token) => token !== time && isEvent(token, lexicon));
  const after = events.find((token) => token.start >= time.end);
  const before = events.filter((token) => token.end <= time.start).at(-1);
  if (!lexicon.source.times.leads) return nearest(time, [before, after], lexicon.events.sale);
  const owner = clause.tokens.find((token) => token.start === time.end && is(token, 'OF'));
  // "昨天的还没到": the one of yesterday.
  if (owner && after && is(after, 'ARRIVE')) return undefined;
  const copula = clause.tokens.find((token) => token.end === time.start && is(token, 'COPULA'));
  return copula && before ? before : (after ?? before);
}

type Event = Token | undefined;

function nearest(time: Token, [before, after]: readonly [Event, Event], sale: ReadonlySet<string>): Event {
  if (!before || !after) return before ?? after;
  const [ahead, behind] = [after.start - time.end, time.start - before.end];
  if (ahead === behind) return isAny(after, sale) ? after : before;
  return ahead < behind ? after : before;
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
