import * as v from 'valibot';
import { isBusinessMoment } from '../../core/model/beijing-time';
import type { BusinessMoment } from '../../core/model/business-moment';
import { announcedText, announcementId, NOTE_LIMIT, TITLE_LIMIT } from './announced-schema';
import { MOST_ANNOUNCEMENTS } from './choose-announcements';
import type { KeptAnnouncements } from './kept-announcements';

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

/** The announcements in a text that the device kept, unless they are another feed's. */
export function readKept(text: string, url: string): KeptAnnouncements | undefined {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), keptSchema), text);
  return read.success && read.output.url === url ? read.output : undefined;
}
