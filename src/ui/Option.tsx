import { type ReactNode, useRef } from 'react';

interface OptionProps {
  readonly kind: 'radio' | 'checkbox';
  readonly name: string;
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly checked: boolean;
  onChange(checked: boolean): void;
  /** A choice made by pointing rather than with the arrow keys, which only look around. */
  onPoint?(): void;
}

/** A row that is wholly a native radio button or tick box. */
export function Option({ kind, name, value, label, hint, checked, onChange, onPoint }: OptionProps) {
  const pointed = useRef(false);
  const labelId = `${name}-${value}-label`;
  const hintId = hint ? `${name}-${value}-hint` : undefined;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys choose on the control itself and go on with the button below
    <label
      className="option"
      onPointerDown={() => {
        pointed.current = true;
      }}
      onClick={({ target }) => {
        // A click on the words is followed by one on the control; only that one counts.
        if (!(target instanceof HTMLInputElement)) return;
        if (pointed.current) onPoint?.();
        pointed.current = false;
      }}
    >
      <input
        type={kind}
        name={name}
        value={value}
        checked={checked}
        // The label around it holds the hint as well, which would be read twice.
        aria-labelledby={labelId}
        aria-describedby={hintId}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className="option-text">
        <span className="option-label" id={labelId}>
          {label}
        </span>
        {hint ? (
          <span className="option-hint small quiet" id={hintId}>
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  );
}
