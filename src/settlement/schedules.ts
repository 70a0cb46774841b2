import type { SettlementProfile } from '../core/model/settlement-profile';

const asOf = '2026-11-23';
const ACQUIRER_CODE =
  'settlement-date code of a working acquirer (settle_date, public code index 24343697847, 24529511092)';

/**
 * What to reckon with when nobody has said what this acquirer promises. Every row may be overridden in the settings.
 * The instant hours are one acquirer's, as an example: others run 07:00–23:59, 08:00–22:00 or 09:00–22:00.
 */
export const genericProfile: SettlementProfile = {
  cutOff: {
    card: { value: '23:00', source: ACQUIRER_CODE, asOf },
    'unionpay-qr': { value: '23:00', source: ACQUIRER_CODE, asOf },
    qr: { value: '24:00', source: ACQUIRER_CODE, asOf },
  },
  instantHours: {
    value: { from: '00:00', to: '23:00' },
    source: 'Lakala e-signature POS, agent page xyk.mingpos.com/hyxw/1058.html: an example, providers differ',
    asOf,
  },
  payoutWindow: {
    value: { from: '07:00', to: '18:00' },
    source:
      'arrivals from 07:00: blog.csdn.net/weixin_58684273/article/details/140602150; until 18:00: agent pages, e.g. svpos.cn/xinwenzixun/334.html',
    asOf,
  },
  paysOnMakeUpDays: {
    value: 'unknown',
    source: 'no published text found; large-value clearing and the acquirer code run on them, some providers may not',
    asOf,
  },
  usualTerm: {
    value: 'next-working-day',
    source: `${ACQUIRER_CODE}: the standard term is the first working day after the clearing day`,
    asOf,
  },
};
