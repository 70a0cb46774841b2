import { useEffect, useRef } from 'react';

/** Hands on what stands in a form, not answered yet, in the very event that changed it. */
export function useDraft(value: string, onDraft: (value: string) => void): void {
  const handed = useRef(value);
  useEffect(() => {
    if (value === handed.current) return;
    handed.current = value;
    onDraft(value);
  });
}
