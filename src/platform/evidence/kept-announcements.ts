import * as v from 'valibot';
import { isBusinessMoment } from '../../core/model/beijing-time';
import type { BusinessMoment } from '../../core/model/business-moment';
import { announcedText, announcementId, NOTE_LIMIT, TITLE_LIMIT } from './announced-schema';
import type { Announcement } from './announcement';
import { MOST_ANNOUNCEMENTS } from './choose-announcements';
import { ANNOUNCEMENTS_KEY } from './forget-announcements';

/** What was last read from a feed. */
export interface KeptAnnouncements {
  /** The feed's address, so that another feed's announcements are not taken for its own. */
  readonly url: string;
  readonly asOf: number;
  readonly items: readonly Announcement[];
}

const moment = v.custom<BusinessMoment>((input) => typeof input === 'string' && isBusinessMoment(input));
const keptSchema = v.object({
  url: v.string(),
  asOf: v.pipe(v.number(), v.safeInteger()),
  items: v.pipe(
    v.array(
      v.object({
        id: announcementId,
        title: announcedText(TITLE_LIMIT),
        note: v.exactOptional(announcedText(NOTE_LIMIT)),
        scope: v.picklist(['platform', 'bank']),
        from: moment,
        until: moment,
        isOpen: v.boolean(),
      }),
    ),
    v.maxLength(MOST_ANNOUNCEMENTS),
  ),
});

/** The last announcements of a feed, where the device keeps any. */
export function readKept(storage: () => Pick<Storage, 'getItem'>, url: string): KeptAnnouncements | undefined {
  try {
    const read = v.safeParse(keptSchema, JSON.parse(storage().getItem(ANNOUNCEMENTS_KEY) ?? 'null'));
    return read.success && read.output.url === url ? read.output : undefined;
  } catch {
    // Storage refused, or a row that is not JSON: then nothing was kept.
    return undefined;
  }
}

/** Keeps announcements where the device allows it; without, the next visit starts from nothing. */
export function writeKept(storage: () => Pick<Storage, 'setItem'>, kept: KeptAnnouncements): void {
  try {
    storage().setItem(ANNOUNCEMENTS_KEY, JSON.stringify(kept));
  } catch {
    // Refused or full: they hold for this visit.
  }
}
