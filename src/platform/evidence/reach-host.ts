import { limited, nonce, TRIP_LIMIT_MS } from './make-trip';

/** Whether another host answers at all, whatever it says: only the head of an answer is asked for, and nothing is read. */
export async function reachHost(host: string, signal: AbortSignal): Promise<boolean> {
  const limit = limited(signal, TRIP_LIMIT_MS);
  try {
    await fetch(`https://${host}/?nonce=${nonce()}`, {
      method: 'HEAD',
      mode: 'no-cors',
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: limit.signal,
    });
    return true;
  } catch {
    // Out of reach, refused on the way, or too slow to tell the difference.
    return false;
  } finally {
    limit.end();
  }
}
