import * as v from 'valibot';
import { announcedText, announcementId, instant, NOTE_LIMIT, TITLE_LIMIT } from './announced-schema';
import { closedSpan } from './announced-span';
import type { Announcement } from './announcement';
import { readItems } from './read-items';

const itemSchema = v.object({
  id: announcementId,
  title: announcedText(TITLE_LIMIT),
  scope: v.picklist(['platform', 'bank']),
  from: instant,
  to: instant,
  note: v.fallback(v.optional(announcedText(NOTE_LIMIT)), undefined),
});

/** Our own format, `public/announcements.schema.json`. Nothing where it is not that; a bad item costs only itself. */
export function readOwnFeed(raw: unknown): readonly Announcement[] | undefined {
  return readItems(raw, 'items', (item) => {
    const read = v.safeParse(itemSchema, item);
    if (!read.success) return undefined;
    const { id, title, scope, note, from, to } = read.output;
    const span = closedSpan(from, to);
    return span && { id, title, scope, ...(note && { note }), ...span };
  });
}
