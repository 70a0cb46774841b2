/** What the address of a framed page says of the page around it. */
export interface FrameOptions {
  /** The origin it names; whether that is true shows in the handshake. */
  readonly host: string;
  readonly language: string;
  readonly look: 'system' | 'light' | 'dark';
  /** `#rrggbb`, or nothing. */
  readonly accent: string;
  readonly mode: 'bubble' | 'inline';
  /** The settings file to read, beside the page. */
  readonly settings: string;
  /** The page around is of another origin: whatever the browser would keep here is not this merchant's to find again. */
  readonly isForeign: boolean;
}

/** Reads the address of a page that stands in a frame of the widget; nothing for a page on its own. */
export function frameOptions(view: Window): FrameOptions | undefined {
  const asked = new URLSearchParams(view.location.search);
  const host = asked.get('embed');
  if (view.parent === view || host === null) return undefined;
  const of = (name: string): string => asked.get(name) ?? '';
  return {
    host,
    language: of('language'),
    look: (['light', 'dark'] as const).find((look) => look === of('theme')) ?? 'system',
    accent: /^#[\da-f]{6}$/i.test(of('accent')) ? of('accent') : '',
    mode: of('mode') === 'inline' ? 'inline' : 'bubble',
    // A plain name: no other folder, and no other site, can say whom a merchant should call.
    settings: /^[\w-]+(\.[\w-]+)*\.json$/.test(of('settings')) ? `./${of('settings')}` : './settings.json',
    isForeign: host !== view.origin,
  };
}
