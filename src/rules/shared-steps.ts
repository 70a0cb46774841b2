import type { BringId, Topic } from '../core/model/graph';

const evidencePack = [
  'merchant-number',
  'terminal-number',
  'sale-time',
  'amount',
  'reference-number',
  'card-last-four',
  'payout-screenshot',
  'bank-statement',
  'contract-page',
] as const satisfies readonly BringId[];

/** Steps that causes of several topics lead to. */
export const sharedSteps = {
  id: 'shared-steps',
  questions: [],
  checks: [],
  causes: [],
  steps: [
    {
      id: 'call-acquirer',
      action: 'contact-acquirer',
      actor: 'merchant',
      by: { from: 'due', workingDays: 1, at: '12:00' },
      bring: evidencePack,
      say: true,
    },
    {
      id: 'call-acquirer-now',
      action: 'contact-acquirer',
      actor: 'merchant',
      by: { from: 'now', workingDays: 0 },
      bring: evidencePack,
      say: true,
    },
    {
      id: 'complain-in-writing',
      action: 'contact-acquirer',
      actor: 'merchant',
      by: { from: 'now', workingDays: 3 },
      bring: evidencePack,
      say: true,
    },
    {
      id: 'read-announcements',
      action: 'check-announcements',
      actor: 'merchant',
      by: { from: 'now', workingDays: 0 },
      bring: [],
      say: false,
    },
    {
      id: 'pay-no-release-fee',
      action: 'use-official-channel',
      actor: 'merchant',
      by: { from: 'now', workingDays: 0 },
      bring: [],
      say: false,
    },
  ],
} as const satisfies Topic;
