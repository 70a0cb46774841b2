import type { Calculated, Calculators } from '../core/model/calculator';
import type { Known } from '../core/model/knowledge';
import type { World } from '../core/model/world';
import { dueStatus } from '../settlement/due-status';
import { dueWindow } from '../settlement/due-window';
import { findResponseCode } from './find-response-code';
import { isDueInDoubt } from './is-due-in-doubt';
import type { ResponseCode } from './response-codes';
import { METHODS, readSale, type StatedSale } from './stated-sale';

/** The computed facts that need more than a table: the response-code table and the calendar. */
export const calculators: Calculators = {
  'code-group': (read) => fromCode(read('responseCode'), ({ group }) => group),
  'code-debit': (read) => {
    const outcome = read('outcome');
    const declined = outcome.state !== 'known' || outcome.value === 'declined';
    if (!declined) return { value: 'possible', assumed: false };
    return fromCode(read('responseCode'), ({ debit }) => debit);
  },
  'due-status': (read, world) => {
    const sale = readSale(read);
    const waiting = saleFactsWaited(read, sale, world);
    if (waiting.length > 0) return { waiting };
    const window = dueWindow(sale, world);
    const assumed = sale.paidAt === undefined || isDueInDoubt(window, world.now);
    return { value: dueStatus(window, world.now, world.calendar), assumed };
  },
};

/** A code that no table has tells as little as none. */
function fromCode(code: Known, look: (row: ResponseCode) => string): Calculated {
  if (code.state === 'absent') return { waiting: ['responseCode'] };
  const row = code.state === 'known' ? findResponseCode(code.value) : undefined;
  return row ? { value: look(row), assumed: false } : { value: 'unknown', assumed: true };
}

/** The date first; the term only with a date; the method only where the cut-off makes a difference. */
function saleFactsWaited(read: (fact: string) => Known, sale: StatedSale, world: World): readonly string[] {
  if (read('paidAt').state === 'absent') return ['paidAt'];
  if (sale.paidAt === undefined) return [];
  if (read('settlementTerm').state === 'absent') return ['settlementTerm'];
  if (read('method').state !== 'absent') return [];
  const dates = METHODS.map((method) => {
    const { likely, lateAfter } = dueWindow({ ...sale, method }, world);
    return `${likely} ${lateAfter}`;
  });
  return new Set(dates).size === 1 ? [] : ['method'];
}
