import type { AskedFact, CauseId } from '../../src/rules/index';

const SUCCESS = { outcome: 'approved', settlementTerm: 'next-working-day', method: 'card' };
/** Four working days before 20 November 2026, so long late for a T+1. */
const LONG_AGO = '2026-11-13T10:00';

/** For every cause what a merchant on 20 November 2026, a Friday, at 10:00 would answer to be told of it. */
export const toldCauses: Readonly<Record<CauseId, Partial<Record<AskedFact, string>>>> = {
  'unofficial-channel': { ...SUCCESS, payoutStatus: 'none', paidAt: LONG_AGO, terminalSource: 'unofficial' },
  'risk-intercepted': { outcome: 'declined', responseCode: '59', customerDebited: 'no' },
  'risk-hold': { ...SUCCESS, payoutStatus: 'held' },
  'account-problem': { ...SUCCESS, payoutStatus: 'returned', account: 'wrong-details' },
  'payout-funding-short': { ...SUCCESS, payoutStatus: 'failed', account: 'ok' },
  'platform-maintenance': { ...SUCCESS, payoutStatus: 'pending', paidAt: LONG_AGO, maintenance: 'platform' },
  'bank-maintenance': { outcome: 'timeout', customerDebited: 'no', maintenance: 'bank' },
  disaster: { ...SUCCESS, payoutStatus: 'pending', paidAt: LONG_AGO, external: 'disaster' },
  'social-event': { ...SUCCESS, payoutStatus: 'pending', paidAt: LONG_AGO, external: 'event' },
  'policy-change': { ...SUCCESS, payoutStatus: 'pending', paidAt: LONG_AGO, external: 'policy' },
  'input-error': { ...SUCCESS, payoutStatus: 'none', missing: 'one', paidAt: LONG_AGO, entry: 'wrong-amount' },
  'operation-error': { ...SUCCESS, payoutStatus: 'none', missing: 'one', paidAt: LONG_AGO, entry: 'not-confirmed' },
  'hardware-fault': { outcome: 'timeout', customerDebited: 'no', device: 'hardware-fault' },
  'software-fault': { outcome: 'timeout', customerDebited: 'yes', device: 'software-fault' },
  'poor-network': { outcome: 'timeout', customerDebited: 'no', network: 'weak' },
  'pre-authorisation-not-completed': { outcome: 'pre-authorised' },
  'offline-sale-not-uploaded': { outcome: 'stored-offline' },
  'unconfirmed-payment': { outcome: 'timeout', customerDebited: 'yes' },
  'authorisation-failure': { outcome: 'declined', responseCode: '05', customerDebited: 'no' },
  'sale-reversed': { outcome: 'reversed' },
  'transaction-failed': { outcome: 'declined', responseCode: '51', customerDebited: 'no' },
  'amount-differs': { ...SUCCESS, payoutStatus: 'paid', missing: 'partial' },
  'paid-not-recognised': { ...SUCCESS, payoutStatus: 'paid', missing: 'one' },
  'payout-in-progress': { ...SUCCESS, payoutStatus: 'processing', paidAt: '2026-11-19T10:00' },
  'instant-payout-fell-back': {
    ...SUCCESS,
    settlementTerm: 'instant',
    payoutStatus: 'none',
    missing: 'one',
    paidAt: '2026-11-19T10:00',
  },
  'not-due-yet': { ...SUCCESS, payoutStatus: 'pending', paidAt: '2026-11-19T10:00' },
  'clearing-delay': { ...SUCCESS, payoutStatus: 'pending', paidAt: '2026-11-18T10:00' },
  unexplained: { ...SUCCESS, payoutStatus: 'pending', paidAt: LONG_AGO },
};
