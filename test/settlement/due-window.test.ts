import { describe, expect, it } from 'vitest';
import { dueWindow } from '../../src/settlement/due-window';
import type { Sale } from '../../src/settlement/sale';
import { moment, saleMoment } from './beijing';
import { dates, ids } from './due-answers';
import { stated, world, worldPaying } from './worlds';

const T1 = 'next-working-day';

describe('every term by every method', () => {
  // A Thursday night after the card's cut-off, before the QR one.
  it.each([
    ['card', 'next-working-day', '2026-11-23'],
    ['card', 'next-day', '2026-11-21'],
    ['card', 'same-working-day', '2026-11-20'],
    ['unionpay-qr', 'next-working-day', '2026-11-23'],
    ['unionpay-qr', 'next-day', '2026-11-21'],
    ['unionpay-qr', 'same-working-day', '2026-11-20'],
    ['qr', 'next-working-day', '2026-11-20'],
    ['qr', 'next-day', '2026-11-20'],
    ['qr', 'same-working-day', '2026-11-19'],
  ] as const)('F31 %s, %s, paid Thursday 23:30: %s', (method, term, due) => {
    expect(dates({ paidAt: '2026-11-19T23:30', method, term })).toEqual([due, due, due, due]);
  });

  it.each(['card', 'qr', 'unionpay-qr'] as const)('an instant sale by %s is due on its own day', (method) => {
    const sale = { paidAt: '2026-10-03T12:00', method, term: 'instant' } as const;
    expect(dates(sale)).toEqual(['2026-10-03', '2026-10-03', '2026-10-03', '2026-10-03']);
    expect(ids(sale)).not.toContain('instant-fallback');
  });

  it('pays a same-day sale of a Saturday on Monday', () => {
    expect(dates({ paidAt: '2026-11-21T12:00', method: 'card', term: 'same-working-day' })[1]).toBe('2026-11-23');
  });
});

describe('the cut-off', () => {
  const countsFrom = (paidAt: string, method: Sale['method'] = 'card') =>
    dueWindow({ paidAt: saleMoment(paidAt), method, term: T1 }, world()).countsFrom;

  it.each([
    ['2026-11-19T22:57', '2026-11-19', false],
    ['2026-11-19T22:58', '2026-11-19', true],
    ['2026-11-19T23:00', '2026-11-19', true],
    ['2026-11-19T23:01', '2026-11-20', true],
    ['2026-11-19T23:02', '2026-11-20', true],
    ['2026-11-19T23:03', '2026-11-20', false],
  ])('F31 a card sale at %s counts for %s; near: %s', (paidAt, counted, near) => {
    expect(countsFrom(paidAt)).toBe(counted);
    expect(ids({ paidAt: saleMoment(paidAt), method: 'card', term: T1 }).includes('near-cut-off')).toBe(near);
  });

  it('takes both days near the cut-off, and is patient', () => {
    expect(dates({ paidAt: '2026-11-19T22:59', method: 'card', term: T1 })).toEqual([
      '2026-11-20',
      '2026-11-20',
      '2026-11-23',
      '2026-11-23',
    ]);
    expect(dates({ paidAt: '2026-11-19T23:01', method: 'card', term: T1 })).toEqual([
      '2026-11-20',
      '2026-11-23',
      '2026-11-23',
      '2026-11-23',
    ]);
  });

  it('F31 cuts QR sales at midnight, in doubt before it and not after', () => {
    expect(countsFrom('2026-11-19T23:59', 'qr')).toBe('2026-11-19');
    expect(dates({ paidAt: '2026-11-19T23:59', method: 'qr', term: T1 })[2]).toBe('2026-11-23');
    expect(countsFrom('2026-11-20T00:01', 'qr')).toBe('2026-11-20');
    expect(dates({ paidAt: '2026-11-20T00:01', method: 'qr', term: T1 })).toEqual(Array(4).fill('2026-11-23'));
    expect(ids({ paidAt: '2026-11-19T23:57', method: 'qr', term: T1 })).not.toContain('near-cut-off');
    expect(ids({ paidAt: '2026-11-19T23:58', method: 'qr', term: T1 })).toContain('near-cut-off');
    expect(ids({ paidAt: '2026-11-20T00:00', method: 'qr', term: T1 })).not.toContain('near-cut-off');
  });

  it('reads an hour as before or after', () => {
    expect(dates({ paidAt: '2026-11-19T22', method: 'card', term: T1 })[3]).toBe('2026-11-20');
    expect(dates({ paidAt: '2026-11-19T23', method: 'card', term: T1 })[0]).toBe('2026-11-23');
    expect(ids({ paidAt: '2026-11-19T22', method: 'card', term: T1 })).toEqual(['term', 'cut-off', 'calendar']);
    expect(ids({ paidAt: '2026-11-19T00', method: 'qr', term: T1 })).toEqual(['term', 'cut-off', 'calendar']);
  });

  it('leaves an hour open that a cut-off divides', () => {
    const early = world({ cutOff: { card: stated('22:30') } });
    const sale = { paidAt: '2026-11-19T22', method: 'card', term: T1 } as const;
    expect(dates(sale, early)).toEqual(['2026-11-20', '2026-11-20', '2026-11-23', '2026-11-23']);
    expect(ids(sale, early)).toContain('near-cut-off');
  });

  it('leaves no doubt about a day or an hour that ends with its cut-off', () => {
    const lastMinute = world({ cutOff: { qr: stated('23:59') } });
    for (const paidAt of ['2026-11-19', '2026-11-19T23'] as const) {
      const sale = { paidAt, method: 'qr', term: T1 } as const;
      expect(dates(sale, lastMinute)).toEqual(Array(4).fill('2026-11-20'));
      expect(ids(sale, lastMinute)).toEqual(['term', 'cut-off', 'calendar']);
    }
  });

  it('takes a sale of which only the day is known for one before the cut-off, without waiting longer', () => {
    const sale = { paidAt: '2026-11-19', method: 'card', term: T1 } as const;
    expect(dates(sale)).toEqual(['2026-11-20', '2026-11-20', '2026-11-20', '2026-11-23']);
    expect(ids(sale)).toContain('before-cut-off');
    expect(ids({ ...sale, method: 'qr' })).not.toContain('before-cut-off');
  });

  it('waits longer where the cut-off is so early that the sale may well have come after it', () => {
    const early = world({ cutOff: { card: stated('15:00') } });
    expect(dates({ paidAt: '2026-11-19', method: 'card', term: T1 }, early)).toEqual([
      '2026-11-20',
      '2026-11-20',
      '2026-11-23',
      '2026-11-23',
    ]);
  });
});

describe('what is not stated', () => {
  it('spans the next natural and the next working day without a term', () => {
    const sale = { paidAt: '2026-11-20T12:00', method: 'card' } as const;
    expect(dates(sale)).toEqual(['2026-11-21', '2026-11-23', '2026-11-23', '2026-11-23']);
    expect(dueWindow(sale, world()).assumptions).toContainEqual({ id: 'term', term: T1, stated: false });
  });

  it('reckons with the usual term of the profile, but never with an instant payout', () => {
    const sale = { paidAt: '2026-11-20T12:00', method: 'card' } as const;
    const usually = (term: 'instant' | 'next-day' | 'same-working-day') => world({ usualTerm: stated(term) });
    expect(dates(sale, usually('next-day'))).toEqual(['2026-11-21', '2026-11-21', '2026-11-23', '2026-11-23']);
    expect(dates(sale, usually('instant'))).toEqual(['2026-11-21', '2026-11-21', '2026-11-23', '2026-11-23']);
    expect(dates(sale, usually('same-working-day'))).toEqual(['2026-11-20', '2026-11-20', '2026-11-23', '2026-11-23']);
    expect(dueWindow(sale, usually('instant')).assumptions[0]).toEqual({ id: 'term', term: 'next-day', stated: false });
  });

  it("spans the cut-offs of every method without a method, the card's first", () => {
    const sale = { paidAt: '2026-11-19T23:30', term: T1 } as const;
    expect(dates(sale)).toEqual(['2026-11-20', '2026-11-23', '2026-11-23', '2026-11-23']);
    expect(dueWindow(sale, world()).assumptions).toContainEqual({
      id: 'cut-off',
      method: 'card',
      stated: false,
      time: '23:00',
    });
    expect(dates({ paidAt: '2026-11-19T12:00', term: T1 })).toEqual(Array(4).fill('2026-11-20'));

    const earlyUnionPay = world({ cutOff: { 'unionpay-qr': stated('11:00') } });
    expect(dates({ paidAt: '2026-11-19T12:00', term: T1 }, earlyUnionPay)).toEqual([
      '2026-11-20',
      '2026-11-20',
      '2026-11-23',
      '2026-11-23',
    ]);
  });

  it('takes a sale nobody can date for one made now, the latest there can be', () => {
    const window = dueWindow({ method: 'card', term: T1 }, { ...world(), now: '2026-11-20T12:00' });
    expect(window).toMatchObject({
      earliest: '2026-11-20',
      likely: '2026-11-23',
      latest: '2026-11-23',
      lateAfter: '2026-11-23',
      countsFrom: '2026-11-20',
      arrives: { from: '07:00', to: '18:00' },
    });
    expect(window.assumptions.map(({ id }) => id)).toEqual(['term', 'cut-off', 'paid-at-unknown', 'calendar']);
    expect(window.days[0]?.date).toBe('2026-11-20');
  });

  it('does not say that a sale nobody can date was near the cut-off', () => {
    const now = moment('2026-11-19T22:59');
    const window = dueWindow({ method: 'card', term: T1 }, { ...world(), now });
    expect(window).toMatchObject({ likely: '2026-11-23', lateAfter: '2026-11-23' });
    expect(window.assumptions.map(({ id }) => id)).not.toContain('near-cut-off');
  });
});

describe('make-up days', () => {
  it('leave D+1 and instant sales alone', () => {
    expect(dates({ paidAt: '2026-10-09T14:00', method: 'card', term: 'next-day' })).toEqual(
      Array(4).fill('2026-10-10'),
    );
    expect(dates({ paidAt: '2026-10-10T14:00', method: 'card', term: 'instant' })).toEqual(Array(4).fill('2026-10-10'));
  });

  it('are both dates of a same-day sale made on one', () => {
    const sale = { paidAt: '2026-10-10T14:00', method: 'card', term: 'same-working-day' } as const;
    expect(dates(sale)).toEqual(['2026-10-10', '2026-10-10', '2026-10-12', '2026-10-12']);
    expect(dueWindow(sale, world()).assumptions).toContainEqual({ id: 'make-up-day', date: '2026-10-10' });
  });

  it('are named where the term is open and they differ', () => {
    expect(ids({ paidAt: '2026-10-09T14:00', method: 'card' })).toContain('make-up-day');
    expect(ids({ paidAt: '2026-11-20T14:00', method: 'card' })).not.toContain('make-up-day');
  });

  it('rest on nothing where the profile says whether payouts run on them', () => {
    for (const pays of ['yes', 'no'] as const) {
      const sale = { paidAt: '2026-10-09T14:00', method: 'card', term: T1 } as const;
      expect(ids(sale, worldPaying(pays))).not.toContain('make-up-day');
    }
  });
});

describe('the rest of the window', () => {
  it('names term, cut-off and the rows of the calendar it used', () => {
    expect(dueWindow({ paidAt: '2026-11-20T12:00', method: 'qr', term: 'next-day' }, world()).assumptions).toEqual([
      { id: 'term', term: 'next-day', stated: true },
      { id: 'cut-off', method: 'qr', stated: true, time: '24:00' },
      { id: 'calendar', source: expect.stringContaining('国办发明电〔2025〕7号') },
    ]);
  });

  it('shows every day from the sale to the latest due day', () => {
    expect(dueWindow({ paidAt: '2026-10-07T23:30', method: 'card', term: T1 }, world()).days).toEqual([
      { date: '2026-10-07', kind: 'holiday' },
      { date: '2026-10-08', kind: 'working' },
      { date: '2026-10-09', kind: 'working' },
    ]);
  });

  it.each([
    ['next-working-day', '2026-11-19T20:00', '07:00', '18:00'],
    ['instant', '2026-11-19T20:15', '20:15', '23:00'],
    ['instant', '2026-11-19T20', '20:00', '23:00'],
    ['instant', '2026-11-19', '00:00', '23:00'],
    ['instant', '2026-11-19T23:30', '07:00', '18:00'],
    ['same-working-day', '2026-11-19T06:00', '07:00', '18:00'],
    ['same-working-day', '2026-11-19T12:00', '12:00', '18:00'],
    ['same-working-day', '2026-11-19T20:00', '20:00', '24:00'],
  ] as const)('%s paid %s arrives from %s to %s', (term, paidAt, from, to) => {
    expect(dueWindow({ paidAt, method: 'card', term }, world()).arrives).toEqual({ from, to });
  });

  it("takes every figure from an operator's profile", () => {
    const own = world({ cutOff: { qr: stated('22:00') }, payoutWindow: stated({ from: '10:00', to: '14:00' }) });
    const window = dueWindow({ paidAt: '2026-11-19T22:30', method: 'qr', term: T1 }, own);
    expect(window).toMatchObject({ countsFrom: '2026-11-20', arrives: { from: '10:00', to: '14:00' } });
    expect(window.assumptions).toContainEqual({ id: 'cut-off', method: 'qr', stated: true, time: '22:00' });
  });
});
