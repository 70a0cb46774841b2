import { beijingMoment, epochOf } from '../../core/model/beijing-time';
import type { BusinessMoment } from '../../core/model/business-moment';
import type { Announcement } from './announcement';

/** A sale in Beijing minutes, as exactly as it is known: made between two of them, both included. */
export interface SaleSpan {
  readonly madeFrom: BusinessMoment;
  readonly madeTo: BusinessMoment;
  /** The minute in which it should be paid out at the latest; absent for a sale that nobody will pay out as it stands. */
  readonly payoutBy?: BusinessMoment;
}

/** True while an announced maintenance goes on. */
export function isGoingOn({ from, until }: Announcement, now: BusinessMoment): boolean {
  return from <= now && now < until;
}

/**
 * The announcement that was over the sale, or over the time from the sale to its payout, whatever the exact minute of the
 * sale was; what only may have been is left to ask. Nothing that has not begun counts. The latest one to begin comes first.
 */
export function announcementOver(
  items: readonly Announcement[],
  sale: SaleSpan,
  now: BusinessMoment,
): Announcement | undefined {
  return items
    .filter((item) => item.from <= now && (coversSale(item, sale) || delaysPayout(item, sale)))
    .sort((a, b) => (a.from > b.from ? -1 : 1))[0];
}

const DAYS_BACK = 8;

/** The announcements that may have been over a sale, for the merchant to judge; of an unknown moment, those of the last days. */
export function announcementsNear(
  items: readonly Announcement[],
  sale: SaleSpan | undefined,
  now: BusinessMoment,
): readonly Announcement[] {
  const from = sale?.madeFrom ?? beijingMoment(epochOf(now) - DAYS_BACK * 86_400_000);
  const to = sale?.payoutBy ?? sale?.madeTo ?? now;
  return items.filter((item) => item.from <= now && item.from <= to && item.until > from);
}

function coversSale({ from, until }: Announcement, { madeFrom, madeTo }: SaleSpan): boolean {
  return from <= madeFrom && madeTo < until;
}

function delaysPayout({ from, until }: Announcement, { madeTo, payoutBy }: SaleSpan): boolean {
  return payoutBy !== undefined && from <= payoutBy && madeTo < until;
}
