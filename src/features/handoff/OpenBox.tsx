import { type SubmitEvent, useEffect, useId, useState } from 'react';
import { useWords } from '../../platform/i18n/words-context';

interface OpenBoxProps {
  onText(text: string): void;
  onFile(file: File): void;
}

/** Takes a hand-off by paste, by choosing a file, or by dropping one anywhere on the page. */
export function OpenBox({ onText, onFile }: OpenBoxProps) {
  const words = useWords();
  const [text, setText] = useState('');
  const id = useId();
  useEffect(() => {
    const stop = new AbortController();
    const drop = (event: DragEvent): void => {
      const file = event.dataTransfer?.files[0];
      if (file) onFile(file);
    };
    document.addEventListener('drop', drop, { signal: stop.signal });
    return () => stop.abort();
  }, [onFile]);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onText(text);
  };
  return (
    <form className="card open-box" autoComplete="off" onSubmit={submit}>
      <label htmlFor={id} className="field-label">
        {words.t('handoff:open.label')}
      </label>
      <textarea
        id={id}
        rows={4}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="row">
        <button type="submit" className="main">
          {words.t('handoff:open.button')}
        </button>
        <label className="button file-button">
          {words.t('handoff:open.file')}
          <input
            type="file"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              // The same file may be chosen again after it was mended.
              event.currentTarget.value = '';
              if (file) onFile(file);
            }}
          />
        </label>
      </div>
      <p className="small quiet">{words.t('handoff:open.drop')}</p>
    </form>
  );
}
