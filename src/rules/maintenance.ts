import type { Topic } from '../core/model/graph';
import { PAYOUT_WAITED } from './payout-waited';

/** Announced or known maintenance over the sale or the payout. */
export const maintenance = {
  id: 'maintenance',
  questions: [
    {
      fact: 'maintenance',
      kind: 'choice',
      screen: 'what-applies',
      values: ['platform', 'bank', 'none'],
      normal: 'none',
    },
  ],
  checks: [
    {
      fact: 'hasOutsideReason',
      kind: 'table',
      values: ['yes', 'no'],
      rows: [
        { when: { maintenance: ['platform', 'bank'] }, is: 'yes' },
        { when: { external: ['disaster', 'event', 'policy'] }, is: 'yes' },
      ],
      otherwise: 'no',
    },
    {
      // Something outside the sale may explain it: there was no answer, or the money is due and has not come,
      // or it was sent and did not get through.
      fact: 'needsReason',
      kind: 'table',
      values: ['yes', 'no'],
      rows: [
        { when: { isUnanswered: ['yes'] }, is: 'yes' },
        { when: { outcome: ['approved'], payoutStatus: ['failed', 'returned'] }, is: 'yes' },
        { when: { outcome: ['approved'], payoutStatus: ['paid'], missing: ['one', 'several', 'all'] }, is: 'yes' },
        {
          when: {
            outcome: ['approved'],
            payoutStatus: ['none', 'pending', 'processing'],
            dueStatus: ['due-today', 'late', 'long-late', 'unknown'],
          },
          is: 'yes',
        },
      ],
      otherwise: 'no',
    },
  ],
  causes: [
    {
      id: 'platform-maintenance',
      when: { maintenance: ['platform'], needsReason: ['yes'] },
      places: [
        { when: { isUnconfirmed: ['yes'] }, is: 'outcome-unknown' },
        { when: { outcome: ['declined'] }, is: 'never-authorised' },
        { when: { payoutStatus: ['processing'] }, is: 'payout-sent' },
        { when: { payoutStatus: ['failed', 'returned'] }, is: 'payout-returned' },
        { when: { payoutStatus: ['paid'] }, is: 'paid-unrecognised' },
        { when: { outcome: ['approved'] }, is: 'cleared-waiting' },
        { is: 'outcome-unknown' },
      ],
      due: {
        kind: 'within',
        workingDays: [1, 2],
        source:
          'domain.md section 11: re-check after the window, escalate after one working day; two working days at most',
      },
      payoutDueWhen: PAYOUT_WAITED,
      frequency: 'occasional',
      steps: [
        { step: 'read-announcements' },
        { step: 'do-not-charge-again', when: { outcome: ['timeout', 'pending', 'declined'] } },
        { step: 'query-sale', when: { outcome: ['timeout', 'pending', 'declined'] } },
        { step: 'wait-for-end-of-maintenance' },
      ],
      safetyNet: { step: 'call-acquirer-now', by: { from: 'now', workingDays: 2, at: '12:00' } },
      source: 'domain.md section 11',
    },
    {
      id: 'bank-maintenance',
      when: { maintenance: ['bank'], needsReason: ['yes'] },
      places: [
        { when: { isUnconfirmed: ['yes'] }, is: 'outcome-unknown' },
        { when: { outcome: ['declined'] }, is: 'never-authorised' },
        { when: { payoutStatus: ['processing'] }, is: 'payout-sent' },
        { when: { payoutStatus: ['failed', 'returned'] }, is: 'payout-returned' },
        { when: { payoutStatus: ['paid'] }, is: 'paid-unrecognised' },
        { when: { outcome: ['approved'] }, is: 'cleared-waiting' },
        { is: 'outcome-unknown' },
      ],
      due: {
        kind: 'within',
        workingDays: [1, 2],
        source:
          'domain.md section 11: re-check after the window, escalate after one working day; two working days at most',
      },
      payoutDueWhen: PAYOUT_WAITED,
      frequency: 'occasional',
      steps: [
        { step: 'read-announcements' },
        { step: 'do-not-charge-again', when: { outcome: ['timeout', 'pending', 'declined'] } },
        { step: 'query-sale', when: { outcome: ['timeout', 'pending', 'declined'] } },
        { step: 'wait-for-end-of-maintenance' },
        { step: 'ask-bank-about-maintenance', when: { outcome: ['approved'] } },
      ],
      safetyNet: { step: 'call-acquirer-now', by: { from: 'now', workingDays: 2, at: '12:00' } },
      source: 'domain.md sections 1.5, 11',
    },
  ],
  steps: [
    {
      id: 'wait-for-end-of-maintenance',
      action: 'wait',
      actor: 'acquirer',
      by: { from: 'now', workingDays: 1 },
      bring: [],
      say: false,
    },
    {
      id: 'ask-bank-about-maintenance',
      action: 'contact-bank',
      actor: 'merchant',
      by: { from: 'now', workingDays: 1 },
      bring: ['settlement-card', 'payout-screenshot'],
      say: true,
    },
  ],
} as const satisfies Topic;
