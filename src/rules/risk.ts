import type { Topic } from '../core/model/graph';

/** Risk control: a sale stopped on its way, or a payout held for review. */
export const risk = {
  id: 'risk',
  questions: [{ fact: 'riskNotice', kind: 'choice', screen: 'what-applies', values: ['yes', 'no'], normal: 'no' }],
  checks: [
    {
      fact: 'isIntercepted',
      kind: 'table',
      values: ['yes', 'no'],
      rows: [
        { when: { outcome: ['declined'], codeGroup: ['risk'] }, is: 'yes' },
        {
          when: { outcome: ['declined'], codeGroup: ['funds', 'card', 'issuer', 'entry', 'acquirer', 'batch'] },
          is: 'no',
        },
        { when: { outcome: ['declined', 'reversed'], riskNotice: ['yes'] }, is: 'yes' },
      ],
      otherwise: 'no',
    },
    {
      fact: 'isHeld',
      kind: 'table',
      values: ['yes', 'no'],
      rows: [
        { when: { payoutStatus: ['held'] }, is: 'yes' },
        { when: { riskNotice: ['yes'] }, is: 'yes' },
      ],
      otherwise: 'no',
    },
  ],
  causes: [
    {
      id: 'risk-intercepted',
      when: { isIntercepted: ['yes'], outcome: ['declined', 'reversed'] },
      places: [{ when: { outcome: ['reversed'] }, is: 'reversed' }, { is: 'never-authorised' }],
      due: {
        kind: 'within',
        workingDays: [1, 7],
        source: 'domain.md section 4: usually 1-3, up to 7 working days (S22, S23)',
      },
      frequency: 'occasional',
      steps: [
        { step: 'do-not-retry-card' },
        { step: 'ask-why-intercepted' },
        { step: 'customer-checks-return' },
        { step: 'pay-no-release-fee' },
      ],
      safetyNet: { step: 'call-acquirer-now', by: { from: 'now', workingDays: 8, at: '12:00' } },
      source: 'vocabulary.md (交易被拦截, 资金原路返回); domain.md sections 3, 6',
    },
    {
      id: 'risk-hold',
      when: { isHeld: ['yes'], isSentBack: ['no'], outcome: ['approved'] },
      places: [{ is: 'held' }],
      due: {
        kind: 'within',
        workingDays: [1, 5],
        source: 'domain.md section 6: review after documents 1-3 (S26) or 3-5 (S25) working days',
      },
      frequency: 'common',
      steps: [
        { step: 'ask-what-is-held' },
        { step: 'prepare-documents' },
        { step: 'send-through-official-app' },
        { step: 'pay-no-release-fee' },
      ],
      safetyNet: { step: 'complain-in-writing', by: { from: 'now', workingDays: 5 } },
      source: 'domain.md section 0 state 9, section 6',
    },
  ],
  steps: [
    {
      id: 'do-not-retry-card',
      action: 'do-not-recharge',
      actor: 'merchant',
      by: { from: 'now', workingDays: 0 },
      bring: [],
      say: true,
    },
    {
      id: 'ask-why-intercepted',
      action: 'contact-acquirer',
      actor: 'merchant',
      by: { from: 'now', workingDays: 1, at: '12:00' },
      bring: ['merchant-number', 'terminal-number', 'sale-time', 'amount', 'response-code', 'card-last-four'],
      say: true,
    },
    {
      id: 'customer-checks-return',
      action: 'contact-bank',
      actor: 'customer',
      by: { from: 'now', workingDays: 7 },
      bring: ['sale-time', 'amount'],
      say: true,
    },
    {
      id: 'ask-what-is-held',
      action: 'contact-acquirer',
      actor: 'merchant',
      by: { from: 'now', workingDays: 0 },
      bring: ['merchant-number', 'payout-screenshot', 'amount'],
      say: true,
    },
    {
      id: 'prepare-documents',
      action: 'provide-documents',
      actor: 'merchant',
      by: { from: 'now', workingDays: 1 },
      bring: ['sales-slip', 'delivery-proof', 'invoice', 'shop-photo', 'identity-document', 'settlement-card'],
      say: false,
    },
    {
      id: 'send-through-official-app',
      action: 'use-official-channel',
      actor: 'merchant',
      by: { from: 'now', workingDays: 1 },
      bring: [],
      say: false,
    },
  ],
} as const satisfies Topic;
