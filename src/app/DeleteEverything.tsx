import { useRef } from 'react';
import { useWords } from '../platform/i18n/words-context';

/** Asks once, in a native dialog, since this cannot be undone. */
export function DeleteEverything({ onConfirm }: { onConfirm(): void }) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" className="danger" onClick={() => dialog.current?.showModal()}>
        {words.t('cases:deleteAll')}
      </button>
      <dialog ref={dialog} className="card dialog" aria-labelledby="delete-all">
        <p id="delete-all">{words.t('cases:deleteAllAsk')}</p>
        <div className="row">
          <button type="button" onClick={() => dialog.current?.close()}>
            {words.t('cases:deleteAllNo')}
          </button>
          <button
            type="button"
            className="danger"
            onClick={() => {
              dialog.current?.close();
              onConfirm();
            }}
          >
            {words.t('cases:deleteAllYes')}
          </button>
        </div>
      </dialog>
    </>
  );
}
