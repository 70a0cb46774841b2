import { useState } from 'react';

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  readonly done: string;
  readonly failed: string;
}

/** Copies a text. Where the browser refuses, it says so; the text itself always stands beside it, selectable. */
export function CopyButton({ text, label, done, failed }: CopyButtonProps) {
  const [result, setResult] = useState<'done' | 'failed'>();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setResult('done');
    } catch {
      // Plain http, a frame without permission, or no clipboard at all: the sentence beside says what to do instead.
      setResult('failed');
    }
  };
  return (
    <span className="copy">
      <button type="button" onClick={copy}>
        {label}
      </button>
      <span role="status" className="small quiet">
        {result === 'done' ? <span>{done}</span> : null}
        {result === 'failed' ? <span>{failed}</span> : null}
      </span>
    </span>
  );
}
