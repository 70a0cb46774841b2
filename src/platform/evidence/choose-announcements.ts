import { epochOf } from '../../core/model/beijing-time';
import type { Announcement } from './announcement';

export const MOST_ANNOUNCEMENTS = 20;
const DAY_MS = 86_400_000;
/** No older sale is dated, so no older announcement can matter; one far ahead matters to nobody yet. */
const OLDEST_MS = 190 * DAY_MS;
const FARTHEST_MS = 60 * DAY_MS;

/** The announcements that can matter at `now` (epoch milliseconds), each once, the nearest in time first, at most twenty. */
export function chooseAnnouncements(items: readonly Announcement[], now: number): readonly Announcement[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const once = new Map([...byId.values()].map((item) => [contentOf(item), item]));
  return [...once.values()]
    .map((item) => ({ item, distance: distanceFrom(item, now) }))
    .filter(({ distance }) => -OLDEST_MS <= distance && distance <= FARTHEST_MS)
    .sort((a, b) => Math.abs(a.distance) - Math.abs(b.distance) || (a.item.id < b.item.id ? -1 : 1))
    .slice(0, MOST_ANNOUNCEMENTS)
    .map(({ item }) => item);
}

function contentOf({ title, scope, from, until }: Announcement): string {
  return JSON.stringify([scope, from, until, title['zh-CN'], title.en]);
}

/** 0 while it goes on; how long it is over, as a negative figure; how long it is still to come. */
function distanceFrom({ from, until }: Announcement, now: number): number {
  if (epochOf(from) > now) return epochOf(from) - now;
  return Math.min(epochOf(until) - now, 0);
}
