import { UNSURE } from '../model/answer';
import type { CompiledLexicon } from './compile-lexicon';
import { hearClause } from './hear-clause';
import type { HeardFact } from './heard';
import { settleFacts } from './settle-facts';
import type { Clause } from './split-clauses';
import type { Reading } from './take-apart';
import { is } from './tokens';

/** What the rules make of a text. */
export interface HeardByRules {
  /** All that they heard, contradictions included. */
  readonly heard: readonly HeardFact[];
  /** One value for each fact. */
  readonly settled: readonly HeardFact[];
  /** The words take back something said before. */
  readonly corrects: boolean;
  /** One sale cannot be all that was said of it. */
  readonly isSeveral: boolean;
}

/** What a sale has one of, however often it was tried and by whatever way. */
const OF_ONE_SALE = ['outcome', 'payoutStatus'];

/** The facts that the rules hear; nothing in the `tainted` clauses is one. */
export function hearByRules(reading: Reading, tainted: ReadonlySet<Clause>, lexicon: CompiledLexicon): HeardByRules {
  const { clauses } = reading;
  const corrects = clauses.some(isCorrection);
  const heard = clauses.flatMap((clause, index) => (tainted.has(clause) ? [] : hearClause(reading, index, lexicon)));
  const settled = settleFacts(heard, corrects);
  const isLost = ({ fact, value }: HeardFact) =>
    OF_ONE_SALE.includes(fact) && value !== UNSURE && settled.every((one) => one.fact !== fact);
  return { heard, settled, corrects, isSeveral: heard.some(isLost) };
}

/** "说错了,…" at the head of a clause ("but actually …" too), "not yesterday", or a "no" that is a clause of its own. */
export function isCorrection({ start, end, tokens }: Clause): boolean {
  const head = tokens.find((token) => token.start === start && is(token, 'BREAK'))?.end ?? start;
  const heads = tokens.filter((token) => token.start === start || token.start === head);
  const isTime = (at: number) => tokens.some((token) => token.start === at && is(token, 'TIME'));
  return heads.some(
    (token) =>
      is(token, 'CORRECT') || (is(token, 'NO') && token.end === end) || (is(token, 'NEG') && isTime(token.end)),
  );
}
