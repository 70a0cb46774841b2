import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarFile, type Reminder } from '../../../src/features/verdict/calendar-file';

const MADE_AT = Date.parse('2026-11-20T10:00:30+08:00');
const reminder: Reminder = { id: 'case-1-due', date: '2026-11-23', at: '18:00', title: 'Check the money' };
const file = (...reminders: Partial<Reminder>[]) =>
  calendarFile(
    reminders.map((part) => ({ ...reminder, ...part })),
    MADE_AT,
  );

/** Lines of the file as a reader puts them together again: RFC 5545, 3.1. */
const contentLines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
/** RFC 5545, 3.3.11, backwards. */
const unescaped = (text: string) =>
  text.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
const property = (text: string, name: string) =>
  contentLines(text)
    .filter((line) => line.startsWith(`${name}:`))
    .map((line) => line.slice(name.length + 1));

test('one reminder is one event with one alarm, whole to the letter', () => {
  expect(file({})).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Daonale//Reminder//EN',
      'BEGIN:VEVENT',
      'UID:case-1-due@daonale',
      'DTSTAMP:20261120T020030Z',
      'DTSTART:20261123T100000Z',
      'DTEND:20261123T101500Z',
      'SUMMARY:Check the money',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Check the money',
      'TRIGGER:PT0M',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test('several reminders are events of their own, each with its id', () => {
  expect(property(file({ id: 'a' }, { id: 'b' }), 'UID')).toEqual(['a@daonale', 'b@daonale']);
});

describe('F31 times are Beijing’s, written in UTC', () => {
  test.each([
    ['2026-11-23', '00:00', '20261122T160000Z'],
    ['2026-11-23', '07:59', '20261122T235900Z'],
    ['2026-11-23', '09:00', '20261123T010000Z'],
    ['2027-01-01', '00:30', '20261231T163000Z'],
    ['2026-11-23', '24:00', '20261123T155900Z'],
  ] as const)('%s %s is %s', (date, at, utc) => {
    expect(property(file({ date, at }), 'DTSTART')).toEqual([utc]);
  });
});

test('what RFC 5545 reserves is escaped', () => {
  expect(property(file({ title: 'a;b,c\\d\ne' }), 'SUMMARY')).toEqual(['a\\;b\\,c\\\\d\\ne']);
});

describe('whatever the title', () => {
  const titles = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc
      .array(fc.constantFrom('到账了没有', '；', ';', ',', '\\', '\n', '\r\n', '👩‍👩‍👧', 'é', 'payout '), {
        maxLength: 40,
      })
      .map((parts) => parts.join('')),
  );

  test('no line has more than 75 octets, none is empty, and none is broken within a character', () => {
    fc.assert(
      fc.property(titles, (title) => {
        const lines = file({ title }).split('\r\n').slice(0, -1);
        for (const line of lines) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/\p{Surrogate}/u);
          // A title may end in blanks, which may then have a line to themselves; they are part of it.
          expect(line).not.toBe('');
        }
      }),
    );
  });

  test('lines end in CRLF and nothing else ends a line', () => {
    fc.assert(
      fc.property(titles, (title) => {
        expect(file({ title }).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
    );
  });

  test('read back, it is the title', () => {
    fc.assert(
      fc.property(titles, (title) => {
        const text = file({ title });
        const plain = title.replaceAll(/\r\n?/g, '\n');
        expect(property(text, 'SUMMARY').map(unescaped)).toEqual([plain]);
        expect(property(text, 'DESCRIPTION').map(unescaped)).toEqual([plain]);
      }),
    );
  });
});
