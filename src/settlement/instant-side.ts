import type { SaleMoment } from '../core/model/business-moment';
import type { SettlementProfile } from '../core/model/settlement-profile';
import { minutesOf } from './minutes-of';
import { saleMinutes } from './sale-minutes';
import { type Doubt, sideOfTime } from './side-of-time';

export interface InstantSide {
  readonly runs: boolean;
  readonly doubt?: Doubt | undefined;
}

/** Whether a sale was made within the hours of instant payouts. Their end is as doubtful as a cut-off. */
export function instantSide(paidAt: SaleMoment, { instantHours }: SettlementProfile): InstantSide {
  const { from, to } = instantHours.value;
  if (saleMinutes(paidAt).last < minutesOf(from)) return { runs: false };
  const { after, doubt } = sideOfTime(paidAt, minutesOf(to));
  return { runs: !after, doubt };
}
