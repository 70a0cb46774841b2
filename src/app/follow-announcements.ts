import { feedAddress } from '../platform/evidence/feed-address';
import { loadAnnouncements } from '../platform/evidence/load-announcements';
import type { Session } from '../platform/session/create-session';
import { keepInformed } from '../platform/session/keep-informed';
import type { SettingsProblem } from '../platform/settings/read-settings';
import type { Settings } from '../platform/settings/settings';

/** Lets the page find out by itself what the settings allow it to ask for, from now on. */
export function followAnnouncements(session: Session, settings: Settings): void {
  session.send({ type: 'evidence', evidence: { probeHosts: settings.probeHosts } });
  keepInformed(session, {
    load: () =>
      loadAnnouncements(settings.feed, { ...placeOf(settings), storage: () => localStorage, now: () => Date.now() }),
    now: () => Date.now(),
    onWake,
  });
}

/** A feed that the page may not ask is the operator's to know of: nobody else would notice. */
export function feedProblems(settings: Settings): readonly SettingsProblem[] {
  const address = feedAddress(settings.feed.url, placeOf(settings));
  return address ? [] : [{ part: 'feed', reason: 'wrong-shape', at: 'url' }];
}

function placeOf({ officialHosts }: Settings): { base: string; allowedHosts: readonly string[] } {
  return { base: document.baseURI, allowedHosts: officialHosts };
}

function onWake(wake: () => void): () => void {
  const look = (): void => {
    if (document.visibilityState === 'visible') wake();
  };
  document.addEventListener('visibilitychange', look);
  window.addEventListener('online', wake);
  return () => {
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('online', wake);
  };
}
