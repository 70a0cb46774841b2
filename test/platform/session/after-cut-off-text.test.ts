import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/model/beijing-time';
import { afterCutOffText } from '../../../src/platform/session/after-cut-off-text';
import { NOW } from '../../support/cases';
import { type Told, tell, verdictOf } from '../../support/conversation';
import { strictWords } from '../../support/strict-words';
import { toldCauses } from '../../support/told-causes';

const DAY = 86_400_000;
/** What is said on a Friday, or some days later, of a sale on the Thursday before. */
const said = (facts: Told, days = 0, language = 'en') => {
  const told = { ...toldCauses['clearing-delay'], paidAt: '2026-11-19', ...facts };
  const { due, judgedAt } = verdictOf(tell(told, NOW + days * DAY));
  return afterCutOffText(strictWords(language), due, dayOf(judgedAt));
};

describe('of a sale whose hour nobody stated', () => {
  test('a payout called late may still be in time: until when is said, in both languages', () => {
    expect(said({}, 1, 'zh-CN')).toBe('如果是 23:00 以后收的，最晚应在 11月23日周一 到账');
    expect(said({}, 1)).toBe('If the sale was after 23:00, the money should arrive by Mon 23 Nov');
  });

  test('the same is said while it is not late', () => {
    expect(said({})).toContain('after 23:00, the money should arrive by Mon 23 Nov');
  });

  test('where an instant payout has no cut-off of its own, the end of the instant hours counts', () => {
    expect(said({ settlementTerm: 'instant', method: 'qr', payoutStatus: 'processing' })).toContain('after 23:00');
  });
});

test('nothing where the hour is known, where it makes no difference, or where it is late either way', () => {
  expect(said({ paidAt: '2026-11-19T10:00' }, 1)).toBeUndefined();
  expect(said({ paidAt: '2026-11-20' }, 1)).toBeUndefined();
  expect(said({}, 4)).toBeUndefined();
  expect(said({ payoutStatus: 'held' })).toBeUndefined();
});
