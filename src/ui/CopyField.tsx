import { useId, useRef } from 'react';
import { CopyButton } from './CopyButton';

interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  readonly button: string;
  readonly done: string;
  readonly failed: string;
  /** Lines shown; one where it is not said. */
  readonly lines?: number;
  /** By the button or by hand. */
  onCopied?(): void;
}

/** A text to be copied. Where the browser refuses, the text is selected and a sentence says what to do by hand. */
export function CopyField({ label, text, button, done, failed, lines = 1, onCopied }: CopyFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const select = (): void => {
    field.current?.focus();
    field.current?.select();
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
        onCopy={onCopied}
      />
      <CopyButton text={text} label={button} done={done} failed={failed} onCopied={onCopied} onRefused={select} />
    </div>
  );
}
