import type { SettlementProfile } from '../../core/model/settlement-profile';
import type { Variables } from '../i18n/word-store';

/** When the day ends for each way of paying, for the texts that name it: cards and UnionPay QR in one, which seldom differ. */
export function cutOffWords({ cutOff }: SettlementProfile): Variables {
  const [card, unionpay] = [cutOff.card.value, cutOff['unionpay-qr'].value];
  return { card: card === unionpay ? card : `${card} / ${unionpay}`, qr: cutOff.qr.value };
}
