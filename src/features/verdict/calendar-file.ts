import { epochOf } from '../../core/model/beijing-time';
import type { BusinessDate } from '../../core/model/business-date';
import type { TimeOfDay } from '../../core/model/settlement-profile';

export interface Reminder {
  readonly id: string;
  readonly date: BusinessDate;
  /** Beijing time. */
  readonly at: TimeOfDay;
  readonly title: string;
}

/** Reminders as an iCalendar file (RFC 5545): UTC times, escaped text, lines of at most 75 octets, CRLF. */
export function calendarFile(reminders: readonly Reminder[], madeAt: number): string {
  const events = reminders.flatMap(({ id, date, at, title }) => {
    const time: TimeOfDay = at === '24:00' ? '23:59' : at;
    const start = epochOf(`${date}T${time}`);
    return [
      'BEGIN:VEVENT',
      `UID:${id}@daonale`,
      `DTSTAMP:${utc(madeAt)}`,
      `DTSTART:${utc(start)}`,
      `DTEND:${utc(start + 15 * 60_000)}`,
      `SUMMARY:${escaped(title)}`,
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(title)}`,
      'TRIGGER:PT0M',
      'END:VALARM',
      'END:VEVENT',
    ];
  });
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Daonale//Reminder//EN', ...events, 'END:VCALENDAR', '']
    .map(folded)
    .join('\r\n');
}

function utc(epochMs: number): string {
  return `${new Date(epochMs).toISOString().replaceAll(/[-:]/g, '').slice(0, 15)}Z`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r\n?|\n/g, '\\n');
}

/** A continuation line begins with a space; a character is never cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let width = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (width + size > 73) {
      out += '\r\n ';
      width = 1;
    }
    out += character;
    width += size;
  }
  return out;
}
