import { chooseLanguage } from '../platform/i18n/choose-language';
import { languages } from '../platform/i18n/languages';
import { type FrameOptions, frameOptions } from './embed/frame-options';
import { applyPreferences, type Preferences, readPreferences } from './preferences';

/** How the page opens: in which language, in which look, and what stands around it where it is in a frame. */
export interface OpeningLook {
  readonly language: string;
  readonly preferences: Preferences;
  readonly embed: FrameOptions | undefined;
}

declare global {
  interface Window {
    /** Left by the few lines that run before the first paint; absent where the site's policy refused them. */
    openingLook?: OpeningLook;
  }
}

/** Known before anything is on screen: from the address, from what was chosen on this device, from the browser's languages. */
export function openingLook(view: Window): OpeningLook {
  const embed = frameOptions(view);
  const kept = readPreferences(() => view.localStorage);
  const preferences = embed ? { ...kept, language: embed.language, look: embed.look } : kept;
  const wishes = [...(preferences.language ? [preferences.language] : []), ...view.navigator.languages];
  const language = chooseLanguage(
    wishes,
    languages.map(({ tag }) => tag),
  );
  return { language, preferences, embed };
}

/** Puts it on the page, whose words may still be those of each language. */
export function applyOpeningLook(root: HTMLElement, { language, preferences, embed }: OpeningLook): void {
  root.lang = language;
  if (embed) root.dataset.embed = embed.mode;
  applyPreferences(root, preferences);
}
