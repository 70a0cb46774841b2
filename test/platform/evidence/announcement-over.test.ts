// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { BusinessMoment } from '../../../src/core/model/business-moment';
import type { Announcement } from '../../../src/platform/evidence/announcement';
import { announcementOver, announcementsNear, isGoingOn } from '../../../src/platform/evidence/announcement-over';

const NOW: BusinessMoment = '2026-11-20T10:12';

function item(from: BusinessMoment, until: BusinessMoment, id = `${from} ${until}`): Announcement {
  return { id, title: { en: 'Upgrade' }, scope: 'platform', from, until, isOpen: false };
}

const night = item('2026-11-20T02:00', '2026-11-20T04:00');

test('it goes on from its first minute to the one before its end', () => {
  expect(isGoingOn(night, '2026-11-20T01:59')).toBe(false);
  expect(isGoingOn(night, '2026-11-20T02:00')).toBe(true);
  expect(isGoingOn(night, '2026-11-20T03:59')).toBe(true);
  expect(isGoingOn(night, '2026-11-20T04:00')).toBe(false);
});

describe('over a sale that nobody will pay out as it stands', () => {
  const over = (madeFrom: BusinessMoment, madeTo: BusinessMoment = madeFrom) =>
    announcementOver([night], { madeFrom, madeTo }, NOW) === night;

  test.each([
    ['2026-11-20T02:00', true],
    ['2026-11-20T03:59', true],
    ['2026-11-20T01:59', false],
    ['2026-11-20T04:00', false],
  ] as const)('a sale at %s: %s', (at, expected) => {
    expect(over(at)).toBe(expected);
  });

  test('a sale whose minute is not known counts only where any minute of it would', () => {
    expect(over('2026-11-20T03:00', '2026-11-20T03:59')).toBe(true);
    expect(over('2026-11-20T04:00', '2026-11-20T04:59')).toBe(false);
    expect(over('2026-11-20T00:00', '2026-11-20T23:59')).toBe(false);
  });
});

describe('over the time from the sale to its payout', () => {
  const over = (made: BusinessMoment, payoutBy: BusinessMoment, until = made) =>
    announcementOver([night], { madeFrom: made, madeTo: until, payoutBy }, NOW) === night;

  test.each([
    ['the evening before', '2026-11-19T22:50', '2026-11-20T23:59', true],
    ['in its last minute', '2026-11-20T03:59', '2026-11-20T23:59', true],
    ['due in its first minute', '2026-11-18T12:00', '2026-11-20T02:00', true],
    ['due before it began', '2026-11-18T12:00', '2026-11-20T01:59', false],
    ['made after it was over', '2026-11-20T04:00', '2026-11-23T23:59', false],
  ] as const)('%s', (_, made, payoutBy, expected) => {
    expect(over(made, payoutBy)).toBe(expected);
  });

  test('a sale of some time that day may have come after it: that is left to ask', () => {
    expect(over('2026-11-20T00:00', '2026-11-23T23:59', '2026-11-20T23:59')).toBe(false);
  });
});

test('what has not begun explains nothing yet', () => {
  const tonight = item('2026-11-20T22:00', '2026-11-20T23:00');
  const sale = { madeFrom: '2026-11-20T09:00', madeTo: '2026-11-20T09:00', payoutBy: '2026-11-23T23:59' } as const;
  expect(announcementOver([tonight], sale, NOW)).toBeUndefined();
  expect(announcementOver([tonight], sale, '2026-11-20T22:00')).toBe(tonight);
});

test('of several, the latest to begin is the reason', () => {
  const earlier = item('2026-11-19T23:00', '2026-11-20T01:00');
  const sale = { madeFrom: '2026-11-19T22:00', madeTo: '2026-11-19T22:00', payoutBy: '2026-11-20T23:59' } as const;
  expect(announcementOver([earlier, night], sale, NOW)).toBe(night);
  expect(announcementOver([night, earlier], sale, NOW)).toBe(night);
});

describe('announcements for the merchant to judge', () => {
  const near = (madeFrom: BusinessMoment, madeTo: BusinessMoment) =>
    announcementsNear([night], { madeFrom, madeTo }, NOW).length === 1;

  test('those that may have been over the sale', () => {
    expect(near('2026-11-20T00:00', '2026-11-20T10:12')).toBe(true);
    expect(near('2026-11-20T04:00', '2026-11-20T10:12')).toBe(false);
    expect(near('2026-11-19T23:00', '2026-11-20T01:59')).toBe(false);
    const payoutBy: BusinessMoment = '2026-11-20T23:59';
    const sale = { madeFrom: '2026-11-19T23:00', madeTo: '2026-11-20T01:59', payoutBy } as const;
    expect(announcementsNear([night], sale, NOW)).toEqual([night]);
  });

  test('where the moment is not known, those of the last eight days; none that is still to come', () => {
    const items = [
      item('2026-11-12T09:00', '2026-11-12T10:12'),
      item('2026-11-12T09:00', '2026-11-12T10:13'),
      item('2026-11-20T10:12', '2026-11-20T11:00'),
      item('2026-11-20T10:13', '2026-11-20T11:00'),
    ];
    expect(announcementsNear(items, undefined, NOW)).toEqual(items.slice(1, 3));
  });
});
