import type { FromFrame } from '../../features/widget/messages';

/** Tells the host of Esc, and of how high the page stands where it is a part of the host's own. Returns how to stop. */
export function watchFrame(page: Document, tell: (message: FromFrame) => void): () => void {
  const onKey = (event: KeyboardEvent): void => {
    // Esc that ends the composing of a word, or closes a dialog of ours, is not meant for the panel.
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    if (!page.querySelector('dialog[open]')) tell({ type: 'close', detail: null });
  };
  let height = 0;
  const observer = new ResizeObserver(() => {
    const now = Math.ceil(page.body.getBoundingClientRect().height);
    if (now === height || page.documentElement.dataset.embed !== 'inline') return;
    height = now;
    tell({ type: 'size', detail: { height } });
  });
  observer.observe(page.body);
  page.addEventListener('keydown', onKey);
  return () => {
    observer.disconnect();
    page.removeEventListener('keydown', onKey);
  };
}
