declare const self: ServiceWorkerGlobalScope & {
  /** What the build wrote; a file whose name changes with its content has no revision. */
  readonly __WB_MANIFEST: readonly { readonly url: string; readonly revision: string | null }[];
};

const CACHE = 'daonale-files';
/** Few enough that a page in use on a weak line is not kept waiting. */
const AT_ONCE = 4;

/** File, as the build names it → where it is kept. Versions share the files that are the same in both. */
const keys: ReadonlyMap<string, string> = new Map(
  self.__WB_MANIFEST.map(({ url, revision }) => [
    url,
    addressOf(revision === null ? url : `${url}?revision=${revision}`),
  ]),
);

/** Where this version keeps a file; files of older versions under `assets/` are where they always were. */
export function keyOf(file: string): string | undefined {
  return keys.get(file) ?? (file.startsWith('assets/') ? addressOf(file) : undefined);
}

export async function keptFile(key: string): Promise<Response | undefined> {
  return (await caches.open(CACHE)).match(key);
}

/** Fetches what is not here yet; when it is interrupted, what has come stays, and the next try fetches the rest. */
export async function keepFiles(): Promise<void> {
  const cache = await caches.open(CACHE);
  const files = [...keys];
  const next = async (): Promise<void> => {
    for (let file = files.shift(); file; file = files.shift()) await keepFile(cache, file);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

export async function dropOlderFiles(): Promise<void> {
  const cache = await caches.open(CACHE);
  const own = new Set(keys.values());
  for (const { url } of await cache.keys()) if (!own.has(url)) await cache.delete(url);
}

async function keepFile(cache: Cache, [file, key]: readonly [string, string]): Promise<void> {
  if (await cache.match(key)) return;
  // Asked for by its short name, as visitors do: many hosts redirect the long one.
  const address = addressOf(file.replace(/(^|\/)index\.html$/, '$1'));
  const response = await fetch(address, { cache: file.startsWith('assets/') ? 'default' : 'no-cache' });
  const isPage = /html/.test(response.headers.get('content-type') ?? '');
  if (!response.ok || isPage !== file.endsWith('.html')) throw new Error(`${file} cannot be had`);
  await cache.put(key, plain(response));
}

/** A navigation takes no answer that was redirected on its way. */
function plain(response: Response): Response {
  const { body, status, headers } = response;
  return response.redirected ? new Response(body, { status, headers }) : response;
}

function addressOf(file: string): string {
  return new URL(file, self.registration.scope).href;
}
