import { keptFile, keyOf } from './kept-files';
import { freshSettings, SETTINGS } from './kept-settings';

declare const self: ServiceWorkerGlobalScope;

/**
 * The answer to what a page asks for, or none where the network is to answer: what this version does not consist of (a host's
 * `embed.js`, another page, a file that does not exist), and whatever is asked for with `no-store` (announcements, the probe).
 */
export function answerTo(request: Request): Promise<Response> | undefined {
  if (request.method !== 'GET' || request.cache === 'no-store') return undefined;
  const { origin, pathname } = new URL(request.url);
  const scope = new URL(self.registration.scope);
  if (origin !== scope.origin || !pathname.startsWith(scope.pathname)) return undefined;
  const path = pathname.slice(scope.pathname.length);
  if (path === SETTINGS) return freshSettings(request);
  const key = keyOf(path === '' || path.endsWith('/') ? `${path}index.html` : path);
  return key === undefined ? undefined : keptOrFetched(key, request);
}

async function keptOrFetched(key: string, request: Request): Promise<Response> {
  return (await keptFile(key)) ?? fetch(request);
}
