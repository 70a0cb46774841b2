const LINK = /^#\/case\/./;

/**
 * Takes a case that was handed over out of the address, at once, so that it stays in no history, bookmark or picture of the
 * screen; what remains names the face that opens it.
 */
export function takeHandedLink(view: Window): string | undefined {
  const { hash } = view.location;
  if (!LINK.test(hash)) return undefined;
  view.history.replaceState(null, '', '#/case');
  return hash;
}
