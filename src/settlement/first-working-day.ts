import type { BusinessDate } from '../core/model/business-date';
import type { Calendar } from '../core/model/calendar';
import type { World } from '../core/model/world';
import { addDays } from './add-days';
import { calendarRow } from './calendar-row';
import { dayKind } from './day-kind';
import type { DueSpan } from './due-span';
import { isWeekend } from './is-weekend';
import { nextDay } from './next-day';

/**
 * The longest rest reckoned with: the nine days of Spring Festival 2026, the longest holiday of the official tables
 * 2024–2026, and the weekend before them, which may be worked in exchange without payouts running.
 */
const LONGEST_REST = 11;

/** How the days that are not certain are read: whether payouts run on a make-up day, and on an open day. */
interface Reading {
  readonly onMakeUpDay: boolean;
  readonly onOpenDay: (date: BusinessDate) => boolean;
}

/**
 * The first day on or after `from` on which working-day payouts run. `earliest` takes an open weekend for a make-up
 * day; `likely` takes the calendar as far as it is known; `latest` is the first day that nothing open can make a day of
 * rest, or where no row tells, the first weekday after the longest rest.
 */
export function firstWorkingDay(from: BusinessDate, { calendar, profile }: World): DueSpan {
  const pays = profile.paysOnMakeUpDays.value;
  const mayPay = pays !== 'no';
  const rested = addDays(from, LONGEST_REST);
  const first = (reading: Reading) => firstPayDay(from, calendar, reading);

  const likely = first({ onMakeUpDay: mayPay, onOpenDay: (date) => !isWeekend(date) });
  const latest = first({ onMakeUpDay: pays === 'yes', onOpenDay: (date) => !isWeekend(date) && date >= rested });
  return {
    earliest: first({ onMakeUpDay: mayPay, onOpenDay: (date) => mayPay || !isWeekend(date) }),
    likely,
    latest,
    unofficialYears: unofficialYears(from, latest, calendar),
    makeUpDays: likely < latest && dayKind(likely, calendar) === 'make-up' ? [likely] : [],
  };
}

function firstPayDay(from: BusinessDate, calendar: Calendar, reading: Reading): BusinessDate {
  let day = from;
  while (!paysOn(day, calendar, reading)) day = nextDay(day);
  return day;
}

function paysOn(date: BusinessDate, calendar: Calendar, { onMakeUpDay, onOpenDay }: Reading): boolean {
  const kind = dayKind(date, calendar);
  if (kind === 'unknown') return onOpenDay(date);
  return kind === 'working' || (kind === 'make-up' && onMakeUpDay);
}

/** No span is longer than a year, so its ends name every year in it. */
function unofficialYears(from: BusinessDate, to: BusinessDate, calendar: Calendar): readonly number[] {
  const ends = [from, to].filter((date) => !calendarRow(date, calendar)?.official);
  return [...new Set(ends.map((date) => Number(date.slice(0, 4))))];
}
