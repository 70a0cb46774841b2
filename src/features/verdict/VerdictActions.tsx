import { useEffect, useRef } from 'react';
import { dayOf } from '../../core/model/beijing-time';
import { useWords } from '../../platform/i18n/words-context';
import { calendarFile } from './calendar-file';
import { reminders } from './reminders';
import type { VerdictProps } from './verdict-props';

export interface VerdictActionsProps extends VerdictProps {
  onClose(): void;
  onRestart(): void;
  onFile(name: string, type: string, text: string): void;
  onSaveCase(): void;
  /** Makes ready what else belongs on the sheet. */
  onPrint(): Promise<void>;
}

/** What can be done with a verdict: be reminded of it, print it, keep it as a file, close the case, begin another. */
export function VerdictActions({
  state,
  verdict,
  onClose,
  onRestart,
  onFile,
  onSaveCase,
  onPrint,
}: VerdictActionsProps) {
  const words = useWords();
  const closed = state.record.status === 'closed';
  const closing = useRef(false);
  const closedNote = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button that was pressed is gone; what stands in its place is what was waited for.
    if (closed && closing.current) closedNote.current?.focus();
    closing.current = false;
  }, [closed]);
  const calendar = (): void => {
    const text = calendarFile(reminders(words, verdict, state.record.id), state.record.changedAt);
    onFile(`${words.t('verdict:calendar.file')}-${dayOf(verdict.judgedAt)}.ics`, 'text/calendar', text);
  };
  const print = async (): Promise<void> => {
    await onPrint();
    for (const details of document.querySelectorAll('details')) details.open = true;
    window.print();
  };
  return (
    <div className="stack verdict-actions">
      <div className="row">
        <button type="button" onClick={calendar}>
          {words.t('verdict:actions.calendar')}
        </button>
        <button type="button" onClick={() => void print()}>
          {words.t('verdict:actions.print')}
        </button>
        <button type="button" onClick={onSaveCase}>
          {words.t('verdict:actions.file')}
        </button>
      </div>
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
