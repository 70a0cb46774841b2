import type { FeedFault } from './announcement';

export interface FetchLimits {
  readonly milliseconds: number;
  readonly bytes: number;
}

export const FEED_LIMITS: FetchLimits = { milliseconds: 4000, bytes: 256_000 };

/** What a server's clock said: when it made the answer, and what time it was there when the answer was given out. */
export interface ServerTime {
  readonly madeAt: number;
  readonly now: number;
}

export type FetchedJson =
  | { readonly ok: true; readonly json: unknown; readonly time: ServerTime | undefined }
  | { readonly ok: false; readonly why: FeedFault };

const JSON_TYPE = /^(application|text)\/([\w.-]+\+)?json\s*(;|$)/i;

/** Asks for a JSON document without cookies, caches or redirects, and reads no further than the limits. Never throws. */
export async function fetchJson(url: string, limits: FetchLimits = FEED_LIMITS): Promise<FetchedJson> {
  const signal = AbortSignal.timeout(limits.milliseconds);
  try {
    const response = await fetch(url, {
      signal,
      redirect: 'error',
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { Accept: 'application/json' },
    });
    const time = serverTime(response.headers);
    const read = await readBody(response, limits.bytes, signal);
    return typeof read === 'object' ? { ok: true, json: read.json, time } : { ok: false, why: read };
  } catch {
    // No network, no such host, a redirect, a refusal by CORS or by the content policy, or the time was up.
    return { ok: false, why: signal.aborted ? 'too-slow' : 'unreachable' };
  }
}

/** The server's time from the headers of an answer; other sites may keep it to themselves. */
export function serverTime(headers: Headers): ServerTime | undefined {
  const madeAt = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(madeAt)) return undefined;
  const age = Number(headers.get('age') ?? 0);
  return { madeAt, now: madeAt + (age > 0 ? age * 1000 : 0) };
}

async function readBody(
  response: Response,
  limit: number,
  signal: AbortSignal,
): Promise<FeedFault | { readonly json: unknown }> {
  const fault = faultOf(response);
  if (fault) {
    await response.body?.cancel();
    return fault;
  }
  const text = await readText(response, limit, signal);
  if (signal.aborted) return 'too-slow';
  if (text === undefined) return 'too-large';
  return parse(text);
}

function faultOf(response: Response): FeedFault | undefined {
  if (response.status !== 200) return 'bad-status';
  return JSON_TYPE.test(response.headers.get('content-type') ?? '') ? undefined : 'wrong-type';
}

/** Counts while it reads, unpacked bytes and all, and hangs up at the limit, or when the time is up. */
async function readText(response: Response, limit: number, signal: AbortSignal): Promise<Uint8Array[] | undefined> {
  const reader = response.body?.getReader();
  // `fetch` may have lost sight of its signal by now (nodejs/undici 4068), and a body that drips would be read for ever. Where it
  // has not, it ends the reader first, and there is nothing left to cancel.
  signal.addEventListener('abort', () => reader?.cancel().catch(() => undefined), { once: true });
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) return parts;
    size += part.value.byteLength;
    if (size > limit) {
      await reader?.cancel();
      return undefined;
    }
    parts.push(part.value);
  }
}

function parse(parts: readonly Uint8Array[]): FeedFault | { readonly json: unknown } {
  // A mark of byte order is kept, and so is no JSON; bytes that are no UTF-8 throw.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    const text = parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode();
    return { json: JSON.parse(text) };
  } catch {
    // Cut off, a login page sent as JSON, another encoding: there is nothing to be read from it.
    return 'not-json';
  }
}
