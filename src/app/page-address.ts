/** The page's own address without its fragment, for links to it. */
export function pageAddress(): string {
  const { origin, pathname } = window.location;
  return origin + pathname;
}
