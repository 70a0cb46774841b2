import { pagesLeft } from '../../core/cases/pages-left';
import { compiled } from './create-session';
import type { SessionState } from './session-state';

/** About how many pages are still to come, this one included. Dozens of walks: for a face to ask when nothing waits for it. */
export function countPagesLeft({ replay, world }: Pick<SessionState, 'replay' | 'world'>): number {
  return pagesLeft(compiled, replay.active, world);
}
