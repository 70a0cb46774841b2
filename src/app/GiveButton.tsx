import { useState } from 'react';
import type { HandoffWay } from '../core/model/handoff-way';
import { useWords } from '../platform/i18n/words-context';
import type { SessionState } from '../platform/session/session-state';
import { LateFace } from './LateFace';
import { latePart } from './late-part';
import { pageAddress } from './page-address';
import { saveFile } from './save-file';

const handoffDialog = latePart(async () => (await import('../features/handoff/HandoffDialog')).HandoffDialog);

interface GiveButtonProps {
  readonly state: SessionState;
  onGiven(way: HandoffWay): void;
}

/** Stands on every question and verdict: hands the case to a person. */
export function GiveButton({ state, onGiven }: GiveButtonProps) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  if (state.record.answers.length === 0) return null;
  return (
    <>
      <p className="save-line">
        <button type="button" className="plain" onClick={() => setOpen(true)}>
          {words.t('page:handoff.give')}
        </button>
      </p>
      {open ? (
        <LateFace
          late={handoffDialog}
          waiting={null}
          show={(HandoffDialog) => (
            <HandoffDialog
              state={state}
              address={pageAddress()}
              onFile={saveFile}
              onGiven={onGiven}
              onClose={() => setOpen(false)}
            />
          )}
        />
      ) : null}
    </>
  );
}
