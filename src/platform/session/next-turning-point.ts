import { epochOf } from '../../core/model/beijing-time';
import { serverNow } from './server-now';
import type { SessionState } from './session-state';

/** Milliseconds until the next announcement begins or ends, counted from the session's clock; nothing where none will. */
export function nextTurningPoint(state: Pick<SessionState, 'world' | 'evidence'>): number | undefined {
  const { announcements } = state.evidence;
  if (announcements?.is !== 'known') return undefined;
  const now = epochOf(serverNow(state));
  const ahead = announcements.items
    .flatMap(({ from, until }) => [epochOf(from) - now, epochOf(until) - now])
    .filter((wait) => wait > 0);
  return ahead.length > 0 ? Math.min(...ahead) : undefined;
}
