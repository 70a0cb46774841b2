import { useState } from 'react';
import { forgetAnnouncements } from '../platform/evidence/forget-announcements';
import { useWords } from '../platform/i18n/words-context';
import { type Session, startCase } from '../platform/session/create-session';
import type { SessionState } from '../platform/session/session-state';
import { browserEnvironment } from '../platform/storage/environment';
import { newCaseId } from '../platform/storage/new-case-id';
import { Notice } from '../ui/Notice';
import type { LateServices } from './app-services';
import { LateFace } from './LateFace';
import { latePart } from './late-part';
import { clearPreferences } from './preferences';

const casesPage = latePart(async () => (await import('./CasesPage')).CasesPage);

interface CasesViewProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly late: LateServices | undefined;
  readonly language: string;
}

/** The list of cases, and what opening and deleting mean for the conversation in hand. */
export function CasesView({ session, state, late, language }: CasesViewProps) {
  const words = useWords();
  const [missing, setMissing] = useState(false);
  const begin = (): void => {
    const at = Date.now();
    session.send({ type: 'open', record: startCase(newCaseId(browserEnvironment), at, language), at });
  };
  const open = async (id: string): Promise<void> => {
    const loaded = await late?.store.load(id);
    if (loaded?.kind !== 'case') {
      setMissing(true);
      return;
    }
    session.send({ type: 'open', record: loaded.record, at: Date.now() });
    window.location.hash = '#/';
  };
  return (
    <LateFace
      late={casesPage}
      waiting={<p className="card quiet">{words.t('page:loading')}</p>}
      show={(CasesPage) => (
        <>
          {missing ? (
            <Notice tone="amber" live>
              {words.t('cases:missing')}
            </Notice>
          ) : null}
          <CasesPage
            store={late?.store}
            current={state.record.id}
            onOpen={(id) => void open(id)}
            onRemoved={(id) => {
              if (id === state.record.id) begin();
            }}
            onEmptied={() => {
              clearPreferences(() => localStorage);
              forgetAnnouncements(() => localStorage);
              begin();
            }}
          />
        </>
      )}
    />
  );
}
