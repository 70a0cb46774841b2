import { describe, expect, it } from 'vitest';
import { NOW } from '../../support/cases';
import { newConversation, send, tell, verdictOf } from '../../support/conversation';

const charged = { fact: 'customerDebited', value: 'yes', provenance: 'heard' } as const;

describe.each([
  ['transaction-failed', '51'],
  ['authorisation-failure', '01'],
])('%s, code %s', (cause, responseCode) => {
  const told = { outcome: 'declined', responseCode };
  const stepsOf = (state = newConversation()) => {
    const verdict = verdictOf(tell(told, NOW, state));
    expect(verdict.cause).toBe(cause);
    return verdict.steps.map(({ id }) => id);
  };

  it('another way of paying, where nobody speaks of a debit', () => {
    expect(stepsOf()).toContain('take-other-payment');
    expect(stepsOf()).not.toContain('do-not-charge-again');
  });

  it('no second payment, where the customer sees a debit', () => {
    const steps = stepsOf(send(newConversation(), { type: 'found', answers: [charged], at: NOW }));
    expect(steps[0]).toBe('do-not-charge-again');
    expect(steps).not.toContain('take-other-payment');
  });
});
