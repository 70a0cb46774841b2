import type { SaleMoment } from '../core/model/business-moment';
import type { SaleMethod, SettlementTerm } from '../core/model/settlement-profile';

/** What is known of a sale that decides when it is paid out; what is absent is unknown. */
export interface Sale {
  readonly paidAt?: SaleMoment | undefined;
  readonly method?: SaleMethod | undefined;
  readonly term?: SettlementTerm | undefined;
  /** The instant payout did not run, so the sale follows the normal cycle. Says nothing of a stated other term. */
  readonly instantFallback?: boolean | undefined;
}
