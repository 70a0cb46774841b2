import { type Answer, UNSURE } from '../../core/model/answer';
import type { CaseRecord } from '../../core/model/case-record';
import type { Announcement } from '../evidence/announcement';
import { announcementOver } from '../evidence/announcement-over';
import { saleSpan } from './sale-span';
import { serverNow } from './server-now';
import type { SessionState } from './session-state';

export const MAINTENANCE = 'maintenance';

/** Announcements that the merchant said are not the reason: some by their id, or whatever is announced. */
export type Refusals = ReadonlySet<string> | 'all';

/** What the announcements do to a case: they answer, or an answer of theirs no longer stands. */
export type Reading = Answer | 'take-back';

/**
 * Holds the announcements against the sale. One that was over it answers where nobody knew of any; the merchant's own
 * "yes" stands. None over it proves nothing: a list may not be kept, and knows nothing of the customer's bank.
 */
export function readMaintenance(state: SessionState, refused: Refusals): Reading | undefined {
  const stated = statedMaintenance(state.record);
  if (stated && !canAnswer(stated)) return stillStands(state, stated) ? undefined : 'take-back';
  if (refused === 'all' || isStale(state)) return undefined;
  const over = itemOver(state, ({ id }) => !refused.has(id));
  return over && { fact: MAINTENANCE, value: over.scope, provenance: 'read', reason: over.id };
}

/** What the case says of maintenance, whether the walk reaches it or not. */
export function statedMaintenance({ answers, setAside }: CaseRecord): Answer | undefined {
  return [...answers, ...setAside].find(({ fact }) => fact === MAINTENANCE);
}

/** True while the announcement that gave an answer, as far as it is still known, was over the sale. */
export function stillStands(state: SessionState, { provenance, reason }: Answer): boolean {
  if (provenance !== 'read') return true;
  const isKnown = itemsOf(state).some(({ id }) => id === reason);
  if (!isKnown) return saleSpan(state) !== undefined;
  return itemOver(state, ({ id }) => id === reason) !== undefined;
}

/** To have heard of none, or not to be sure, leaves room for what was announced. */
function canAnswer({ provenance, value }: Answer): boolean {
  return provenance !== 'given' && (value === 'none' || value === UNSURE);
}

function itemOver(state: SessionState, isWanted: (item: Announcement) => boolean): Announcement | undefined {
  const items = itemsOf(state).filter(isWanted);
  const sale = items.length > 0 ? saleSpan(state) : undefined;
  return sale && announcementOver(items, sale, serverNow(state));
}

function itemsOf({ evidence }: SessionState): readonly Announcement[] {
  return evidence.announcements?.is === 'known' ? evidence.announcements.items : [];
}

/** What is too old to be relied on answers nothing more; what it has answered may stand. */
function isStale({ evidence }: SessionState): boolean {
  return evidence.announcements?.is === 'known' && evidence.announcements.isStale;
}
