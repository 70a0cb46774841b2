import type { Announcement, FeedFault } from './announcement';
import { chooseAnnouncements } from './choose-announcements';
import type { FetchedJson } from './fetch-json';
import { readOwnFeed } from './read-own-feed';

type ItemReader = (raw: unknown) => readonly Announcement[] | undefined;

/** The announcements in a feed's documents. One of two that cannot be read takes nothing from the other. */
export async function readFeed(
  kind: 'own' | 'statuspage',
  documents: readonly FetchedJson[],
  now: number,
): Promise<readonly Announcement[] | FeedFault> {
  const readers = await readersOf(kind, now);
  const read = documents.map((document, place) => (document.ok ? readers[place]?.(document.json) : undefined));
  if (read.some(Boolean))
    return chooseAnnouncements(
      read.flatMap((items) => items ?? []),
      now,
    );
  return documents.flatMap((document) => (document.ok ? [] : [document.why]))[0] ?? 'wrong-shape';
}

/** What reads each document. Few deployments have a Statuspage, so its reader comes where it is wanted; none, where it cannot. */
async function readersOf(kind: 'own' | 'statuspage', now: number): Promise<readonly ItemReader[]> {
  if (kind === 'own') return [readOwnFeed];
  const statuspage = await import('./read-statuspage').catch(() => undefined);
  if (!statuspage) return [];
  return [statuspage.readIncidents, (raw) => statuspage.readMaintenances(raw, now)];
}
