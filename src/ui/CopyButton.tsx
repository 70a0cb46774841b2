import { useState } from 'react';

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  readonly done: string;
  readonly failed: string;
  readonly onCopied?: (() => void) | undefined;
  /** The browser refused: a chance to make copying by hand easier. */
  onRefused?(): void;
}

/** Copies a text. Where the browser refuses, it says so; the text itself always stands beside it, selectable. */
export function CopyButton({ text, label, done, failed, onCopied, onRefused }: CopyButtonProps) {
  const [result, setResult] = useState<'done' | 'failed'>();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setResult('done');
      onCopied?.();
    } catch {
      // Plain http, a frame without permission, a messenger's browser, or no clipboard at all: the sentence beside says what to do.
      onRefused?.();
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
