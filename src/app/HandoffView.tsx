import { useMemo } from 'react';
import type { CaseShelf } from '../features/handoff/case-shelf';
import { HandoffPage } from '../features/handoff/HandoffPage';
import type { Session } from '../platform/session/create-session';
import type { SessionState } from '../platform/session/session-state';
import type { CaseStore } from '../platform/storage/store';
import { saveFile } from './save-file';

export interface HandoffViewProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly store: CaseStore | undefined;
  readonly handed: string | undefined;
}

/** What keeping and opening a hand-off mean for the cases of this device; the case in hand changes only where it is opened. */
export function HandoffView({ session, state, store, handed }: HandoffViewProps) {
  const shelf = useMemo(() => store && shelfOf(store, session), [store, session]);
  return <HandoffPage handed={handed} world={state.world} shelf={shelf} onFile={saveFile} />;
}

function shelfOf(store: CaseStore, session: Session): CaseShelf {
  const load: CaseShelf['load'] = async (id) => {
    const loaded = await store.load(id);
    return loaded.kind === 'case' ? loaded.record : undefined;
  };
  const keep: CaseShelf['keep'] = async (record) => (await store.save(record)).ok;
  return {
    load,
    keep,
    open: async (record) => {
      const saved = await store.save(record);
      if (!saved.ok) return false;
      session.send({ type: 'open', record: saved.record, at: Date.now() });
      window.location.hash = '#/';
      return true;
    },
  };
}
