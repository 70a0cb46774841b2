import { type ReactNode, useEffect, useRef } from 'react';

/** What is wrong with an answer and what to do about it; takes the focus so that it is heard and seen. */
export function FieldError({ children }: { readonly children: ReactNode }) {
  const error = useRef<HTMLParagraphElement>(null);
  useEffect(() => error.current?.focus(), []);
  return (
    <p className="field-error" role="alert" tabIndex={-1} ref={error}>
      <span aria-hidden="true">!</span>
      <span>{children}</span>
    </p>
  );
}
