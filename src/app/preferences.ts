/** How the page looks on this device; nothing about a case is ever kept here. */
export interface Preferences {
  readonly language?: string;
  readonly look: 'system' | 'light' | 'dark';
  readonly text: 'normal' | 'large';
}

const KEY = 'daonale-look';
const LOOKS = ['system', 'light', 'dark'] as const;

/** Reads the preferences; a device that keeps nothing, or keeps nonsense, gets the defaults. */
export function readPreferences(storage: () => Storage): Preferences {
  try {
    const raw: unknown = JSON.parse(storage().getItem(KEY) ?? '{}');
    const field = (name: string): unknown =>
      typeof raw === 'object' && raw !== null ? Reflect.get(raw, name) : undefined;
    const language = field('language');
    return {
      ...(typeof language === 'string' && { language: language.slice(0, 20) }),
      look: LOOKS.find((look) => look === field('look')) ?? 'system',
      text: field('text') === 'large' ? 'large' : 'normal',
    };
  } catch {
    // Storage refused, or a row that is not JSON: looks are not worth a message.
    return { look: 'system', text: 'normal' };
  }
}

/** Keeps the preferences where the device allows it; they hold for this visit in any case. */
export function writePreferences(storage: () => Storage, preferences: Preferences): void {
  try {
    storage().setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Refused or full: the look holds for this visit.
  }
}

export function clearPreferences(storage: () => Storage): void {
  try {
    storage().removeItem(KEY);
  } catch {
    // Refused: then nothing is kept there either.
  }
}

/** Puts the look on the page. */
export function applyPreferences(root: HTMLElement, preferences: Preferences): void {
  root.dataset.look = preferences.look;
  root.dataset.text = preferences.text;
}
