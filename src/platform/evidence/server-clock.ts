import { type FetchLimits, type ServerTime, serverTime } from './fetch-json';
import { PROBE_FILE } from './probe-file';

/** What time it is where the page comes from, asked by a header alone; other sites keep that header to themselves. */
export async function serverClock(base: string, limits: FetchLimits): Promise<ServerTime | undefined> {
  try {
    const response = await fetch(new URL(PROBE_FILE, base), {
      method: 'HEAD',
      cache: 'no-store',
      redirect: 'error',
      credentials: 'omit',
      signal: AbortSignal.timeout(limits.milliseconds),
    });
    return serverTime(response.headers);
  } catch {
    // Not to be had: then the device's own clock has to do.
    return undefined;
  }
}
