import type { Topic } from '../core/model/graph';
import { responseCodes } from './response-codes';
import { saleSteps } from './sale-steps';

const impliedOutcome = Object.fromEntries(responseCodes.map(({ code, outcome }) => [code, { outcome }]));

/** The sale itself: did it succeed, and if not, who refused it and where the money stayed. */
export const sale = {
  id: 'sale',
  questions: [
    {
      fact: 'outcome',
      kind: 'choice',
      screen: 'outcome',
      values: ['approved', 'declined', 'timeout', 'pending', 'reversed', 'pre-authorised', 'stored-offline'],
    },
    {
      fact: 'responseCode',
      kind: 'code',
      screen: 'response-code',
      values: [],
      askWhen: { outcome: ['declined'] },
      implies: impliedOutcome,
    },
    {
      fact: 'customerDebited',
      kind: 'choice',
      screen: 'customer-debited',
      values: ['yes', 'no'],
      askWhen: { outcome: ['declined', 'timeout', 'pending'], codeDebit: ['possible', 'unlikely', 'unknown'] },
    },
  ],
  checks: [
    {
      fact: 'codeGroup',
      kind: 'calculated',
      calculator: 'code-group',
      needs: ['responseCode'],
      values: [
        'approved',
        'funds',
        'card',
        'issuer',
        'risk',
        'entry',
        'acquirer',
        'withdrawal',
        'terminal',
        'batch',
        'system',
        'reversed',
        'unknown',
      ],
    },
    {
      fact: 'codeDebit',
      kind: 'calculated',
      calculator: 'code-debit',
      needs: ['responseCode', 'outcome'],
      values: ['yes', 'possible', 'unlikely', 'no', 'not-applicable', 'unknown'],
    },
    {
      // 单边账: the customer was charged, and the merchant has no success to show for it (domain.md section 4).
      fact: 'oneSided',
      kind: 'table',
      values: ['yes', 'no'],
      rows: [
        { when: { outcome: ['approved', 'reversed', 'pre-authorised', 'stored-offline'] }, is: 'no' },
        { when: { codeDebit: ['no'] }, is: 'no' },
        { when: { customerDebited: ['yes'] }, is: 'yes' },
      ],
      otherwise: 'no',
    },
    {
      // No answer, or one that does not say who refused: only then can the line, the device or a maintenance be the reason.
      fact: 'isUnanswered',
      kind: 'table',
      values: ['yes', 'no'],
      rows: [
        { when: { outcome: ['timeout', 'pending'] }, is: 'yes' },
        { when: { outcome: ['declined'], codeGroup: ['system', 'terminal', 'unknown'] }, is: 'yes' },
        { when: { oneSided: ['yes'] }, is: 'yes' },
      ],
      otherwise: 'no',
    },
    {
      fact: 'isUnconfirmed',
      kind: 'table',
      values: ['yes', 'no'],
      rows: [
        { when: { outcome: ['timeout', 'pending'] }, is: 'yes' },
        { when: { oneSided: ['yes'] }, is: 'yes' },
        // Cut-off running (90) and no route (92) are of the system too, but hardly ever charge anybody.
        { when: { outcome: ['declined'], codeGroup: ['system'], codeDebit: ['possible'] }, is: 'yes' },
        // A code of success, or one of the payout, contradicts a refusal: only the back end knows.
        { when: { outcome: ['declined'], codeGroup: ['approved', 'withdrawal'] }, is: 'yes' },
      ],
      otherwise: 'no',
    },
    {
      fact: 'isReversed',
      kind: 'table',
      values: ['yes', 'no'],
      rows: [
        { when: { outcome: ['reversed'] }, is: 'yes' },
        { when: { outcome: ['declined'], codeGroup: ['reversed'] }, is: 'yes' },
      ],
      otherwise: 'no',
    },
    {
      fact: 'isStored',
      kind: 'table',
      values: ['yes', 'no'],
      rows: [
        { when: { outcome: ['stored-offline'] }, is: 'yes' },
        { when: { outcome: ['declined'], codeGroup: ['batch'] }, is: 'yes' },
      ],
      otherwise: 'no',
    },
  ],
  causes: [
    {
      id: 'pre-authorisation-not-completed',
      when: { outcome: ['pre-authorised'] },
      places: [{ is: 'authorised-only' }],
      due: { kind: 'none' },
      frequency: 'rare',
      steps: [{ step: 'complete-pre-authorisation' }, { step: 'check-validity-of-hold' }],
      safetyNet: { step: 'call-acquirer-now', by: { from: 'now', workingDays: 2, at: '12:00' } },
      source: 'domain.md section 0 state 4, section 4',
    },
    {
      id: 'offline-sale-not-uploaded',
      when: { isStored: ['yes'] },
      places: [{ is: 'stored-on-terminal' }],
      due: { kind: 'none' },
      frequency: 'rare',
      steps: [
        { step: 'connect-terminal' },
        { step: 'sign-in-again', when: { outcome: ['declined'] } },
        { step: 'upload-stored-sales' },
        { step: 'keep-slips' },
      ],
      safetyNet: { step: 'call-acquirer-now', by: { from: 'now', workingDays: 1, at: '12:00' } },
      source: 'domain.md section 0 state 5, section 8',
    },
    {
      id: 'unconfirmed-payment',
      when: { isUnconfirmed: ['yes'] },
      places: [{ is: 'outcome-unknown' }],
      due: {
        kind: 'within',
        workingDays: [1, 7],
        source: 'domain.md section 4: usually 1-3, up to 7 working days (S22, S23)',
      },
      frequency: 'occasional',
      steps: [
        { step: 'do-not-charge-again' },
        { step: 'query-sale' },
        { step: 'ask-customer-to-check', when: { oneSided: ['yes'] } },
        { step: 'report-one-sided-entry' },
      ],
      safetyNet: { step: 'complain-in-writing', by: { from: 'now', workingDays: 7 } },
      source: 'domain.md section 0 state 2, section 4',
    },
    {
      id: 'authorisation-failure',
      when: { codeGroup: ['issuer'], outcome: ['declined'] },
      places: [{ is: 'never-authorised' }],
      due: { kind: 'none' },
      frequency: 'occasional',
      steps: [
        { step: 'do-not-charge-again', onlyWhen: { customerDebited: ['yes'] } },
        { step: 'confirm-authorisation' },
        { step: 'follow-code', onlyWhen: { codeGroup: ['issuer'] } },
        { step: 'customer-calls-issuer' },
        { step: 'take-other-payment', when: { customerDebited: ['no'] } },
      ],
      safetyNet: { step: 'call-acquirer-now', by: { from: 'now', workingDays: 1, at: '12:00' } },
      source: 'domain.md section 3, codes of the issuer',
    },
    {
      id: 'sale-reversed',
      when: { isReversed: ['yes'] },
      places: [{ is: 'reversed' }],
      due: {
        kind: 'within',
        workingDays: [1, 7],
        source: 'domain.md section 4: usually 1-3, up to 7 working days (S22, S23)',
      },
      frequency: 'occasional',
      steps: [{ step: 'tell-customer-reversed' }, { step: 'sell-again' }, { step: 'customer-calls-issuer-for-refund' }],
      safetyNet: { step: 'call-acquirer-now', by: { from: 'now', workingDays: 8, at: '12:00' } },
      source: 'domain.md section 0 state 3, section 4',
    },
    {
      id: 'transaction-failed',
      when: { outcome: ['declined'] },
      places: [{ is: 'never-authorised' }],
      due: { kind: 'none' },
      frequency: 'occasional',
      steps: [
        // Whatever a code says: who sees a debit is not to pay a second time before it is cleared up.
        { step: 'do-not-charge-again', onlyWhen: { customerDebited: ['yes'] } },
        { step: 'ask-customer-to-check', onlyWhen: { customerDebited: ['yes'] } },
        { step: 'query-sale', when: { codeGroup: ['unknown', 'system', 'terminal'] } },
        { step: 'follow-code', onlyWhen: { codeGroup: ['funds', 'card', 'acquirer', 'terminal', 'system'] } },
        { step: 'customer-calls-issuer', when: { codeGroup: ['funds', 'card', 'unknown'] } },
        { step: 'stop-using-unregistered-terminal', onlyWhen: { codeGroup: ['acquirer'] } },
        {
          step: 'take-other-payment',
          when: { codeGroup: ['funds', 'card', 'unknown', 'system', 'terminal'], customerDebited: ['no'] },
        },
      ],
      safetyNet: { step: 'call-acquirer-now', by: { from: 'now', workingDays: 1, at: '12:00' } },
      source: 'domain.md section 0 state 1, section 3',
    },
  ],
  steps: saleSteps,
} as const satisfies Topic;
