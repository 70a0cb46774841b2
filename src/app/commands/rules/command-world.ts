import { existsSync, readFileSync } from 'node:fs';
import { beijingMoment, isBusinessMoment } from '../../../core/model/beijing-time';
import type { World } from '../../../core/model/world';
import { readSettings } from '../../../platform/settings/read-settings';
import { officialCalendar } from '../../../settlement/calendars';
import { extendCalendar } from '../../../settlement/extend-calendar';
import { withProfile } from '../../../settlement/with-profile';

/** The world of this deployment: its calendar and profile as set in settings.json, at a Beijing minute or now. */
export function commandWorld(now: string | undefined, settingsFile: string): World {
  if (now !== undefined && !isBusinessMoment(now))
    throw new Error(`--now wants a Beijing minute, 2026-11-23T10:00: ${now}`);
  const { settings, problems } = readSettings(existsSync(settingsFile) ? readFileSync(settingsFile, 'utf8') : '{}');
  for (const { part, reason } of problems) console.error(`${settingsFile}: ${part} is not taken (${reason})`);
  return {
    now: now ?? beijingMoment(Date.now()),
    calendar: extendCalendar(officialCalendar, settings.calendarYears),
    profile: withProfile(settings.profile),
  };
}
