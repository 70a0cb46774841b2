import { useState } from 'react';
import { hasWords } from '../../core/handoff/case-words';
import type { CaseRecord } from '../../core/model/case-record';
import { useWords } from '../../platform/i18n/words-context';
import { handoffFile } from '../../platform/session/handoff-file';

interface GiveFileProps {
  readonly record: CaseRecord;
  onFile(name: string, type: string, text: string): void;
}

/** The case as a file; what was typed goes with it only where that is ticked. */
export function GiveFile({ record, onFile }: GiveFileProps) {
  const words = useWords();
  const [withWords, setWithWords] = useState(false);
  const save = (): void => onFile(`daonale-${record.id}.json`, 'application/json', handoffFile(record, withWords));
  return (
    <div>
      <p className="field-label">{words.t('handoff:give.file')}</p>
      {hasWords(record) ? (
        <label className="look">
          <input type="checkbox" checked={withWords} onChange={(event) => setWithWords(event.currentTarget.checked)} />
          <span>{words.t('handoff:give.withWords')}</span>
        </label>
      ) : null}
      <button type="button" onClick={save}>
        {words.t('handoff:give.saveFile')}
      </button>
    </div>
  );
}
