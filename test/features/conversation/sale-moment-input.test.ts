import { describe, expect, test } from 'vitest';
import {
  type Clock,
  clockOf,
  daysBefore,
  hourAfter,
  readMoment,
} from '../../../src/features/conversation/sale-moment-input';

const now = '2026-11-20T10:00';
const read = (day: string, clock: Clock = 'before', time = '', cutOff = '23:00') =>
  readMoment({ day, clock, time }, now, cutOff);

describe('a moment of sale read as precisely as it was given', () => {
  test.each([
    ['a day', read('2026-11-19'), '2026-11-19'],
    ['a day, after the cut-off', read('2026-11-19', 'after'), '2026-11-19T23'],
    ['a minute', read('2026-11-19', 'exact', '22:50'), '2026-11-19T22:50'],
    ['today', read('2026-11-20'), '2026-11-20'],
    ['this very minute', read('2026-11-20', 'exact', '10:00'), '2026-11-20T10:00'],
    ['the oldest day that is dated', read('2026-05-24'), '2026-05-24'],
    ['a day of another year', read('2026-05-31', 'exact', '00:00'), '2026-05-31T00:00'],
  ])('%s', (_, read, moment) => expect(read).toEqual({ moment }));
});

describe('what is wrong with it', () => {
  test.each([
    ['no day', read(''), 'empty'],
    ['a day that does not exist', read('2026-02-30'), 'empty'],
    ['half a day', read('2026-11'), 'empty'],
    ['an exact time left out', read('2026-11-19', 'exact', ''), 'noTime'],
    ['an exact time that is none', read('2026-11-19', 'exact', '25:00'), 'noTime'],
    ['an exact time half typed', read('2026-11-19', 'exact', '22'), 'noTime'],
    ['tomorrow', read('2026-11-21'), 'future'],
    ['the next minute', read('2026-11-20', 'exact', '10:01'), 'future'],
    ['tonight', read('2026-11-20', 'after'), 'future'],
    ['181 days ago', read('2026-05-23'), 'tooOld'],
    ['another century', read('1926-11-20'), 'tooOld'],
  ])('%s', (_, read, fault) => expect(read).toEqual({ fault }));
});

describe('after a cut-off that is not at 23:00', () => {
  test('is the first hour that lies wholly behind it', () => {
    expect(hourAfter('23:00')).toBe('23');
    expect(hourAfter('22:30')).toBe('23');
    expect(hourAfter('22:01')).toBe('23');
    expect(hourAfter('09:00')).toBe('09');
    expect(hourAfter('00:00')).toBe('00');
    expect(read('2026-11-19', 'after', '', '22:30')).toEqual({ moment: '2026-11-19T23' });
  });

  test('is nothing where the day ends first', () => {
    expect([hourAfter('23:30'), hourAfter('24:00')]).toEqual([undefined, undefined]);
  });
});

describe('how a moment would have been said', () => {
  test.each([
    ['2026-11-19', '23:00', 'before'],
    ['2026-11-19T23', '23:00', 'after'],
    ['2026-11-19T22:50', '23:00', 'exact'],
    ['', '23:00', 'before'],
    ['unsure', '23:00', 'before'],
    ['2026-11-19T23', '24:00', 'before'],
  ] as const)('%s with a cut-off at %s: %s', (moment, cutOff, clock) => expect(clockOf(moment, cutOff)).toBe(clock));

  test('an hour that was heard in somebody’s words stays on its side of the cut-off', () => {
    expect(clockOf('2026-11-19T14', '23:00')).toBe('before');
    expect(clockOf('2026-11-19T23', '22:30')).toBe('after');
    expect(clockOf('2026-11-19T22', '22:30')).toBe('before');
  });
});

test('days are counted back over months and years', () => {
  expect(daysBefore('2026-11-20', 0)).toBe('2026-11-20');
  expect(daysBefore('2026-03-01', 1)).toBe('2026-02-28');
  expect(daysBefore('2028-03-01', 1)).toBe('2028-02-29');
  expect(daysBefore('2027-01-01', 2)).toBe('2026-12-30');
  expect(daysBefore('2026-11-20', 180)).toBe('2026-05-24');
});
