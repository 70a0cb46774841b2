export interface CalendarEvent {
  readonly summary: string;
  /** UTC, as in the file. */
  readonly start: string;
  readonly end: string;
  readonly uid: string;
  readonly hasAlarm: boolean;
}

/** Reads an iCalendar file as a calendar would. Throws where RFC 5545 is broken: line ends, line length, what must be there. */
export function readCalendar(file: string): readonly CalendarEvent[] {
  if (/[^\r]\n/.test(file)) throw new Error('A line does not end in CRLF');
  const physical = file.split('\r\n');
  const long = physical.find((line) => Buffer.byteLength(line) > 75);
  if (long !== undefined) throw new Error(`More than 75 octets: ${long}`);
  const lines = file.replaceAll('\r\n ', '').split('\r\n');
  const last = lines.pop();
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR' || last !== '')
    throw new Error('Not a calendar');
  for (const needed of ['VERSION:2.0', 'PRODID:']) {
    if (!lines.some((line) => line.startsWith(needed))) throw new Error(`No ${needed}`);
  }
  return file
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT\r\n')
    .slice(1)
    .map((event) => readEvent(event.split('\r\n')));
}

function readEvent(lines: readonly string[]): CalendarEvent {
  const value = (name: string): string => {
    const line = lines.find((one) => one.startsWith(`${name}:`));
    if (line === undefined) throw new Error(`No ${name}`);
    return line.slice(name.length + 1).replaceAll(/\\([\\;,])/g, '$1');
  };
  value('DTSTAMP');
  const hasAlarm = lines.includes('BEGIN:VALARM') && lines.includes('ACTION:DISPLAY') && lines.includes('TRIGGER:PT0M');
  return { summary: value('SUMMARY'), start: value('DTSTART'), end: value('DTEND'), uid: value('UID'), hasAlarm };
}
