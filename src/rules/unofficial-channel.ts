import type { Topic } from '../core/model/graph';

/** Terminals and helpers that do not belong to the licensed acquirer: the one case where money may be gone. */
export const unofficialChannel = {
  id: 'unofficial-channel',
  questions: [
    {
      fact: 'terminalSource',
      kind: 'choice',
      screen: 'what-applies',
      values: ['official', 'unofficial'],
      normal: 'official',
    },
  ],
  checks: [
    {
      // A refusal that names its reason leaves the money with the customer; any other may be what a false terminal shows.
      fact: 'mayBeTaken',
      kind: 'table',
      values: ['yes', 'no'],
      rows: [
        { when: { outcome: ['approved'] }, is: 'yes' },
        { when: { isUnanswered: ['yes'] }, is: 'yes' },
      ],
      otherwise: 'no',
    },
  ],
  causes: [
    {
      id: 'unofficial-channel',
      when: { terminalSource: ['unofficial'], mayBeTaken: ['yes'] },
      places: [
        { when: { outcome: ['declined'], isUnconfirmed: ['no'] }, is: 'never-authorised' },
        { is: 'taken-by-middleman' },
      ],
      due: { kind: 'none', settle: 'today' },
      frequency: 'rare',
      steps: [
        { step: 'stop-using-terminal' },
        { step: 'pay-no-release-fee' },
        { step: 'keep-evidence' },
        { step: 'report-to-police' },
        { step: 'check-licence' },
      ],
      safetyNet: { step: 'report-to-association', by: { from: 'now', workingDays: 1 } },
      source: 'domain.md section 0 state 11, section 7',
    },
  ],
  steps: [
    {
      id: 'stop-using-terminal',
      action: 'use-official-channel',
      actor: 'merchant',
      by: { from: 'now', workingDays: 0 },
      bring: [],
      say: false,
    },
    {
      id: 'keep-evidence',
      action: 'report-fraud',
      actor: 'merchant',
      by: { from: 'now', workingDays: 0 },
      bring: ['sales-slip', 'bank-statement', 'chat-records', 'contract-page'],
      say: false,
    },
    {
      id: 'report-to-police',
      action: 'report-fraud',
      actor: 'merchant',
      by: { from: 'now', workingDays: 0 },
      bring: ['sales-slip', 'bank-statement', 'chat-records', 'identity-document'],
      say: true,
    },
    {
      id: 'check-licence',
      action: 'use-official-channel',
      actor: 'merchant',
      by: { from: 'now', workingDays: 1 },
      bring: ['contract-page', 'sales-slip'],
      say: false,
    },
    {
      id: 'report-to-association',
      action: 'report-fraud',
      actor: 'merchant',
      by: { from: 'now', workingDays: 1 },
      bring: ['contract-page', 'sales-slip', 'bank-statement'],
      say: false,
    },
  ],
} as const satisfies Topic;
