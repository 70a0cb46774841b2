import * as v from 'valibot';
import type { Announcement, Announcements, FeedFault } from './announcement';
import { feedAddress, isOwnHost } from './feed-address';
import { FEED_LIMITS, type FetchedJson, type FetchLimits, fetchJson } from './fetch-json';
import { keptText, writeKept } from './kept-announcements';
import { serverClock } from './server-clock';

// Knows: where announcements are read, within which limits, and what is left of them when that fails.
// Must not know: any case; whether an announcement explains anything is asked elsewhere.
// Called by: the session's `keepInformed`, once the first question is live.

/** A feed as the settings name it. The address of a Statuspage ends in `/api/v2`. */
export interface FeedSource {
  readonly kind: 'own' | 'statuspage';
  readonly url: string;
}

/** What a feed is read with. `base` is the address of the page, `now` the device's clock in epoch milliseconds. */
export interface FeedReader {
  readonly base: string;
  readonly allowedHosts: readonly string[];
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem'>;
  readonly now: () => number;
  readonly limits?: FetchLimits;
}

const DAY_MS = 86_400_000;
/** A clock no further off than this is as good as right: the header counts in seconds, and the answer took its time. */
const NO_SKEW_MS = 120_000;

/** Reads a feed, else what was kept of it, else nothing is known. Never throws, and is done within the time limit. */
export async function loadAnnouncements(source: FeedSource, reader: FeedReader): Promise<Announcements> {
  const address = feedAddress(source.url, reader);
  if (!address) return { is: 'unknown', why: 'not-allowed' };
  const limits = reader.limits ?? FEED_LIMITS;
  const [documents, ownClock] = await Promise.all([
    Promise.all(documentsOf(source, address).map((url) => fetchJson(url, limits))),
    isOwnHost(address, reader.base) ? undefined : serverClock(reader.base, limits),
  ]);
  const time = documents.map((document) => (document.ok ? document.time : undefined)).find(Boolean);
  const clockSkew = skewOf((ownClock ?? time)?.now, reader.now());
  const now = reader.now() + clockSkew;
  const items = await readItems(source, documents, now);
  if (typeof items === 'string') return lastKept(reader, address.href, { why: items, clockSkew });
  const asOf = time?.madeAt ?? now;
  writeKept(reader.storage, { url: address.href, asOf, items });
  return { is: 'known', items, asOf, isStale: isStale(asOf, now), isKept: false, clockSkew };
}

function documentsOf(source: FeedSource, address: URL): readonly string[] {
  if (source.kind === 'own') return [address.href];
  const folder = address.href.replace(/\/*$/, '/');
  return [`${folder}incidents.json`, `${folder}scheduled-maintenances.json`];
}

const silentSchema = v.object({ items: v.pipe(v.array(v.unknown()), v.maxLength(0)) });

/** Most of the time nothing is announced, so what reads announcements comes when there are some. */
async function readItems(
  source: FeedSource,
  documents: readonly FetchedJson[],
  now: number,
): Promise<readonly Announcement[] | FeedFault> {
  const faults = documents.flatMap((document) => (document.ok ? [] : [document.why]));
  const said = documents.flatMap((document) => (document.ok ? [document.json] : []));
  if (said.length === 0) return faults[0] ?? 'unreachable';
  if (source.kind === 'own' && said.every((json) => v.safeParse(silentSchema, json).success)) return [];
  const late = await import('./read-feed').catch(() => undefined);
  // Without its reader it is as good as not asked.
  return late ? late.readFeed(source.kind, documents, now) : 'unreachable';
}

async function lastKept(
  { storage, now }: FeedReader,
  url: string,
  { why, clockSkew }: { readonly why: FeedFault; readonly clockSkew: number },
): Promise<Announcements> {
  const text = keptText(storage);
  const late = text && (await import('./read-kept').catch(() => undefined));
  const kept = late ? late.readKept(text, url) : undefined;
  if (!kept) return { is: 'unknown', why };
  const { items, asOf } = kept;
  return { is: 'known', items, asOf, isStale: isStale(asOf, now() + clockSkew), isKept: true, clockSkew };
}

function skewOf(serverNow: number | undefined, deviceNow: number): number {
  const skew = serverNow === undefined ? 0 : serverNow - deviceNow;
  return Math.abs(skew) <= NO_SKEW_MS ? 0 : skew;
}

/** A day old, or of a time that is still to come: a clock was wrong somewhere, so nobody can say how old it is. */
function isStale(asOf: number, now: number): boolean {
  return now - asOf > DAY_MS || asOf - now > NO_SKEW_MS;
}
