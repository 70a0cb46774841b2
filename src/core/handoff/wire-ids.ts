import type { DueStatus } from '../model/due-window';
import type { StepAction } from '../model/graph';
import type { Provenance } from '../model/provenance';
import type { Certainty } from '../model/verdict';

// Knows: the number that stands for each id in a link or a short code.
// Must not know: what the ids mean, or which of them the rules of today still use.
// Called by: the writers and readers of links and codes. A test holds it against the rules.
//
// Append only, at the end of a list: what was handed over once must open for ever. Never sort, rename or remove.

export interface WireFact {
  readonly fact: string;
  /** Its values, or the shape that a fact of free text must have to travel at all. */
  readonly values: readonly string[] | 'moment' | 'code';
}

export const wireFacts: readonly WireFact[] = [
  { fact: 'terminalSource', values: ['official', 'unofficial'] },
  { fact: 'riskNotice', values: ['yes', 'no'] },
  { fact: 'payoutStatus', values: ['none', 'pending', 'processing', 'paid', 'failed', 'returned', 'held'] },
  { fact: 'account', values: ['ok', 'changed', 'wrong-details', 'abnormal', 'over-limit'] },
  { fact: 'maintenance', values: ['platform', 'bank', 'none'] },
  { fact: 'external', values: ['none', 'disaster', 'event', 'policy'] },
  { fact: 'network', values: ['good', 'weak', 'offline'] },
  { fact: 'device', values: ['ok', 'software-fault', 'hardware-fault'] },
  { fact: 'entry', values: ['ok', 'wrong-amount', 'not-confirmed'] },
  {
    fact: 'outcome',
    values: ['approved', 'declined', 'timeout', 'pending', 'reversed', 'pre-authorised', 'stored-offline'],
  },
  { fact: 'responseCode', values: 'code' },
  { fact: 'customerDebited', values: ['yes', 'no'] },
  { fact: 'missing', values: ['one', 'several', 'all', 'partial'] },
  { fact: 'paidAt', values: 'moment' },
  { fact: 'settlementTerm', values: ['next-working-day', 'next-day', 'same-working-day', 'instant'] },
  { fact: 'method', values: ['card', 'qr', 'unionpay-qr'] },
];

export const wireCauses: readonly string[] = [
  'unofficial-channel',
  'risk-intercepted',
  'risk-hold',
  'account-problem',
  'payout-funding-short',
  'platform-maintenance',
  'bank-maintenance',
  'disaster',
  'social-event',
  'policy-change',
  'input-error',
  'operation-error',
  'hardware-fault',
  'software-fault',
  'poor-network',
  'pre-authorisation-not-completed',
  'offline-sale-not-uploaded',
  'unconfirmed-payment',
  'authorisation-failure',
  'sale-reversed',
  'transaction-failed',
  'amount-differs',
  'paid-not-recognised',
  'payout-in-progress',
  'instant-payout-fell-back',
  'not-due-yet',
  'clearing-delay',
  'unexplained',
];

export const wirePlaces: readonly string[] = [
  'never-authorised',
  'outcome-unknown',
  'reversed',
  'authorised-only',
  'stored-on-terminal',
  'cleared-waiting',
  'payout-sent',
  'payout-returned',
  'held',
  'paid-unrecognised',
  'taken-by-middleman',
];

/** Every step with its action, which therefore need not travel. */
export const wireSteps: readonly { readonly id: string; readonly action: StepAction }[] = [
  { id: 'stop-using-terminal', action: 'use-official-channel' },
  { id: 'keep-evidence', action: 'report-fraud' },
  { id: 'report-to-police', action: 'report-fraud' },
  { id: 'check-licence', action: 'use-official-channel' },
  { id: 'report-to-association', action: 'report-fraud' },
  { id: 'do-not-retry-card', action: 'do-not-recharge' },
  { id: 'ask-why-intercepted', action: 'contact-acquirer' },
  { id: 'customer-checks-return', action: 'contact-bank' },
  { id: 'ask-what-is-held', action: 'contact-acquirer' },
  { id: 'prepare-documents', action: 'provide-documents' },
  { id: 'send-through-official-app', action: 'use-official-channel' },
  { id: 'verify-account-details', action: 'verify-account' },
  { id: 'use-class-one-account', action: 'verify-account' },
  { id: 'look-in-old-account', action: 'verify-account' },
  { id: 'ask-settlement-bank', action: 'contact-bank' },
  { id: 'ask-for-second-payout', action: 'contact-acquirer' },
  { id: 'ask-why-payout-failed', action: 'contact-acquirer' },
  { id: 'wait-for-second-payout', action: 'wait' },
  { id: 'wait-for-end-of-maintenance', action: 'wait' },
  { id: 'ask-bank-about-maintenance', action: 'contact-bank' },
  { id: 'save-records', action: 'prepare-for-external' },
  { id: 'read-new-rule', action: 'follow-policy' },
  { id: 'ask-what-the-rule-needs', action: 'contact-acquirer' },
  { id: 'compare-amount-with-slip', action: 'check-entry' },
  { id: 'void-or-refund', action: 'check-entry' },
  { id: 'retype-amount', action: 'check-entry' },
  { id: 'finish-on-terminal', action: 'confirm-authorisation' },
  { id: 'reprint-last-slip', action: 'confirm-authorisation' },
  { id: 'have-terminal-repaired', action: 'repair-hardware' },
  { id: 'sign-in-again', action: 'update-software' },
  { id: 'update-app', action: 'update-software' },
  { id: 'move-to-signal', action: 'fix-network' },
  { id: 'check-data-card', action: 'fix-network' },
  { id: 'complete-pre-authorisation', action: 'confirm-authorisation' },
  { id: 'check-validity-of-hold', action: 'contact-acquirer' },
  { id: 'connect-terminal', action: 'fix-network' },
  { id: 'upload-stored-sales', action: 'confirm-authorisation' },
  { id: 'keep-slips', action: 'check-entry' },
  { id: 'do-not-charge-again', action: 'do-not-recharge' },
  { id: 'query-sale', action: 'confirm-authorisation' },
  { id: 'ask-customer-to-check', action: 'contact-bank' },
  { id: 'report-one-sided-entry', action: 'contact-acquirer' },
  { id: 'confirm-authorisation', action: 'confirm-authorisation' },
  { id: 'customer-calls-issuer', action: 'contact-bank' },
  { id: 'customer-calls-issuer-for-refund', action: 'contact-bank' },
  { id: 'take-other-payment', action: 'check-entry' },
  { id: 'tell-customer-reversed', action: 'confirm-authorisation' },
  { id: 'sell-again', action: 'check-entry' },
  { id: 'follow-code', action: 'check-entry' },
  { id: 'stop-using-unregistered-terminal', action: 'contact-acquirer' },
  { id: 'compare-net-amount', action: 'check-entry' },
  { id: 'look-for-refunds-and-fees', action: 'check-entry' },
  { id: 'ask-for-breakdown', action: 'contact-acquirer' },
  { id: 'check-account-tail', action: 'verify-account' },
  { id: 'search-bank-statement', action: 'verify-account' },
  { id: 'ask-bank-for-credit', action: 'contact-bank' },
  { id: 'ask-for-payout-receipt', action: 'contact-acquirer' },
  { id: 'wait-for-bank', action: 'wait' },
  { id: 'wait-for-normal-cycle', action: 'wait' },
  { id: 'check-instant-limits', action: 'check-entry' },
  { id: 'ask-for-instant-fee-back', action: 'contact-acquirer' },
  { id: 'wait-for-due-day', action: 'wait' },
  { id: 'check-term-signed', action: 'check-entry' },
  { id: 'wait-until-noon', action: 'wait' },
  { id: 'find-three-facts', action: 'check-entry' },
  { id: 'call-acquirer', action: 'contact-acquirer' },
  { id: 'call-acquirer-now', action: 'contact-acquirer' },
  { id: 'complain-in-writing', action: 'contact-acquirer' },
  { id: 'read-announcements', action: 'check-announcements' },
  { id: 'pay-no-release-fee', action: 'use-official-channel' },
];

export const wireGraphVersions: readonly string[] = ['1'];
export const wireLanguages: readonly string[] = ['zh-CN', 'en'];
export const wireProvenances: readonly Provenance[] = ['asked', 'heard', 'measured', 'read', 'computed', 'given'];
export const wireCertainties: readonly Certainty[] = ['confirmed', 'likely', 'possible'];
export const wireStatuses: readonly DueStatus[] = ['not-due', 'due-today', 'late', 'long-late', 'unknown'];
