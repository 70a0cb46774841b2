import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../platform/i18n/words-context';
import { RetryNotice } from '../../ui/RetryNotice';
import type { VerdictProps } from './verdict-props';

export interface VerdictActionsProps extends VerdictProps {
  onClose(): void;
  onRestart(): void;
  /** Gives the reminders as a file for a calendar; rejects where what writes it does not come. */
  onCalendar(): Promise<void>;
  onSaveCase(): void;
  /** Makes ready what else belongs on the sheet. */
  onPrint(): Promise<void>;
}

/** What can be done with a verdict: be reminded of it, print it, keep it as a file, close the case, begin another. */
export function VerdictActions({ state, onClose, onRestart, onCalendar, onSaveCase, onPrint }: VerdictActionsProps) {
  const words = useWords();
  const closed = state.record.status === 'closed';
  const closing = useRef(false);
  const closedNote = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button that was pressed is gone; what stands in its place is what was waited for.
    if (closed && closing.current) closedNote.current?.focus();
    closing.current = false;
  }, [closed]);
  const [failed, setFailed] = useState(false);
  const calendarButton = useRef<HTMLButtonElement>(null);
  const calendar = (): void => {
    onCalendar().then(
      () => {
        // The button that tried again is about to go.
        if (failed) calendarButton.current?.focus();
        setFailed(false);
      },
      () => setFailed(true),
    );
  };
  const print = async (): Promise<void> => {
    await onPrint();
    for (const details of document.querySelectorAll('details')) details.open = true;
    window.print();
  };
  return (
    <div className="stack verdict-actions">
      <div className="row">
        <button type="button" onClick={calendar} ref={calendarButton}>
          {words.t('verdict:actions.calendar')}
        </button>
        <button type="button" onClick={() => void print()}>
          {words.t('verdict:actions.print')}
        </button>
        <button type="button" onClick={onSaveCase}>
          {words.t('page:saved.file')}
        </button>
      </div>
      {failed ? (
        <RetryNotice
          text={words.t('verdict:actions.calendarFailed')}
          retry={words.t('page:error.retry')}
          onRetry={calendar}
        />
      ) : null}
      <div className="row">
        {closed ? (
          <p className="notice notice-green" tabIndex={-1} ref={closedNote}>
            {words.t('verdict:actions.closed')}
          </p>
        ) : (
          <button
            type="button"
            onClick={() => {
              closing.current = true;
              onClose();
            }}
          >
            {words.t('verdict:actions.close')}
          </button>
        )}
        <button type="button" className="main" onClick={onRestart}>
          {words.t('verdict:actions.restart')}
        </button>
      </div>
    </div>
  );
}
