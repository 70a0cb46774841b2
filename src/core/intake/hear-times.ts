import type { CompiledLexicon } from './compile-lexicon';
import { spanOf } from './hear-clause';
import type { Heard, HeardFact } from './heard';
import { noticeTimes } from './notice-times';
import type { Clause } from './split-clauses';
import type { Reading } from './take-apart';
import type { NamedTime } from './times-in';

/** The fact that a time may be, and the label of what was learned of times. */
export const TIME_OF_SALE = 'paidAt';
/** So sure, a time is the sale's. */
const SURE = 0.55;
/** So sure, another day told as exactly may be the sale's as well: then nothing is said. */
const RIVAL = 0.65;
/** So much likelier, as odds, a time has no rival. */
const CLEARLY = 2.5;
/** So likely, a time of the same day makes it more exact. */
const LIKELY = 0.5;
const DAY = 'YYYY-MM-DD'.length;

export interface HeardTimes {
  readonly facts: readonly HeardFact[];
  readonly refused: Heard['refused'];
  /** More than one day may be the sale's: none was taken. */
  readonly isSeveral: boolean;
}

export const NO_TIMES: HeardTimes = { facts: [], refused: [], isSeveral: false };

interface BesideTimes {
  /** The words take back something said before. */
  readonly corrects: boolean;
  readonly tainted: ReadonlySet<Clause>;
}

interface Weighed extends NamedTime {
  /** How sure it is the sale's, from 0 to 1. */
  readonly chance: number;
  /** What its features say for that, as odds. */
  readonly said: number;
}

/**
 * When the sale was, and what was named for it that cannot be: of the times in a text those that are likely the sale's, by
 * what was learned of the words around the times of sales, and of calls, payouts, notices. None in a `tainted` clause is.
 */
export function hearTimes(reading: Reading, { corrects, tainted }: BesideTimes, lexicon: CompiledLexicon): HeardTimes {
  const weighed = noticeTimes(reading)
    .filter(({ clause }) => !tainted.has(clause))
    .map((time): Weighed => {
      const { chance = 0, said = 0 } = lexicon.learned.times.weigh([time.features]).get(TIME_OF_SALE) ?? {};
      return { ...time, chance, said };
    });
  return { ...saleTime(reading, weighed, corrects), refused: refusedTimes(reading, weighed) };
}

/**
 * The likeliest time, as exactly as another one tells it; of several sales of a day the day, of several days nothing. Where
 * the words take something back, the last one counts.
 */
function saleTime(reading: Reading, weighed: readonly Weighed[], corrects: boolean): Omit<HeardTimes, 'refused'> {
  const dated = weighed.flatMap(({ token, moment: { value }, chance, said }) =>
    value ? [{ token, value, chance, said }] : [],
  );
  const sure = dated.filter(({ chance }) => chance >= SURE);
  const best = corrects ? sure.at(-1) : [...sure].sort((a, b) => b.chance - a.chance)[0];
  if (!best) return NO_TIMES;
  const isSameDay = ({ value }: { readonly value: string }) => value.slice(0, DAY) === best.value.slice(0, DAY);
  const isRival = (one: (typeof sure)[number]) =>
    one.chance >= RIVAL && best.said - one.said < CLEARLY && one.value.length >= best.value.length && !isSameDay(one);
  if (!corrects && sure.some(isRival)) return { facts: [], isSeveral: true };
  const { token, value } = longestOf([best, ...dated.filter(({ chance }) => chance >= LIKELY)], best.value);
  const isOne = corrects || sure.filter(isSameDay).every((other) => value.startsWith(other.value));
  const span = spanOf(reading, token.start, token.end);
  return { facts: [{ fact: TIME_OF_SALE, value: isOne ? value : value.slice(0, DAY), ...span }], isSeveral: false };
}

function longestOf<Dated extends { readonly value: string }>(
  dated: readonly [Dated, ...Dated[]],
  start: string,
): Dated {
  const [first, ...others] = dated;
  return others.reduce(
    (longest, one) => (one.value.startsWith(start) && one.value.length > longest.value.length ? one : longest),
    first,
  );
}

/** "明天刷的卡", or the bare "明天". */
function refusedTimes(reading: Reading, weighed: readonly Weighed[]): Heard['refused'] {
  return weighed.flatMap(({ token, moment: { fault }, chance }) => {
    const isBare = reading.units.length <= token.end - token.start + 1;
    return fault && (isBare || chance >= SURE) ? [{ ...spanOf(reading, token.start, token.end), why: fault }] : [];
  });
}
