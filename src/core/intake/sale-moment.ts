import type { CompiledLexicon } from './compile-lexicon';
import type { Clause } from './split-clauses';
import type { Reading } from './take-apart';
import { is, isAny, type Token } from './tokens';

/** How surely a time is the sale's: not at all, by what is around it, by the sale, by the money that has not come. */
export const NO_CLAIM = 0;
const BY_NEIGHBOURS = 1;
const BY_SALE = 2;
const BY_MISSING = 3;
type Claim = 0 | 1 | 2 | 3;

/**
 * Whether a time that a clause names is the time of the sale: by the event next to it, in the clause itself or, where the
 * clause names nothing but the time, in its neighbours. A time and nothing else is the sale's: no other time is asked for.
 */
export function claimOf(time: Token, index: number, reading: Reading, lexicon: CompiledLexicon): Claim {
  const { clauses } = reading;
  const clause = clauses[index];
  if (!clause || clause.tokens.some((token) => is(token, 'HABIT') || denies(token, time))) return NO_CLAIM;
  const owned = claimOfOwned(time, clause, reading, lexicon);
  if (owned !== undefined) return atMost(owned, time, reading);
  if (isOwedFor(time, clause)) return BY_MISSING;
  const event = eventNextTo(time, clause, lexicon);
  const { sale, during, other } = lexicon.events;
  if (event && isAny(event, during))
    return [clause, clauses[index + 1]].some((one) => tellsOfSale(one, time, lexicon)) ? BY_NEIGHBOURS : NO_CLAIM;
  if (event && isSubject(time, event, clause)) return BY_MISSING;
  if (event) return tellsSale(event, clause, reading, lexicon) ? atMost(saleIn(clause), time, reading) : NO_CLAIM;
  if (reading.moments.get(time.start)?.isPart || !isOnlyTime(clause, time)) return NO_CLAIM;
  const claims = (isSale: boolean) => (isSale ? BY_NEIGHBOURS : NO_CLAIM);
  if (clauses.length === 1) return claims(unitsBeside(clause) <= 1);
  const after = firstEvent(clauses[index + 1], lexicon);
  const before = eventBefore(index, clauses, lexicon, 1);
  if (after && isAny(after, sale)) return BY_NEIGHBOURS;
  if (before) return claims(isAny(before, sale));
  // "2,000 yuan. 7 October.": an amount beside it is the sale's as well.
  const beside = clauses.slice(Math.max(0, index - 1), index + 2).flatMap(({ tokens }) => tokens);
  if (beside.some((token) => is(token, 'NUM'))) return BY_NEIGHBOURS;
  if (after) return claims(is(after, 'ARRIVE') && after.negated);
  // "周五,哦不对,周六": nothing else in the text could own it.
  const { value } = reading.moments.get(time.start) ?? {};
  return claims(value !== reading.today && !clauses.some(({ tokens }) => tokens.some((token) => isAny(token, other))));
}

/** Today is mostly the day of the complaint, and a part of the day is vague: another day goes before them. */
function atMost(claim: Claim, time: Token, { moments, today }: Reading): Claim {
  const moment = moments.get(time.start);
  return claim !== NO_CLAIM && (moment?.isPart || moment?.value === today) ? BY_NEIGHBOURS : claim;
}

function saleIn({ tokens }: Clause): Claim {
  return tokens.some(isMissing) ? BY_MISSING : BY_SALE;
}

function isMissing(token: Token): boolean {
  return is(token, 'NOTCOME') || (token.negated && is(token, ...COMING));
}

const COMING = ['COME', 'ARRIVE', 'RECEIVE', 'GOT'];
const NOT_OWNED = ['PAYOUT', 'RECORD', 'MAINT', 'FREEZE'];
/** How far off the word may be that says what is of a day. */
const OWNED_REACH = 3;

/** "昨天的还没到", "Saturday's 880": what is of that day is the sale, unless it has come or is a payout. */
function claimOfOwned(
  time: Token,
  clause: Clause,
  { moments, today }: Reading,
  { events }: CompiledLexicon,
): Claim | undefined {
  const owner = clause.tokens.find((token) => token.start === time.end && is(token, 'OF'));
  const end = owner?.end ?? (moments.get(time.start)?.isOwner ? time.end : undefined);
  if (end === undefined) return undefined;
  const isDay = ({ start }: Token) => (moments.get(start)?.value ?? today) !== today;
  const nextTime =
    clause.tokens.find((token) => token.start >= end && is(token, 'TIME') && isDay(token))?.start ?? clause.end;
  const after = clause.tokens.filter((token) => token.start >= end && token.start < nextTime);
  const next = after.find((token) => isAny(token, events.sale) || isAny(token, events.other) || is(token, ...COMING));
  const isNear = next !== undefined && next.start - end <= OWNED_REACH;
  if (next && isAny(next, events.sale) && isNear) return saleIn(clause);
  if (next && isNear && is(next, ...NOT_OWNED)) return next.negated ? BY_MISSING : NO_CLAIM;
  if (after.some(isMissing)) return BY_MISSING;
  if (next && is(next, 'UNTIL')) return BY_MISSING;
  if (next && is(next, ...COMING)) return NO_CLAIM;
  return after.some((token) => token.start - end <= 2 && is(token, 'NUM', 'PENDINGWORD', 'PROCESSINGWORD'))
    ? BY_SALE
    : undefined;
}

/** "Not paid for the 6th", "they owe me 6,420 for Friday": takings that are not there go by the day of their sales. */
function isOwedFor(time: Token, { tokens }: Clause): boolean {
  if (!tokens.some((token) => token.end === time.start && is(token, 'FORDAY'))) return false;
  return tokens.some(
    (token) => isMissing(token) || is(token, 'OWED', 'SHORT') || (token.negated && is(token, 'PAYOUT')),
  );
}

const QUOTE = /^["“「]?$/u;

/** Whether an event tells of a sale: not where the app shows "paid" of the payout, nor where a card is changed. */
function tellsSale(event: Token, { tokens }: Clause, { units }: Reading, { events }: CompiledLexicon): boolean {
  const has = (...names: readonly string[]) => tokens.some((token) => is(token, ...names));
  if (
    is(event, 'PHONEOK') &&
    !has('CUSTOMER') &&
    (has('APP', 'SHOW') || QUOTE.test(units[event.start - 1]?.text ?? '.'))
  )
    return false;
  if (is(event, 'SALENOUN') && !isPreposition(event) && !tokens.some(isMissing) && !has('SHORT')) {
    // "Friday's money came": not the sale in question.
    if (tokens.some((token) => token.start >= event.end && !token.negated && is(token, 'CAME'))) return false;
  }
  // "The payout of Friday".
  if (isPreposition(event) && tokens.some((token) => token.end === event.start && is(token, ...NOT_OWNED)))
    return false;
  return isAny(event, events.sale) && !(is(event, 'ACCT') && has('CHANGE'));
}

/** "Saturday's isn't here", "nothing from Sunday": the time is the subject of what has not come. */
function isSubject(time: Token, event: Token, { tokens }: Clause): boolean {
  if (tokens.some((token) => token.end === time.start && is(token, 'ALLNOT'))) return true;
  return (
    event.start > time.end &&
    is(event, 'NOTCOME') &&
    tokens.some((token) => token.start === time.end && is(token, 'NEG'))
  );
}

/** What goes on around a sale without being the event that its time tells of. */
const AROUND = ['DISASTER', 'EVENT', 'OFFNET', 'VISIT'];

/** True where the time belongs to something that is not the sale: a call, a change of card, a payout. */
export function isForeign(time: Token, index: number, reading: Reading, lexicon: CompiledLexicon): boolean {
  const clause = reading.clauses[index];
  if (!clause) return true;
  if (clause.tokens.some((token) => is(token, 'HABIT', 'FORMER', 'UNTIL') || denies(token, time))) return true;
  const event = eventNextTo(time, clause, lexicon);
  const before = eventBefore(index, reading.clauses, lexicon, 2);
  if (!event) return is(before, ...PAYOUT_DONE);
  if (is(event, ...AROUND)) return !reading.text.tokens.some((token) => isSale(token, lexicon));
  return !tellsSale(event, clause, reading, lexicon);
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
  const corrects = said.tokens.filter((token) => is(token, 'CORRECT'));
  const beside = unitsBeside(said) - corrects.reduce((sum, { start, end }) => sum + end - start, 0);
  return !said.tokens.some((token) => is(token, 'NEG')) && beside <= FILLERS;
}

/** How many units of a clause belong to no time. */
function unitsBeside({ start, end, tokens }: Clause): number {
  const times = tokens.filter((token) => is(token, 'TIME'));
  return end - start - times.reduce((sum, token) => sum + token.end - token.start, 0);
}

function eventNextTo(time: Token, clause: Clause, lexicon: CompiledLexicon): Token | undefined {
  const events = clause.tokens.filter((token) =>
    isPreposition(token) ? token.end === time.start : isEvent(token, lexicon) && !isAside(token, clause),
  );
  const after = events.find((token) => token.start >= time.end);
  const before = events.filter((token) => token.end <= time.start).at(-1);
  if (!lexicon.source.times.leads) return nearest(time, [before, after], lexicon.events.sale);
  const owner = clause.tokens.find((token) => token.start === time.end && is(token, 'OF'));
  // "昨天的还没到": the one of yesterday.
  if (owner && after && is(after, 'ARRIVE')) return undefined;
  const copula = clause.tokens.find((token) => token.end === time.start && is(token, 'COPULA'));
  return copula && before ? before : (after ?? before);
}

/** "七点退房的客人刷的": what only says which customer. */
function isAside(event: Token, { tokens }: Clause): boolean {
  if (!is(event, 'OTHEREV')) return false;
  const of = tokens.find((token) => token.start >= event.end && is(token, 'OF'));
  if (!of || of.start - event.end > ASIDE_REACH) return false;
  return tokens.some((token) => token.start === of.end && is(token, 'CUSTOMER', 'SALE'));
}

const ASIDE_REACH = 3;

type Event = Token | undefined;

function nearest(time: Token, [before, after]: readonly [Event, Event], sale: ReadonlySet<string>): Event {
  if (!before || !after) return before ?? after;
  const [ahead, behind] = [after.start - time.end, time.start - before.end];
  if (ahead === behind) return isAny(after, sale) ? after : before;
  return ahead < behind ? after : before;
}

const PAYOUT_DONE = ['PAID', 'PAYOUT', 'PAYFAIL', 'PAYING'];

function firstEvent(clause: Clause | undefined, lexicon: CompiledLexicon): Token | undefined {
  return clause?.tokens.find((token) => isEvent(token, lexicon));
}

/** The last event told in so many clauses before one. */
function eventBefore(index: number, clauses: readonly Clause[], lexicon: CompiledLexicon, back: number): Event {
  const told = clauses.slice(Math.max(0, index - back), index).flatMap(({ tokens }) => tokens);
  return told.filter((token) => isEvent(token, lexicon)).at(-1);
}

function isSale(token: Token, { events }: CompiledLexicon): boolean {
  return isAny(token, events.sale) && !isPreposition(token);
}

/** "from", "of": they only tell of a sale right before its time. */
function isPreposition(token: Token): boolean {
  return is(token, 'SALENOUN') && is(token, 'GOT', 'LIGHT');
}

function isEvent(token: Token, lexicon: CompiledLexicon): boolean {
  return isSale(token, lexicon) || isAny(token, lexicon.events.other);
}
