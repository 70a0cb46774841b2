import * as v from 'valibot';
import { defaultSettings, type Settings } from './settings';
import {
  brandSchema,
  calendarYearSchema,
  contactSchema,
  embedderSchema,
  feedSchema,
  hostSchema,
  profileSchema,
} from './settings-schema';

/** A part of settings.json that was not taken, and where in it the fault is; the default stands instead. */
export interface SettingsProblem {
  readonly part: string;
  readonly reason: 'missing' | 'not-json' | 'wrong-shape' | 'unknown-part';
  readonly at?: string;
}

export interface SettingsRead {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
}

const PARTS = [
  '$schema',
  'brand',
  'contacts',
  'officialHosts',
  'profile',
  'calendarYears',
  'feed',
  'probeHosts',
  'embedders',
];

/** Reads the text of settings.json part by part: one wrong contact does not take the brand or the other contacts with it. */
export function readSettings(text: string): SettingsRead {
  const raw = parseJson(text);
  if (!isRecord(raw)) return { settings: defaultSettings, problems: [{ part: 'settings.json', reason: 'not-json' }] };
  const problems: SettingsProblem[] = Object.keys(raw)
    .filter((part) => !PARTS.includes(part))
    .map((part) => ({ part, reason: 'unknown-part' }));
  const one = <Output>(part: string, schema: v.GenericSchema<unknown, Output>, fallback: Output): Output => {
    if (raw[part] === undefined) return fallback;
    return accept(schema, raw[part], { part, problems }) ?? fallback;
  };
  const many = <Output>(part: string, schema: v.GenericSchema<unknown, Output>): Output[] => {
    if (raw[part] === undefined) return [];
    const items = accept(v.array(v.unknown()), raw[part], { part, problems }) ?? [];
    return items.flatMap((item, index) => accept(schema, item, { part: `${part}[${index}]`, problems }) ?? []);
  };
  const settings: Settings = {
    brand: one('brand', brandSchema, defaultSettings.brand),
    contacts: many('contacts', contactSchema),
    officialHosts: many('officialHosts', hostSchema),
    profile: one('profile', profileSchema, {}),
    calendarYears: many('calendarYears', calendarYearSchema).map(({ published, ...year }) =>
      published === undefined ? year : { ...year, published },
    ),
    feed: one('feed', feedSchema, defaultSettings.feed),
    probeHosts: many('probeHosts', hostSchema),
    embedders: many('embedders', embedderSchema),
  };
  return { settings, problems };
}

function accept<Output>(
  schema: v.GenericSchema<unknown, Output>,
  input: unknown,
  note: { part: string; problems: SettingsProblem[] },
): Output | undefined {
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  const at = result.issues[0] && v.getDotPath(result.issues[0]);
  note.problems.push({ part: note.part, reason: 'wrong-shape', ...(at && { at }) });
  return undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // Not JSON: the caller names the file and keeps the defaults.
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
