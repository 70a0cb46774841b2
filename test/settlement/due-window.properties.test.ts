import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/settlement/add-days';
import { dueWindow } from '../../src/settlement/due-window';
import { nextDay } from '../../src/settlement/next-day';
import { day, moment, saleMoment } from './beijing';
import { oracle } from './oracle';
import { stated, world, worldPaying } from './worlds';

const METHODS = ['card', 'qr', 'unionpay-qr'] as const;
const TERMS = ['instant', 'same-working-day', 'next-day', 'next-working-day'] as const;

/** Close to the cut-offs as often as not: that is where days are lost. */
const minutes = fc.oneof(
  fc.integer({ min: 0, max: 1439 }),
  fc.constantFrom(0, 1, 2, 3, 1377, 1378, 1379, 1380, 1381, 1382, 1383, 1437, 1438, 1439),
);
const methods = fc.constantFrom(...METHODS);
const terms = fc.option(fc.constantFrom(...TERMS), { nil: undefined });
const daysFrom2024 = (last: number) => fc.integer({ min: 0, max: last }).map((n) => addDays(day('2024-01-01'), n));
/** Until mid-December 2026, so that every date lies in an official year. */
const officialDays = daysFrom2024(1080);
const anyDays = daysFrom2024(1800);

function at(date: string, minute: number) {
  const two = (n: number) => String(n).padStart(2, '0');
  return moment(`${date}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`);
}

const anySales = fc.record({
  paidAt: fc.option(
    fc
      .tuple(anyDays, minutes, fc.constantFrom(10, 13, 16))
      .map(([date, minute, length]) => saleMoment(at(date, minute).slice(0, length))),
    { nil: undefined },
  ),
  method: fc.option(methods, { nil: undefined }),
  term: terms,
  instantFallback: fc.boolean(),
});
const anyWorlds = fc
  .tuple(
    fc.constantFrom('yes', 'no', 'unknown'),
    fc.constantFrom('15:00', '22:00', '23:00'),
    fc.constantFrom(...TERMS),
    anyDays,
  )
  .map(([pays, cutOff, usualTerm, today]) => ({
    ...world({
      paysOnMakeUpDays: stated(pays),
      cutOff: { card: stated(cutOff) },
      usualTerm: stated(usualTerm),
    }),
    now: at(today, 720),
  }));

describe('against an independent oracle', () => {
  it('F31 every sale whose minute is known is due when the oracle says', () => {
    fc.assert(
      fc.property(officialDays, minutes, methods, terms, (date, minute, method, term) => {
        const { earliest, likely, latest } = oracle(date, minute, method, term);
        expect(dueWindow({ paidAt: at(date, minute), method, term }, world())).toMatchObject({
          earliest,
          likely,
          latest,
          lateAfter: latest,
          provisional: false,
        });
      }),
      { numRuns: 1500 },
    );
  });

  it('F31 every day of three years, at noon and late at night, by card T+1', () => {
    for (let date = day('2024-01-01'); date < '2026-12-20'; date = nextDay(date)) {
      for (const minute of [720, 1410]) {
        const { likely, latest } = oracle(date, minute, 'card', 'next-working-day');
        const sale = { paidAt: at(date, minute), method: 'card', term: 'next-working-day' } as const;
        expect(dueWindow(sale, world())).toMatchObject({ likely, latest });
      }
    }
  });
});

describe('whatever is known', () => {
  it('keeps the dates in order, and the strip from the sale to the latest', () => {
    fc.assert(
      fc.property(anySales, anyWorlds, (sale, within) => {
        const { earliest, likely, lateAfter, latest, days, assumptions, arrives } = dueWindow(sale, within);
        const start = (sale.paidAt ?? within.now).slice(0, 10);
        expect([start, earliest, likely, lateAfter, latest]).toEqual(
          [start, earliest, likely, lateAfter, latest].sort(),
        );
        expect(days[0]?.date).toBe(start);
        expect(days.at(-1)?.date).toBe(latest);
        expect(new Set(days.map(({ date }) => date)).size).toBe(days.length);
        expect(arrives.from < arrives.to).toBe(true);
        expect(assumptions.slice(0, 2).map(({ id }) => id)).toEqual(['term', 'cut-off']);
      }),
      { numRuns: 1000 },
    );
  });

  it('a later sale is never due earlier', () => {
    const cycles = fc.option(fc.constantFrom('same-working-day', 'next-day', 'next-working-day'), { nil: undefined });
    fc.assert(
      fc.property(
        anyDays,
        minutes,
        fc.integer({ min: 1, max: 4000 }),
        methods,
        cycles,
        (date, minute, gap, method, term) => {
          const laterMinute = minute + gap;
          const laterDate = addDays(date, Math.floor(laterMinute / 1440));
          const first = dueWindow({ paidAt: at(date, minute), method, term }, world());
          const second = dueWindow({ paidAt: at(laterDate, laterMinute % 1440), method, term }, world());
          for (const key of ['countsFrom', 'earliest', 'likely', 'lateAfter', 'latest'] as const) {
            expect(first[key] <= second[key]).toBe(true);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('a day alone spans its sales at noon and late at night', () => {
    fc.assert(
      fc.property(anyDays, methods, terms, (date, method, term) => {
        const whole = dueWindow({ paidAt: date, method, term }, world());
        const noon = dueWindow({ paidAt: at(date, 720), method, term }, world());
        const night = dueWindow({ paidAt: at(date, 1410), method, term }, world());
        expect(whole).toMatchObject({ earliest: noon.earliest, likely: noon.likely, lateAfter: noon.lateAfter });
        expect(whole.latest).toBe([noon.latest, night.latest].sort()[1]);
      }),
    );
  });

  it('a fact more never widens the window', () => {
    fc.assert(
      fc.property(
        anyDays,
        minutes,
        methods,
        fc.constantFrom('next-day', 'next-working-day'),
        (date, minute, method, term) => {
          const paidAt = at(date, minute);
          const known = dueWindow({ paidAt, method, term }, world());
          for (const less of [{ paidAt, method }, { paidAt, term }, { paidAt }]) {
            const open = dueWindow(less, world());
            expect(open.earliest <= known.earliest).toBe(true);
            expect(open.lateAfter >= known.lateAfter).toBe(true);
            expect(open.latest >= known.latest).toBe(true);
          }
        },
      ),
    );
  });

  it('an open question about make-up days is both answers', () => {
    fc.assert(
      fc.property(officialDays, minutes, methods, terms, (date, minute, method, term) => {
        const sale = { paidAt: at(date, minute), method, term };
        const [yes, no, open] = (['yes', 'no', 'unknown'] as const).map((pays) => dueWindow(sale, worldPaying(pays)));
        expect(open?.likely).toBe(yes?.likely);
        expect(open?.earliest).toBe(yes?.earliest);
        expect(open?.latest).toBe(no?.latest);
      }),
    );
  });
});
