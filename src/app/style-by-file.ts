/** Where the site's policy is older than the page, its own style is refused; as a file it may come. */
export function styleByFile(page: Document): void {
  const style = page.querySelector<HTMLStyleElement>('style[data-file]');
  if (!style || style.sheet) return;
  const link = page.createElement('link');
  link.rel = 'stylesheet';
  link.href = style.dataset.file ?? '';
  page.head.append(link);
}
