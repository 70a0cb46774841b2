import type { CaseStore } from '../storage/store';
import type { Session } from './create-session';

/**
 * Saves the case with every change, in the very event that made it. Returns how to stop. Where a save brings back answers
 * from another tab, the session takes them up, unless it has moved on meanwhile: then the next save brings them again.
 */
export function keepSaved(session: Session, store: CaseStore): () => void {
  let saved = { id: '', sequence: 0 };
  const save = async (): Promise<void> => {
    const { record } = session.getSnapshot().context;
    if (record.sequence === 0 || (record.id === saved.id && record.sequence === saved.sequence)) return;
    saved = { id: record.id, sequence: record.sequence };
    session.send({ type: 'saving' });
    const result = await store.save(record);
    const present = session.getSnapshot().context.record;
    if (present.id !== record.id) return;
    if (!result.ok) {
      session.send({ type: 'not-saved', why: result.why });
      return;
    }
    // What was answered meanwhile is on its way by itself, and only its own arrival may be called saved.
    if (present.sequence !== record.sequence) return;
    if (result.merged) {
      saved = { id: record.id, sequence: result.record.sequence };
      session.send({ type: 'merged', record: result.record });
    }
    session.send({ type: 'saved', at: result.savedAt, revision: result.record.revision });
  };
  const subscription = session.subscribe(() => void save());
  const stopListening = store.subscribe((event) => {
    const { record } = session.getSnapshot().context;
    const isSaved = event.kind === 'saved' || event.kind === 'rewritten';
    if (isSaved && event.record.id === record.id && event.record.sequence >= record.sequence) {
      const cleared = event.kind === 'rewritten';
      session.send({ type: 'saved', at: event.savedAt, revision: event.record.revision, cleared });
    }
    if (event.kind === 'refused' && event.record.id === record.id) session.send({ type: 'not-saved', why: event.why });
    if (event.kind === 'changed' && event.id === record.id && event.revision > record.revision)
      void takeUp(session, store);
    if (event.kind === 'missed') void takeUp(session, store);
  });
  void save();
  return () => {
    subscription.unsubscribe();
    stopListening();
  };
}

/** What another tab wrote to the case at hand. */
async function takeUp(session: Session, store: CaseStore): Promise<void> {
  const { record } = session.getSnapshot().context;
  const loaded = await store.load(record.id);
  const present = session.getSnapshot().context.record;
  if (loaded.kind !== 'case' || present.id !== record.id || loaded.record.revision <= present.revision) return;
  if (present.sequence === record.sequence) session.send({ type: 'merged', record: loaded.record });
}
