import { expect, it } from 'vitest';
import { tell, verdictOf } from '../../support/conversation';
import { pendingSale } from '../../support/pending-sale';

const longLate = { ...pendingSale, paidAt: '2026-10-28' };

function steps(answers: Readonly<Record<string, string>>): readonly string[] {
  const verdict = verdictOf(tell(answers));
  expect(verdict.cause).toBe('unexplained');
  return verdict.steps.map(({ id }) => id);
}

it('who has told all that a trace takes is not sent to find it out again', () => {
  expect(steps(longLate)).toEqual(['call-acquirer-now']);
});

it('who is not sure of the term need not be: it is late by every one', () => {
  expect(steps({ ...longLate, settlementTerm: 'unsure' })).toEqual(['call-acquirer-now']);
});

it('who does not know what the payout says finds that out first', () => {
  expect(steps({ ...longLate, payoutStatus: 'unsure' })[0]).toBe('find-three-facts');
});
