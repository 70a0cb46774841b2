import type { SettlementProfile } from '../../core/model/settlement-profile';
import type { Variables } from '../i18n/word-store';

/** When the day ends for each way of paying, for the texts that name it. */
export function cutOffWords({ cutOff }: SettlementProfile): Variables {
  return { card: cutOff.card.value, unionpay: cutOff['unionpay-qr'].value, qr: cutOff.qr.value };
}
