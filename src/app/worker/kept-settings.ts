declare const self: ServiceWorkerGlobalScope;

const CACHE = 'daonale-settings';
export const SETTINGS = 'settings.json';
/** Less than the page waits, so that it gets the last settings rather than none. */
const LIMIT_MS = 3000;

/** The settings of now, so that an operator's change is seen at once; the last ones where there is no network. */
export async function freshSettings(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const last = async (): Promise<Response | undefined> => cache.match(SETTINGS);
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(LIMIT_MS) });
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    if (response.ok && isJson) await cache.put(SETTINGS, response.clone());
    return response.status >= 500 ? ((await last()) ?? response) : response;
  } catch (error) {
    const kept = await last();
    if (kept) return kept;
    throw error;
  }
}

/** On the first visit the page has read them before there was a worker. A site may also have none. */
export async function keepSettings(): Promise<void> {
  await freshSettings(new Request(new URL(SETTINGS, self.registration.scope))).catch(() => undefined);
}
