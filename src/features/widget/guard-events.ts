/**
 * Keeps what happens in the element from the host's ears until `signal`: hotkeys that would take its keys, and focus traps
 * that would pull the focus back. The capturing listener of the window is the first of all.
 */
export function guardEvents(element: HTMLElement, onEscape: () => void, signal: AbortSignal): void {
  const guard = (event: Event): void => {
    const isOurs = event.target === element;
    // A trap of the host's listens for its own elements losing the focus to somebody else, too.
    if (!isOurs && (event as FocusEvent).relatedTarget !== element) return;
    event.stopImmediatePropagation();
    if (event.type === 'keydown' && (event as KeyboardEvent).key === 'Escape') onEscape();
  };
  for (const type of ['keydown', 'keyup', 'keypress', 'focusin', 'focusout'])
    addEventListener(type, guard, { capture: true, signal });
}
