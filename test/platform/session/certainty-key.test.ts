import { expect, test } from 'vitest';
import type { Verdict } from '../../../src/core/model/verdict';
import { certaintyKey } from '../../../src/platform/session/certainty-key';
import { NOW } from '../../support/cases';
import { type Told, tell, verdictOf } from '../../support/conversation';
import { strictWords } from '../../support/strict-words';
import { toldCauses } from '../../support/told-causes';

const DAY = 86_400_000;
const said = (cause: keyof typeof toldCauses, more: Partial<Verdict> = {}) =>
  strictWords('en').t(certaintyKey({ ...verdictOf(tell(toldCauses[cause])), ...more }));
const late = (facts: Told, at: number) =>
  strictWords('en').t(certaintyKey(verdictOf(tell({ ...toldCauses['clearing-delay'], ...facts }, at))));

test('all answers point to a cause only where no other is still possible', () => {
  expect(said('transaction-failed')).toBe('Your answers all point to');
  expect(said('risk-hold')).toBe('Most likely, from your answers');
  expect(said('risk-hold', { certainty: 'likely', possible: [] })).toBe('Most likely, from your answers');
});

test('what is only possible stays so, and so does what nothing explains', () => {
  expect(said('risk-hold', { certainty: 'possible' })).toBe('Not certain yet; the best reading so far');
  expect(said('unexplained')).toBe('Not certain yet; the best reading so far');
});

test('a delay that a later hour of the sale would undo is most likely, no more', () => {
  const thursday = { paidAt: '2026-11-19' };
  expect(late(thursday, NOW + DAY)).toBe('Most likely, from your answers');
  expect(late(thursday, NOW + 4 * DAY)).toBe('Your answers all point to');
  expect(late({ paidAt: '2026-11-19T10:00' }, NOW + DAY)).toBe('Your answers all point to');
});
