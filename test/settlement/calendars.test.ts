import { describe, expect, it } from 'vitest';
import { calendarEnd } from '../../src/settlement/calendar-end';
import { officialCalendar } from '../../src/settlement/calendars';
import { extendCalendar } from '../../src/settlement/extend-calendar';
import { isWeekend } from '../../src/settlement/is-weekend';
import { day } from './beijing';
import holidays from './data/holidays-cn.json' with { type: 'json' };

describe('the official calendar', () => {
  it.each(Object.entries(holidays.years))('holds %s as the State Council published it', (year, notice) => {
    const row = officialCalendar.years.find((candidate) => candidate.year === Number(year));
    expect(row).toMatchObject({ official: true, published: notice.published, makeUpDays: notice.makeupWorkdays });
    expect(row?.offDays).toEqual(notice.offDays.map(({ date }) => date));
    expect(row?.source).toContain(notice.notice);
    expect(row?.source).toContain(notice.source);
  });

  it('holds 2027 as provisional, with the statutory core days only', () => {
    const row = officialCalendar.years.find(({ year }) => year === 2027);
    expect(row).toMatchObject({ official: false, makeUpDays: [] });
    expect(row?.offDays).toEqual(holidays.provisional['2027'].statutoryCoreDays);
    expect(row).not.toHaveProperty('published');
  });

  it('has no gap and no overlap between years, and works only weekends in exchange', () => {
    expect(officialCalendar.years.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027]);
    for (const row of officialCalendar.years) {
      expect(new Set(row.offDays).size).toBe(row.offDays.length);
      for (const date of [...row.offDays, ...row.makeUpDays]) expect(date.slice(0, 4)).toBe(String(row.year));
      for (const date of row.makeUpDays) {
        expect(isWeekend(date)).toBe(true);
        expect(row.offDays).not.toContain(date);
      }
    }
  });
});

describe('calendarEnd', () => {
  it('is the last day with an official row', () => {
    expect(calendarEnd(officialCalendar)).toBe('2026-12-31');
  });

  it('refuses a calendar without any', () => {
    expect(() => calendarEnd({ years: [] })).toThrow(RangeError);
  });
});

describe('extendCalendar', () => {
  const year2027 = {
    year: 2027,
    official: true,
    offDays: [day('2027-01-01')],
    makeUpDays: [],
    source: 'operator',
    published: day('2026-11-10'),
  };

  it("replaces a year by the operator's and keeps the others", () => {
    const extended = extendCalendar(officialCalendar, [year2027]);
    expect(extended.years.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027]);
    expect(extended.years.at(-1)).toBe(year2027);
    expect(extended.years[0]).toBe(officialCalendar.years[0]);
    expect(calendarEnd(extended)).toBe('2027-12-31');
  });

  it('sorts a year that is new', () => {
    const extended = extendCalendar(officialCalendar, [{ ...year2027, year: 2023 }]);
    expect(extended.years.map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026, 2027]);
  });

  it('leaves the official calendar as it was', () => {
    extendCalendar(officialCalendar, [year2027]);
    expect(officialCalendar.years.at(-1)?.official).toBe(false);
  });
});
