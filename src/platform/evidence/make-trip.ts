import type { Trip } from './network-report';
import { PROBE_FILE, PROBE_TEXT } from './probe-file';

export interface TripOptions {
  /** Address of the page. */
  readonly base: string;
  readonly signal: AbortSignal;
  /** Milliseconds since any start. */
  now(): number;
}

export const TRIP_LIMIT_MS = 3000;
/** A page that stands in for ours is not read to its end. */
const ENOUGH_BYTES = 4 * PROBE_TEXT.length;

/** Asks the page's own server once for the file of known text, past all caches. */
export async function makeTrip({ base, signal, now }: TripOptions): Promise<Trip> {
  const url = new URL(PROBE_FILE, base);
  url.searchParams.set('nonce', nonce());
  const started = now();
  const limit = limited(signal, TRIP_LIMIT_MS);
  try {
    const response = await fetch(url, {
      signal: limit.signal,
      // A redirect is not followed but seen: that is how most captive portals show themselves.
      redirect: 'manual',
      cache: 'no-store',
      credentials: 'omit',
    });
    const milliseconds = Math.round(now() - started);
    const is = isOtherAnswer(response) ?? ((await readStart(response)) === PROBE_TEXT.trim() ? 'back' : 'changed');
    return is === 'back' ? { is, milliseconds } : { is };
  } catch {
    // No way out, nobody there, or no answer in time.
    return { is: 'lost' };
  } finally {
    limit.end();
  }
}

/** A signal that also ends by itself, and can be let go of: `AbortSignal.any` is too young for the phones we meet. */
export function limited(outer: AbortSignal, milliseconds: number): { signal: AbortSignal; end(): void } {
  const own = new AbortController();
  const abort = (): void => own.abort();
  const timer = setTimeout(abort, milliseconds);
  outer.addEventListener('abort', abort);
  if (outer.aborted) abort();
  return {
    signal: own.signal,
    end: () => {
      clearTimeout(timer);
      outer.removeEventListener('abort', abort);
      own.abort();
    },
  };
}

export function nonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What can be seen before anything is read: a page that stands in for ours may be as large as it likes. */
function isOtherAnswer({ type, status, headers }: Response): 'changed' | 'refused' | 'failed' | undefined {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400) || status === 511) return 'changed';
  if ([403, 451].includes(status)) return 'refused';
  if (status !== 200) return 'failed';
  const isPage = /html/i.test(headers.get('content-type') ?? '');
  return isPage || Number(headers.get('content-length') ?? 0) > ENOUGH_BYTES ? 'changed' : undefined;
}

/** The first few bytes as text; then it hangs up. */
async function readStart(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (text.length <= ENOUGH_BYTES) {
    const part = await reader?.read();
    if (!part || part.done) return text.trim();
    text += decoder.decode(part.value, { stream: true });
  }
  await reader?.cancel();
  return text;
}
