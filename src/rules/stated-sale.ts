import { isSaleMoment } from '../core/model/beijing-time';
import type { SaleMoment } from '../core/model/business-moment';
import type { Known } from '../core/model/knowledge';
import type { SaleMethod, SettlementTerm } from '../core/model/settlement-profile';

/** The sale as far as the settlement calculators need it; what is not known stays undefined. */
export interface StatedSale {
  readonly paidAt: SaleMoment | undefined;
  readonly method: SaleMethod | undefined;
  readonly term: SettlementTerm | undefined;
}

export const METHODS: readonly SaleMethod[] = ['card', 'qr', 'unionpay-qr'];
export const TERMS: readonly SettlementTerm[] = ['instant', 'same-working-day', 'next-day', 'next-working-day'];

export function readSale(read: (fact: string) => Known): StatedSale {
  const paidAt = statedValue(read('paidAt'));
  const method = statedValue(read('method'));
  const term = statedValue(read('settlementTerm'));
  return {
    paidAt: paidAt !== undefined && isSaleMoment(paidAt) ? paidAt : undefined,
    method: METHODS.find((known) => known === method),
    term: TERMS.find((known) => known === term),
  };
}

function statedValue(known: Known): string | undefined {
  return known.state === 'known' ? known.value : undefined;
}
