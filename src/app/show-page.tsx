import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App, type AppProps } from './App';

// Knows: how React takes over the place where the first question stands already as plain controls.
// Must not know: how what it shows came to be.
// Called by: main.ts, for which React is a part that comes later.

/** Rendered in slices: a tap meanwhile is not kept waiting. */
export function showPage(container: HTMLElement, props: AppProps): void {
  const root = createRoot(container);
  startTransition(() => root.render(<App {...props} />));
}
