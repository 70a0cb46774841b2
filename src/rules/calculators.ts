import type { Calculated, Calculators } from '../core/model/calculator';
import type { Known } from '../core/model/knowledge';
import type { World } from '../core/model/world';
import { dueStatus } from '../settlement/due-status';
import { dueWindow } from '../settlement/due-window';
import { findResponseCode } from './find-response-code';
import { isDueInDoubt } from './is-due-in-doubt';
import { readSale, type StatedSale } from './stated-sale';

/** The computed facts that need more than a table: the response-code table and the calendar. */
export const calculators: Calculators = {
  'code-group': (read) => fromCode(read('responseCode'), (code) => findResponseCode(code)?.group ?? 'unknown'),
  'code-debit': (read) => {
    const outcome = read('outcome');
    const declined = outcome.state !== 'known' || outcome.value === 'declined';
    if (!declined) return { value: 'possible', assumed: false };
    return fromCode(read('responseCode'), (code) => findResponseCode(code)?.debit ?? 'unknown');
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

function fromCode(code: Known, look: (code: string) => string): Calculated {
  if (code.state === 'absent') return { waiting: ['responseCode'] };
  if (code.state === 'unsure') return { value: 'unknown', assumed: true };
  return { value: look(code.value), assumed: code.assumed };
}

/** The date first; the term only with a date; the method only where the cut-off makes a difference. */
function saleFactsWaited(read: (fact: string) => Known, sale: StatedSale, world: World): readonly string[] {
  if (read('paidAt').state === 'absent') return ['paidAt'];
  if (sale.paidAt === undefined) return [];
  if (read('settlementTerm').state === 'absent') return ['settlementTerm'];
  if (read('method').state !== 'absent') return [];
  const byCard = dueWindow({ ...sale, method: 'card' }, world);
  const byQr = dueWindow({ ...sale, method: 'qr' }, world);
  return byCard.likely === byQr.likely && byCard.lateAfter === byQr.lateAfter ? [] : ['method'];
}
