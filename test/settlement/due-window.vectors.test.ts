import { describe, expect, it } from 'vitest';
import type { SaleMethod, SettlementTerm } from '../../src/core/model/settlement-profile';
import { dueWindow } from '../../src/settlement/due-window';
import { moment } from './beijing';
import examples from './data/settlement-examples.json' with { type: 'json' };
import { world, worldPaying } from './worlds';

const vectors = examples.vectors.map((vector) => ({ ...vector, paidAt: moment(vector.paid.slice(0, 16)) }));

describe('the settlement examples', () => {
  it('are all there', () => {
    expect(vectors).toHaveLength(25);
  });

  it.each(vectors)('F31 card T+1, paid $weekday $paid', (vector) => {
    const sale = { paidAt: vector.paidAt, method: 'card', term: 'next-working-day' } as const;
    const skipping = vector.card_T1_if_provider_skips_makeup_weekends;
    expect(dueWindow(sale, worldPaying('yes'))).toMatchObject({ likely: vector.card_T1, lateAfter: vector.card_T1 });
    expect(dueWindow(sale, worldPaying('no'))).toMatchObject({
      earliest: skipping,
      likely: skipping,
      latest: skipping,
    });

    const open = dueWindow(sale, world());
    expect(open).toMatchObject({ likely: vector.card_T1, latest: skipping, lateAfter: skipping, provisional: false });
    const makeUpDays = open.assumptions.filter(({ id }) => id === 'make-up-day');
    expect(makeUpDays).toEqual(skipping === vector.card_T1 ? [] : [{ id: 'make-up-day', date: vector.card_T1 }]);
  });

  it.each(vectors)('F31 QR T+1, paid $weekday $paid', (vector) => {
    const sale = { paidAt: vector.paidAt, method: 'qr', term: 'next-working-day' } as const;
    expect(dueWindow(sale, world()).likely).toBe(vector.wechat_alipay_T1_cut24);
  });

  it.each(vectors)('F31 UnionPay QR is cut like a card, paid $weekday $paid', (vector) => {
    const sale = { paidAt: vector.paidAt, method: 'unionpay-qr', term: 'next-working-day' } as const;
    expect(dueWindow(sale, world()).likely).toBe(vector.card_T1);
  });

  it.each(vectors)('F31 card D+1, paid $weekday $paid', (vector) => {
    const due = vector.card_D1;
    const window = dueWindow({ paidAt: vector.paidAt, method: 'card', term: 'next-day' }, world());
    expect(window).toMatchObject({ earliest: due, likely: due, latest: due, lateAfter: due, provisional: false });
  });
});

/** Section 1.6 of the domain facts: paid, card T+1, QR T+1, card D+1, and card T+1 where make-up weekends are skipped. */
const workedExamples = [
  ['2026-11-19T22:50', '2026-11-20', '2026-11-20', '2026-11-20', '2026-11-20'],
  ['2026-11-19T23:30', '2026-11-23', '2026-11-20', '2026-11-21', '2026-11-23'],
  ['2026-11-20T22:50', '2026-11-23', '2026-11-23', '2026-11-21', '2026-11-23'],
  ['2026-11-20T23:30', '2026-11-23', '2026-11-23', '2026-11-22', '2026-11-23'],
  ['2026-11-21T14:00', '2026-11-23', '2026-11-23', '2026-11-22', '2026-11-23'],
  ['2026-11-22T23:30', '2026-11-24', '2026-11-23', '2026-11-24', '2026-11-24'],
  ['2026-09-30T22:50', '2026-10-08', '2026-10-08', '2026-10-01', '2026-10-08'],
  ['2026-09-30T23:30', '2026-10-08', '2026-10-08', '2026-10-02', '2026-10-08'],
  ['2026-10-03T12:00', '2026-10-08', '2026-10-08', '2026-10-04', '2026-10-08'],
  ['2026-10-07T23:30', '2026-10-09', '2026-10-08', '2026-10-09', '2026-10-09'],
  ['2026-10-09T14:00', '2026-10-10', '2026-10-10', '2026-10-10', '2026-10-12'],
  ['2026-09-19T15:00', '2026-09-20', '2026-09-20', '2026-09-20', '2026-09-21'],
  ['2026-09-20T15:00', '2026-09-21', '2026-09-21', '2026-09-21', '2026-09-21'],
  ['2026-02-13T15:00', '2026-02-14', '2026-02-14', '2026-02-14', '2026-02-24'],
  ['2026-12-31T15:00', '2027-01-04', '2027-01-04', '2027-01-01', '2027-01-04'],
] as const;

describe('the worked examples', () => {
  it.each(workedExamples)('F31 paid %s', (paidAt, cardT1, qrT1, cardD1, skipping) => {
    const due = (method: SaleMethod, term: SettlementTerm) => dueWindow({ paidAt, method, term }, world());
    expect(due('card', 'next-working-day')).toMatchObject({ likely: cardT1, lateAfter: skipping });
    expect(due('qr', 'next-working-day').likely).toBe(qrT1);
    expect(due('card', 'next-day').likely).toBe(cardD1);
  });
});
