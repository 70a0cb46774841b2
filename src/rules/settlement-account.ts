import type { Topic } from '../core/model/graph';

/** The payout order and the account it goes to. */
export const settlementAccount = {
  id: 'settlement-account',
  questions: [
    {
      fact: 'payoutStatus',
      kind: 'choice',
      screen: 'payout-status',
      values: ['none', 'pending', 'processing', 'paid', 'failed', 'returned', 'held'],
      askWhen: { outcome: ['approved'] },
      // A payout exists only for a sale that the acquirer has as successful.
      implies: {
        pending: { outcome: 'approved' },
        processing: { outcome: 'approved' },
        paid: { outcome: 'approved' },
        failed: { outcome: 'approved' },
        returned: { outcome: 'approved' },
        held: { outcome: 'approved' },
      },
    },
    {
      fact: 'account',
      kind: 'choice',
      screen: 'what-applies',
      values: ['ok', 'changed', 'wrong-details', 'abnormal', 'over-limit'],
      normal: 'ok',
    },
  ],
  checks: [
    {
      fact: 'isAccountRefused',
      kind: 'table',
      values: ['yes', 'no'],
      rows: [
        { when: { payoutStatus: ['returned'] }, is: 'yes' },
        { when: { payoutStatus: ['paid', 'held'] }, is: 'no' },
        { when: { account: ['wrong-details', 'abnormal', 'over-limit'] }, is: 'yes' },
        { when: { account: ['ok'] }, is: 'no' },
        { when: { payoutStatus: ['failed'], account: ['changed'] }, is: 'yes' },
        { when: { payoutStatus: ['failed'], hasOutsideReason: ['yes'] }, is: 'no' },
        { when: { payoutStatus: ['failed'] }, is: 'yes' },
        // Until a new account is approved the old one is paid (domain.md section 5): a change alone delays nothing.
        { when: { account: ['changed'], dueStatus: ['not-due', 'due-today'] }, is: 'no' },
        { when: { account: ['changed'] }, is: 'yes' },
      ],
      otherwise: 'no',
    },
    {
      // The payout was tried, and the account is the reason: a risk notice beside it does not hold it.
      fact: 'isSentBack',
      kind: 'table',
      values: ['yes', 'no'],
      rows: [
        {
          when: {
            payoutStatus: ['failed', 'returned'],
            account: ['changed', 'wrong-details', 'abnormal', 'over-limit'],
          },
          is: 'yes',
        },
      ],
      otherwise: 'no',
    },
    {
      fact: 'isPayerShort',
      kind: 'table',
      values: ['yes', 'no'],
      rows: [
        { when: { hasOutsideReason: ['yes'] }, is: 'no' },
        { when: { payoutStatus: ['failed'], account: ['ok'] }, is: 'yes' },
      ],
      otherwise: 'no',
    },
  ],
  causes: [
    {
      id: 'account-problem',
      when: { isAccountRefused: ['yes'], outcome: ['approved'] },
      places: [
        { when: { payoutStatus: ['failed', 'returned'] }, is: 'payout-returned' },
        { when: { payoutStatus: ['processing'] }, is: 'payout-sent' },
        { is: 'cleared-waiting' },
      ],
      due: {
        kind: 'within',
        workingDays: [1, 5],
        source: 'domain.md section 5: paid again in 1-2 (S3) or 3-5 (S26) working days after the account is right',
      },
      frequency: 'common',
      steps: [
        { step: 'verify-account-details' },
        { step: 'use-class-one-account', when: { account: ['over-limit'] } },
        { step: 'look-in-old-account', when: { account: ['changed'] } },
        { step: 'ask-settlement-bank' },
        { step: 'ask-for-second-payout' },
      ],
      safetyNet: { step: 'complain-in-writing', by: { from: 'now', workingDays: 5 } },
      source: 'domain.md section 0 state 8, section 5',
    },
    {
      id: 'payout-funding-short',
      when: { isPayerShort: ['yes'], outcome: ['approved'] },
      places: [{ is: 'payout-returned' }],
      due: {
        kind: 'within',
        workingDays: [1, 2],
        source: 'domain.md section 5: re-payment in 1-2 working days (S3)',
      },
      frequency: 'rare',
      steps: [{ step: 'ask-why-payout-failed' }, { step: 'wait-for-second-payout' }],
      safetyNet: { step: 'complain-in-writing', by: { from: 'now', workingDays: 3 } },
      source: 'vocabulary.md (银行或支付平台的账户余额不足); domain.md section 1.5 (S8)',
    },
  ],
  steps: [
    {
      id: 'verify-account-details',
      action: 'verify-account',
      actor: 'merchant',
      by: { from: 'now', workingDays: 0 },
      bring: ['settlement-card', 'business-licence'],
      say: false,
    },
    {
      id: 'use-class-one-account',
      action: 'verify-account',
      actor: 'merchant',
      by: { from: 'now', workingDays: 1 },
      bring: ['settlement-card', 'identity-document'],
      say: false,
    },
    {
      id: 'look-in-old-account',
      action: 'verify-account',
      actor: 'merchant',
      by: { from: 'now', workingDays: 0 },
      bring: ['bank-statement'],
      say: false,
    },
    {
      id: 'ask-settlement-bank',
      action: 'contact-bank',
      actor: 'merchant',
      by: { from: 'now', workingDays: 1 },
      bring: ['identity-document', 'settlement-card', 'payout-screenshot'],
      say: true,
    },
    {
      id: 'ask-for-second-payout',
      action: 'contact-acquirer',
      actor: 'merchant',
      by: { from: 'now', workingDays: 1 },
      bring: ['merchant-number', 'payout-screenshot', 'settlement-card', 'amount'],
      say: true,
    },
    {
      id: 'ask-why-payout-failed',
      action: 'contact-acquirer',
      actor: 'merchant',
      by: { from: 'now', workingDays: 0 },
      bring: ['merchant-number', 'payout-screenshot', 'amount'],
      say: true,
    },
    {
      id: 'wait-for-second-payout',
      action: 'wait',
      actor: 'acquirer',
      by: { from: 'now', workingDays: 2 },
      bring: [],
      say: false,
    },
  ],
} as const satisfies Topic;
