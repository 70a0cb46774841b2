import { isPageThere } from '../platform/evidence/is-page-there';
import type { Session } from '../platform/session/create-session';
import { isSafe } from './is-safe';

/** At most one reload in this time: what is missing for good must not reload the page for ever. */
const PAUSE_MS = 30_000;

/** Stands in the browser's history, which survives a reload even where storage is refused. Read before anybody else writes there. */
let renewedAt = timeIn(history.state);

/**
 * A part that cannot be had is most likely one of an older version that the server has put away: the page is loaded anew. Not
 * where that would lose something, not without network, and not again soon. Settles when nothing is to be expected of it.
 */
export async function renewPage(session: Session): Promise<void> {
  if (!navigator.onLine || Date.now() - renewedAt < PAUSE_MS) return;
  const [isThere, mayLeave] = await Promise.all([isPageThere(location.href), isSafe(session)]);
  if (!isThere || !mayLeave || Date.now() - renewedAt < PAUSE_MS) return;
  renewedAt = Date.now();
  history.replaceState({ ...history.state, renewedAt }, '');
  location.reload();
  await new Promise(() => undefined);
}

function timeIn(state: unknown): number {
  const time: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, 'renewedAt') : undefined;
  return typeof time === 'number' ? time : Number.NEGATIVE_INFINITY;
}
