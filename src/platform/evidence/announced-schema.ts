import * as v from 'valibot';
import { isBusinessDate } from '../../core/model/business-date';
import type { AnnouncedText } from './announcement';
import { cleanText } from './clean-text';

// Knows: the parts every feed is made of: texts in one or two languages, instants with their offset, ids.
// Must not know: which feed they stand in, or what follows from them.
// Called by: the readers of each kind of feed, and the reader of what was kept.

export const TITLE_LIMIT = 120;
export const NOTE_LIMIT = 300;

const INSTANT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)$/;

/** `2026-11-20T22:00+08:00` → epoch milliseconds. Without an offset nobody knows which time is meant, so it is refused. */
export const instant = v.pipe(
  v.string(),
  v.regex(INSTANT),
  v.check((text) => isBusinessDate(text.slice(0, 10))),
  v.transform((text) => Date.parse(text)),
  v.number(),
  v.safeInteger(),
);

export const announcementId = v.pipe(v.string(), v.regex(/^[\w.:@/-]{1,64}$/));

const words = (limit: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => cleanText(text, limit)),
    v.minLength(1),
  );

/** At least one of the two languages; a part that is not a text counts as not there. */
export const announcedText = (limit: number) =>
  v.pipe(
    v.object({
      'zh-CN': v.fallback(v.optional(words(limit)), undefined),
      en: v.fallback(v.optional(words(limit)), undefined),
    }),
    v.transform(
      (text): AnnouncedText => ({
        ...(text['zh-CN'] !== undefined && { 'zh-CN': text['zh-CN'] }),
        ...(text.en !== undefined && { en: text.en }),
      }),
    ),
    v.check((text) => Object.keys(text).length > 0),
  );

/** A text in a language that nobody named: Chinese where it holds a Chinese character. */
export const unnamedText = (limit: number) =>
  v.pipe(
    words(limit),
    v.transform((text): AnnouncedText => (/\p{Script=Han}/u.test(text) ? { 'zh-CN': text } : { en: text })),
  );
