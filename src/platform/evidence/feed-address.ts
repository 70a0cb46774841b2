/** The address of a feed, or nothing where the page may not ask there: other sites only by https and only hosts the settings name. */
export function feedAddress(
  url: string,
  place: { readonly base: string; readonly allowedHosts: readonly string[] },
): URL | undefined {
  const address = parse(url, place.base);
  if (!address || address.username + address.password !== '') return undefined;
  if (isOwnHost(address, place.base)) return address;
  const isAllowed = place.allowedHosts.some((host) => host.toLowerCase() === address.host);
  return address.protocol === 'https:' && isAllowed ? address : undefined;
}

/** True for an address beside the page. */
export function isOwnHost(address: URL, base: string): boolean {
  return /^https?:$/.test(address.protocol) && address.origin === new URL(base).origin;
}

function parse(url: string, base: string): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    // No address at all: as good as one that is not allowed.
    return undefined;
  }
}
