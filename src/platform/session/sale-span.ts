import { knowFacts } from '../../core/engine/know-facts';
import { beijingMoment, dayOf, epochOf } from '../../core/model/beijing-time';
import { readSale } from '../../rules/stated-sale';
import { dueWindow } from '../../settlement/due-window';
import { saleMinutes } from '../../settlement/sale-minutes';
import type { SaleSpan } from '../evidence/announcement-over';
import { compiled } from './create-session';
import type { SessionState } from './session-state';

const MINUTE_MS = 60_000;

/**
 * The stated sale as announcements are held against it: when it was made, and until when it should have been paid out. What
 * the walk does not reach just now was stated all the same.
 */
export function saleSpan({ record, world }: Pick<SessionState, 'record' | 'world'>): SaleSpan | undefined {
  const facts = knowFacts(compiled, [...record.answers, ...record.setAside], world);
  const read = (fact: string) => facts.know(compiled.positions.get(fact) ?? -1);
  const sale = readSale(read);
  if (!sale.paidAt) return undefined;
  const { first, last } = saleMinutes(sale.paidAt);
  const midnight = epochOf(`${dayOf(sale.paidAt)}T00:00`);
  const latest = beijingMoment(midnight + last * MINUTE_MS);
  // Whatever is asked about has been made by now.
  const made = {
    madeFrom: beijingMoment(midnight + first * MINUTE_MS),
    madeTo: latest < world.now ? latest : world.now,
  };
  const outcome = read('outcome');
  const isPaidOut = outcome.state === 'known' && outcome.value === 'approved';
  return isPaidOut ? { ...made, payoutBy: `${dueWindow(sale, world).lateAfter}T23:59` } : made;
}
