import type { Calendar, CalendarYear } from '../../src/core/model/calendar';
import type { SettlementProfile } from '../../src/core/model/settlement-profile';
import type { World } from '../../src/core/model/world';
import { officialCalendar } from '../../src/settlement/calendars';
import { extendCalendar } from '../../src/settlement/extend-calendar';
import { type ProfileOverrides, withProfile } from '../../src/settlement/with-profile';
import { moment } from './beijing';

type MakeUpDays = SettlementProfile['paysOnMakeUpDays']['value'];

/** A figure as an operator would state it. */
export function stated<T>(value: T) {
  return { value, source: 'operator', asOf: '2026-11-23' } as const;
}

export function world(overrides: ProfileOverrides = {}, calendar: Calendar = officialCalendar): World {
  return { now: moment('2026-11-23T12:00'), calendar, profile: withProfile(overrides) };
}

export function worldPaying(onMakeUpDays: MakeUpDays, calendar: Calendar = officialCalendar): World {
  return world({ paysOnMakeUpDays: stated(onMakeUpDays) }, calendar);
}

/** The official calendar with one year as it stood before its notice came out. */
export function beforeTheNotice(year: CalendarYear): Calendar {
  return extendCalendar(officialCalendar, [{ ...year, official: false, makeUpDays: [] }]);
}
