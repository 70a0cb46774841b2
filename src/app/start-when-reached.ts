import type { Session } from '../platform/session/create-session';
import { thisDevice } from '../platform/storage/device';
import { EarlyJournal } from '../platform/storage/early-journal';
import type { LateServices } from './app-services';

/**
 * Starts what comes late. Until the store is there, answers lie in its journal. Where its code does not come, the page says
 * that it does not save, and tries again with the next answer or when the network is back.
 */
export async function startWhenReached(session: Session, start: () => Promise<LateServices>): Promise<LateServices> {
  const journal = new EarlyJournal(thisDevice().localStorage);
  const write = (): void => {
    const { record } = session.getSnapshot().context;
    if (record.sequence > 0) journal.write(record);
  };
  write();
  const subscription = session.subscribe(write);
  for (;;) {
    try {
      const late = await start();
      subscription.unsubscribe();
      journal.clear();
      return late;
    } catch {
      // Most likely for lack of a network. Nothing else has begun yet, so that starting again does no harm.
      session.send({ type: 'not-saved', why: 'unknown' });
      await somethingNew(session);
    }
  }
}

function somethingNew(session: Session): Promise<void> {
  const { sequence } = session.getSnapshot().context.record;
  return new Promise((resolve) => {
    const stop = new AbortController();
    const go = (): void => {
      stop.abort();
      subscription.unsubscribe();
      resolve();
    };
    const subscription = session.subscribe(({ context }) => {
      if (context.record.sequence !== sequence) go();
    });
    for (const type of ['online', 'hashchange']) window.addEventListener(type, go, { signal: stop.signal });
  });
}
