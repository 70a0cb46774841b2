import { expect, test } from 'vitest';
import { checkCalendar } from '../../../../src/app/commands/rules/check-calendar';
import type { BusinessMoment } from '../../../../src/core/model/business-moment';
import { extendCalendar } from '../../../../src/settlement/extend-calendar';
import { world } from '../../../support/tiny-graph';

const codesAt = (now: BusinessMoment) => checkCalendar({ ...world, now }).map(({ code }) => code);

test('a calendar that ends within 60 days is told, one that reaches further is not', () => {
  expect(codesAt('2026-10-31T23:59')).toEqual([]);
  expect(codesAt('2026-11-01T00:00')).toEqual(['calendar-ends-soon']);
  expect(codesAt('2026-11-23T10:00')).toEqual(['calendar-ends-soon']);
});

test('the next year in settings.json settles it; a provisional year does not', () => {
  const next = { year: 2027, offDays: [], makeUpDays: [], source: 'notice' } as const;
  const withYear = (official: boolean) =>
    checkCalendar({ ...world, calendar: extendCalendar(world.calendar, [{ ...next, official }]) });
  expect(withYear(true)).toEqual([]);
  expect(withYear(false)).toMatchObject([{ code: 'calendar-ends-soon', place: 'calendar' }]);
});
