import type { Session } from '../platform/session/create-session';
import type { SessionState } from '../platform/session/session-state';
import { isOnItsWay } from '../platform/storage/is-on-its-way';

/** Longer than a save that can be had at all takes; then the page stays. */
const LIMIT_MS = 3000;

/** Whether the page may go without taking anything with it that is nowhere else. Waits for what is being saved. */
export async function isSafe(session: Session): Promise<boolean> {
  const isSaving = ({ saving }: SessionState): boolean => saving.is === 'saving';
  const state = (): SessionState => session.getSnapshot().context;
  if (isSaving(state())) await settled(session, isSaving);
  const { record, saving } = state();
  return record.sequence === 0 || saving.is === 'saved' || isOnItsWay(record);
}

function settled(session: Session, isSaving: (state: SessionState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(limit);
      subscription.unsubscribe();
      resolve();
    };
    const limit = setTimeout(done, LIMIT_MS);
    const subscription = session.subscribe(({ context }) => {
      if (!isSaving(context)) done();
    });
  });
}
