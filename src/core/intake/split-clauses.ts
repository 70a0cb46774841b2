import type { Unit } from './split-units';
import { is, type Token } from './tokens';

/** A stretch of text that says one thing. */
export interface Clause {
  /** Unit positions; `end` is not included. */
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  /** The tokens that are stated: not asked, supposed, wished, guessed, or said of others or of former times. */
  readonly stated: readonly Token[];
  /** Of a question that speaks of a sale as done: only its date and method are stated. */
  readonly saleOnly: boolean;
  readonly isQuestion: boolean;
}

const STOP = /^[,。!;！?、…()[\]【】「」|]$/u;
const LONGEST = 120;
/** What follows one of these, to the end of the clause, is not stated. */
const OPENS_UNSTATED = ['ASK', 'COND', 'HEDGE', 'FORMER', 'WISH'];
/** With one of these anywhere, nothing in the clause is stated. */
const UNSTATES_ALL = ['TAG', 'CONDTAG', 'ALT'];

/** The clauses of a text: between stops, and at words like "but". Enumerating commas (、) do not divide. */
export function splitClauses(text: string, units: readonly Unit[], tokens: readonly Token[]): Clause[] {
  const breaks = new Set(tokens.filter((token) => is(token, 'BREAK')).map(({ start }) => start));
  const clauses: Clause[] = [];
  let start = 0;
  let next = 0;
  let asking = false;
  let supposing = false;
  let telling = false;
  const close = (end: number, endsAsking: boolean) => {
    const inside: Token[] = [];
    for (; next < tokens.length; next += 1) {
      const token = tokens[next];
      if (!token || token.start >= end) break;
      if (token.start >= start) inside.push(token);
    }
    if (end <= start) return;
    const clause = makeClause({ start, end, tokens: inside }, endsAsking);
    // "the difference between T+1 and D+1": still the same question.
    if (asking && isAlike(clause)) clauses.push({ ...clause, stated: [], isQuestion: true });
    // "假设客人扫微信,机器显示支付中,我能…": supposed up to what is asked of it.
    // "My mate's terminal is dodgy, bought it online": still the mate.
    else
      clauses.push(
        (supposing && !clause.isQuestion) || (telling && isOfThem(inside)) ? { ...clause, stated: [] } : clause,
      );
    asking = clause.isQuestion || clause.stated.length < clause.tokens.length;
    telling = isTold(inside) || (telling && isOfThem(inside));
    supposing = !clause.isQuestion && (supposing || inside.some((token) => is(token, 'COND')));
  };
  units.forEach((unit, index) => {
    const stops = isStop(text, units, index);
    const breaksOff =
      breaks.has(index) ||
      startsLine(text, units, index) ||
      spaced(text, units, index, start) ||
      index - start >= LONGEST;
    if (!stops && !breaksOff) return;
    close(index, unit.text === '?');
    start = stops ? index + 1 : index;
    if (stops) asking = false;
    if ((stops && unit.text !== ',') || breaks.has(index)) {
      supposing = false;
      telling = false;
    }
  });
  close(units.length, false);
  return clauses;
}

/** True for words of what others have. */
function isTold(tokens: readonly Token[]): boolean {
  return ['OTHERS', 'TERMINAL'].every((name) => tokens.some((token) => is(token, name)));
}

/** True for words that name neither the one who speaks nor what is his. */
function isOfThem(tokens: readonly Token[]): boolean {
  return !tokens.some((token) => is(token, 'ME', 'MY', 'IMSHOP', 'CUSTOMER', 'TERMINAL', 'PAYOUT', 'ACCT'));
}

/** True for what is only added to the clause before it. */
function isAlike({ start, tokens }: Clause): boolean {
  return (
    tokens.some((token) => token.start === start && is(token, 'AND')) && !tokens.some((token) => is(token, 'DONE'))
  );
}

function startsLine(text: string, units: readonly Unit[], index: number): boolean {
  const before = units[index - 1];
  return before !== undefined && text.slice(before.end, units[index]?.start).includes('\n');
}

const HAN = /\p{Script=Han}/u;
/** Shorter stretches between spaces are no clauses: "用 POS 刷的". */
const SHORTEST = 4;

/** A space between Chinese words stands for a comma, where there is something to say on both sides. */
function spaced(text: string, units: readonly Unit[], index: number, start: number): boolean {
  const isGap = (at: number) => {
    const [before, after] = [units[at - 1], units[at]];
    return before !== undefined && after !== undefined && /\s/.test(text.slice(before.end, after.start));
  };
  if (index - start < SHORTEST || !isGap(index)) return false;
  if (!HAN.test(units[index - 1]?.text ?? '') && !HAN.test(units[index]?.text ?? '')) return false;
  for (let at = index + 1; at < index + SHORTEST; at += 1) {
    if (at >= units.length || isGap(at) || isStop(text, units, at)) return false;
  }
  return true;
}

function isStop(text: string, units: readonly Unit[], index: number): boolean {
  const unit = units[index];
  if (!unit) return false;
  if (unit.text === '.') return /^(\s|$)/.test(text.slice(unit.end, unit.end + 1));
  // "4,212.50" is one number.
  if (unit.text === ',' && /^\d,\d{3}/.test(text.slice(unit.start - 1, unit.end + 3))) return false;
  return unit.text !== '、' && STOP.test(unit.text);
}

type Stretch = Pick<Clause, 'start' | 'end' | 'tokens'>;

function makeClause({ start, end, tokens }: Stretch, endsAsking: boolean): Clause {
  const reasons = tokens.some((token) => is(token, 'WHY'));
  const tagged = tokens.some((token) => is(token, ...UNSTATES_ALL) && (!is(token, 'TAG') || isTag(token, end, tokens)));
  const asks = tokens.find((token) => is(token, 'ASK')) ?? askedByOrder(tokens, start);
  const all = tagged || (endsAsking && !reasons && !asks);
  const isQuestion = asks !== undefined || endsAsking || tagged || tokens.some((token) => is(token, 'MEANING'));
  const unstated = { start, end, tokens, isQuestion };
  if (tokens.some((token) => is(token, 'OTHERS'))) return { ...unstated, stated: [], saleOnly: false };
  if (all) return { ...unstated, stated: tokens, saleOnly: true };

  const opener = tokens.findIndex((token) => token === asks || is(token, ...OPENS_UNSTATED));
  const before = opener === -1 ? tokens : tokens.slice(0, opener);
  const meaning = tokens.some((token) => is(token, 'MEANING'));
  const supposes = is(tokens[opener], 'COND');
  const isGeneral =
    (asks || meaning || supposes) && !before.some((token) => is(token, 'DONE', 'PASTSALE') && !is(token, 'OF'));
  return { ...unstated, stated: isGeneral ? [] : before, saleOnly: false };
}

/** A tag at the end asks ("到了没有"), but not where the end says that all is well ("毛病没有"), or that none did ("一个都没"). */
function isTag(token: Token, end: number, tokens: readonly Token[]): boolean {
  const isSaid = (one: Token) =>
    (is(one, 'FINE') && one.end === end && one.start < token.start) ||
    (is(one, 'ALSO', 'ALL') && one.end === token.start);
  return token.end === end && !tokens.some(isSaid);
}

/** What may stand before the verb of a question. */
const BEFORE_VERB = ['POLITE', 'BREAK', 'ANSWER', 'IGNORE'];
/** What a verb before it asks about: "is QR quicker". */
const SUBJECTS = ['CARDW', 'CARDPAY', 'QRPAY', 'UPQR', 'PAYOUT', 'MONEY', 'INSTANT', 'SAMEDAY', 'NEXTDAY', 'NEXTWORK'];

/** The verb that makes a question by standing first, for languages that ask so. */
function askedByOrder(tokens: readonly Token[], start: number): Token | undefined {
  let head = start;
  for (const [index, token] of tokens.entries()) {
    if (token.start > head) return undefined;
    if (is(token, 'ASKHEAD')) return token;
    const asksAbout = tokens.slice(index).some((next) => next.start === token.end && is(next, ...SUBJECTS));
    if (is(token, 'VERBHEAD') && asksAbout) return token;
    // "And did the card again" goes on with what was told.
    if (is(token, ...BEFORE_VERB) && !is(token, 'AND')) head = Math.max(head, token.end);
  }
  return undefined;
}
