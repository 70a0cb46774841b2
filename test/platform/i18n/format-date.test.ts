import { beforeEach, describe, expect, test, vi } from 'vitest';

/** From the first place that sees a new day to the last. */
const zones = ['Pacific/Kiritimati', 'Pacific/Auckland', 'Asia/Shanghai', 'UTC', 'America/New_York', 'Pacific/Midway'];
const midnight = Date.parse('2026-11-20T00:00:00+08:00');

describe.each(zones)('F31 on a machine in %s', (zone) => {
  let format: typeof import('../../../src/platform/i18n/format-date');

  beforeEach(async () => {
    vi.stubEnv('TZ', zone);
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    vi.resetModules();
    format = await import('../../../src/platform/i18n/format-date');
  });

  test('a day is that day', () => {
    expect(format.formatDay('zh-CN', '2026-11-23', '2026-11-20')).toBe('11月23日周一');
    expect(format.formatDay('en', '2026-11-23', '2026-11-20')).toBe('Mon 23 Nov');
    expect(format.formatShortDay('zh-CN', '2026-12-31')).toBe('12/31');
    expect(format.formatShortDay('en', '2026-12-31')).toBe('31 Dec');
    expect(format.formatWeekday('zh-CN', '2027-01-01')).toBe('周五');
    expect(format.formatWeekday('en', '2027-01-01')).toBe('Fri');
  });

  test('a moment is Beijing time', () => {
    expect(format.formatMoment('zh-CN', '2026-11-20T00:05')).toBe('11月20日 00:05');
    expect(format.formatMoment('en', '2026-11-20T00:05')).toBe('20 Nov, 00:05');
    expect(format.formatClock(midnight)).toBe('00:00');
    expect(format.formatClock(midnight - 1)).toBe('23:59');
  });
});

test('the year stands beside a day of another year only', async () => {
  const { formatDay } = await import('../../../src/platform/i18n/format-date');
  expect(formatDay('zh-CN', '2027-01-04', '2026-12-31')).toBe('2027年1月4日周一');
  expect(formatDay('en', '2027-01-04', '2026-12-31')).toBe('Mon, 4 Jan 2027');
  expect(formatDay('en', '2025-12-31', '2026-01-01')).toBe('Wed, 31 Dec 2025');
  expect(formatDay('zh-CN', '2026-12-31', '2026-01-01')).toBe('12月31日周四');
});
