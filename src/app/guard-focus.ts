/**
 * Where what had the focus goes away and nothing else takes it, the heading of what is in front does: never the body, from
 * which a keyboard or a screen reader would have to start at the top. Returns how to stop.
 */
export function guardFocus(page: Document): () => void {
  let last: Element | null = null;
  const remember = (): void => {
    last = page.activeElement;
  };
  const observer = new MutationObserver(() => {
    if (!last || last.isConnected || page.activeElement !== page.body) return;
    last = null;
    const main = page.getElementById('main');
    (main?.querySelector<HTMLElement>('[data-heading]') ?? main)?.focus();
  });
  page.addEventListener('focusin', remember);
  observer.observe(page.body, { childList: true, subtree: true });
  return () => {
    page.removeEventListener('focusin', remember);
    observer.disconnect();
  };
}
