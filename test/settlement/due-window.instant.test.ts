import { describe, expect, it } from 'vitest';
import { dueWindow } from '../../src/settlement/due-window';
import { saleMoment } from './beijing';
import { dates, ids } from './due-answers';
import { stated, world } from './worlds';

describe('an instant payout', () => {
  it('falls back to the normal cycle outside its hours', () => {
    const sale = { paidAt: '2026-11-19T23:30', method: 'card', term: 'instant' } as const;
    expect(dates(sale)).toEqual(['2026-11-21', '2026-11-21', '2026-11-23', '2026-11-23']);
    expect(ids(sale)).toEqual(['term', 'cut-off', 'instant-fallback', 'calendar']);
  });

  it('falls back when it is known not to have run, whatever the hour', () => {
    const sale = { paidAt: '2026-11-20T12:00', method: 'card', instantFallback: true } as const;
    const expected = ['2026-11-21', '2026-11-21', '2026-11-23', '2026-11-23'];
    expect(dates({ ...sale, term: 'instant' })).toEqual(expected);
    expect(dates(sale)).toEqual(expected);
    expect(dueWindow(sale, world()).assumptions).toContainEqual({ id: 'term', term: 'instant', stated: false });
    expect(dates({ ...sale, term: 'next-day' })).toEqual(Array(4).fill('2026-11-21'));
    expect(ids({ ...sale, term: 'next-day' })).not.toContain('instant-fallback');
  });

  it('is patient near the end of its hours', () => {
    expect(dates({ paidAt: '2026-11-19T22:59', method: 'card', term: 'instant' })).toEqual([
      '2026-11-19',
      '2026-11-19',
      '2026-11-23',
      '2026-11-23',
    ]);
    expect(dates({ paidAt: '2026-11-19T23:01', method: 'card', term: 'instant' })).toEqual([
      '2026-11-19',
      '2026-11-21',
      '2026-11-23',
      '2026-11-23',
    ]);
  });

  it('of which only the day is known should come that day', () => {
    expect(dates({ paidAt: '2026-11-19', method: 'card', term: 'instant' })).toEqual([
      '2026-11-19',
      '2026-11-19',
      '2026-11-19',
      '2026-11-23',
    ]);
  });

  it("keeps to an operator's hours", () => {
    const shopHours = world({ instantHours: stated({ from: '08:00', to: '22:00' }) });
    const due = (paidAt: string) =>
      dates({ paidAt: saleMoment(paidAt), method: 'card', term: 'instant' }, shopHours)[1];
    expect(due('2026-11-19T07:59')).toBe('2026-11-20');
    expect(due('2026-11-19T07')).toBe('2026-11-20');
    expect(due('2026-11-19T08:00')).toBe('2026-11-19');
    expect(due('2026-11-19T08')).toBe('2026-11-19');
    expect(due('2026-11-19T22:10')).toBe('2026-11-20');
    expect(dates({ paidAt: '2026-11-19', method: 'qr', term: 'instant' }, shopHours)[2]).toBe('2026-11-20');
  });
});
