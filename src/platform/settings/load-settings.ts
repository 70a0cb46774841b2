import { readSettings, type SettingsRead } from './read-settings';
import { defaultSettings } from './settings';

const TIME_LIMIT_MS = 4000;

/** Fetches settings.json beside the page. Absent, slow or broken, the defaults stand and the problem is named. */
export async function loadSettings(url: string): Promise<SettingsRead> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIME_LIMIT_MS), credentials: 'omit' });
    if (!response.ok) return missing();
    return readSettings(await response.text());
  } catch {
    return missing();
  }
}

function missing(): SettingsRead {
  return { settings: defaultSettings, problems: [{ part: 'settings.json', reason: 'missing' }] };
}
