import { useId, useRef, useState } from 'react';

interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  readonly button: string;
  readonly done: string;
  readonly failed: string;
  /** Lines shown; one where it is not said. */
  readonly lines?: number;
}

/** A text to be copied. Where the browser refuses, the text is selected and a sentence says what to do by hand. */
export function CopyField({ label, text, button, done, failed, lines = 1 }: CopyFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [result, setResult] = useState<'done' | 'failed'>();
  const id = useId();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setResult('done');
    } catch {
      // Plain http, a frame without permission, a messenger's browser, or no clipboard at all.
      field.current?.focus();
      field.current?.select();
      setResult('failed');
    }
  };
  return (
    <div className="copy-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        readOnly
        rows={lines}
        wrap={lines === 1 ? 'off' : undefined}
        value={text}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <span className="row">
        <button type="button" onClick={copy}>
          {button}
        </button>
        <span role="status" className="small quiet">
          {result === 'done' ? <span>{done}</span> : null}
          {result === 'failed' ? <span>{failed}</span> : null}
        </span>
      </span>
    </div>
  );
}
