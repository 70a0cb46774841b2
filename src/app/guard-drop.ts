/** A file dropped beside its place would open instead of the page, and take the case in hand with it. */
export function guardDrop(page: Document): () => void {
  const stop = new AbortController();
  for (const type of ['dragover', 'drop'])
    page.addEventListener(type, (event) => event.preventDefault(), { signal: stop.signal });
  return () => stop.abort();
}
