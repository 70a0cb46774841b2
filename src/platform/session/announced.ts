import type { KnownAnnouncements } from '../evidence/announcement';
import { announcementsNear, isGoingOn } from '../evidence/announcement-over';
import { saleSpan } from './sale-span';
import { serverNow } from './server-now';
import type { SessionState } from './session-state';

/** An announcement as the faces show it. */
export type AnnouncedItem = KnownAnnouncements['items'][number];

/** What is announced to go on now. */
export function goingOn(state: SessionState): readonly AnnouncedItem[] {
  return itemsOf(state).filter((item) => isGoingOn(item, serverNow(state)));
}

/** What is announced of a scope that may have been over the sale: not enough to answer, enough to be reminded of. */
export function announcedFor(state: SessionState, scope: string): AnnouncedItem | undefined {
  const items = itemsOf(state).filter((item) => item.scope === scope);
  return items.length > 0 ? announcementsNear(items, saleSpan(state), serverNow(state))[0] : undefined;
}

/** The announcement that an answer was read from, while the feed still has it. */
export function announcedAs(state: SessionState, id: string | undefined): AnnouncedItem | undefined {
  return itemsOf(state).find((item) => item.id === id);
}

function itemsOf({ evidence }: SessionState): readonly AnnouncedItem[] {
  return evidence.announcements?.is === 'known' ? evidence.announcements.items : [];
}
