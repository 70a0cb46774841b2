export type Sight = Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;

/** Notices when a page is not looked at: a browser then slows it down, and what it measures is the browser. */
export function watchHidden(sight: Sight): { wasHidden(): boolean; stop(): void } {
  let hidden = sight.visibilityState === 'hidden';
  const note = (): void => {
    if (sight.visibilityState === 'hidden') hidden = true;
  };
  sight.addEventListener('visibilitychange', note);
  return {
    /** True where it was hidden at any time since the last call. */
    wasHidden: () => {
      const was = hidden;
      hidden = sight.visibilityState === 'hidden';
      return was;
    },
    stop: () => sight.removeEventListener('visibilitychange', note),
  };
}
