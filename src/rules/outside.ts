import type { Topic } from '../core/model/graph';

/** Things outside payments that can hold money up: they explain almost no case, but where they do, a dead line only follows. */
export const outside = {
  id: 'outside',
  questions: [
    {
      fact: 'external',
      kind: 'choice',
      screen: 'what-applies',
      values: ['none', 'disaster', 'event', 'policy'],
      normal: 'none',
    },
  ],
  checks: [],
  causes: [
    {
      id: 'disaster',
      when: { external: ['disaster'], needsReason: ['yes'] },
      places: [
        { when: { isUnconfirmed: ['yes'] }, is: 'outcome-unknown' },
        { when: { outcome: ['declined'] }, is: 'never-authorised' },
        { when: { payoutStatus: ['processing'] }, is: 'payout-sent' },
        { when: { payoutStatus: ['failed', 'returned'] }, is: 'payout-returned' },
        { when: { outcome: ['approved'] }, is: 'cleared-waiting' },
        { is: 'outcome-unknown' },
      ],
      due: {
        kind: 'within',
        workingDays: [1, 3],
        source: 'domain.md section 11: 3 working days without a reason, then in writing',
      },
      frequency: 'rare',
      steps: [
        { step: 'save-records' },
        { step: 'do-not-charge-again', when: { outcome: ['timeout', 'pending', 'declined'] } },
        { step: 'query-sale', when: { outcome: ['timeout', 'pending', 'declined'] } },
        { step: 'read-announcements' },
        { step: 'call-acquirer-now' },
      ],
      safetyNet: { step: 'complain-in-writing', by: { from: 'now', workingDays: 3 } },
      source: 'vocabulary.md (自然灾害); domain.md section 11',
    },
    {
      id: 'social-event',
      when: { external: ['event'], needsReason: ['yes'] },
      places: [
        { when: { isUnconfirmed: ['yes'] }, is: 'outcome-unknown' },
        { when: { outcome: ['declined'] }, is: 'never-authorised' },
        { when: { payoutStatus: ['processing'] }, is: 'payout-sent' },
        { when: { payoutStatus: ['failed', 'returned'] }, is: 'payout-returned' },
        { when: { outcome: ['approved'] }, is: 'cleared-waiting' },
        { is: 'outcome-unknown' },
      ],
      due: {
        kind: 'within',
        workingDays: [1, 3],
        source: 'domain.md section 11: 3 working days without a reason, then in writing',
      },
      frequency: 'rare',
      steps: [
        { step: 'read-announcements' },
        { step: 'save-records' },
        { step: 'do-not-charge-again', when: { outcome: ['timeout', 'pending', 'declined'] } },
        { step: 'query-sale', when: { outcome: ['timeout', 'pending', 'declined'] } },
        { step: 'call-acquirer-now' },
      ],
      safetyNet: { step: 'complain-in-writing', by: { from: 'now', workingDays: 3 } },
      source: 'vocabulary.md (社会事件); domain.md section 11',
    },
    {
      id: 'policy-change',
      when: { external: ['policy'], needsReason: ['yes'] },
      places: [
        { when: { isUnconfirmed: ['yes'] }, is: 'outcome-unknown' },
        { when: { outcome: ['declined'] }, is: 'never-authorised' },
        { when: { payoutStatus: ['processing'] }, is: 'payout-sent' },
        { when: { payoutStatus: ['failed', 'returned'] }, is: 'payout-returned' },
        { when: { outcome: ['approved'] }, is: 'cleared-waiting' },
        { is: 'outcome-unknown' },
      ],
      due: {
        kind: 'within',
        workingDays: [1, 3],
        source: 'domain.md section 11: 3 working days without a reason, then in writing',
      },
      frequency: 'rare',
      steps: [
        { step: 'do-not-charge-again', when: { outcome: ['timeout', 'pending', 'declined'] } },
        { step: 'read-new-rule' },
        { step: 'read-announcements' },
        { step: 'ask-what-the-rule-needs' },
      ],
      safetyNet: { step: 'complain-in-writing', by: { from: 'now', workingDays: 3 } },
      source: 'vocabulary.md (政策变动); domain.md sections 6, 7',
    },
  ],
  steps: [
    {
      id: 'save-records',
      action: 'prepare-for-external',
      actor: 'merchant',
      by: { from: 'now', workingDays: 0 },
      bring: ['sales-slip', 'payout-screenshot'],
      say: false,
    },
    {
      id: 'read-new-rule',
      action: 'follow-policy',
      actor: 'merchant',
      by: { from: 'now', workingDays: 0 },
      bring: [],
      say: false,
    },
    {
      id: 'ask-what-the-rule-needs',
      action: 'contact-acquirer',
      actor: 'merchant',
      by: { from: 'now', workingDays: 1, at: '12:00' },
      bring: ['merchant-number', 'business-licence'],
      say: true,
    },
  ],
} as const satisfies Topic;
