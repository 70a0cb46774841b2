const LIMIT_MS = 4000;

/** Whether the page's own server answers for it now, past all caches and workers. */
export async function isPageThere(address: string): Promise<boolean> {
  try {
    const request = { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(LIMIT_MS) } as const;
    return (await fetch(address, request)).ok;
  } catch {
    // No network, or too slow to be worth leaving what is on the screen.
    return false;
  }
}
