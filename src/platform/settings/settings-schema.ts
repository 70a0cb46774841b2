import * as v from 'valibot';
import { isBusinessDate } from '../../core/model/business-date';

// Knows: the shape of settings.json, which the operator edits without a rebuild.
// Must not know: what the settings are used for.
// Called by: read-settings.ts; public/settings.schema.json says the same for editors.

const day = v.custom<`${number}-${number}-${number}`>(
  (input) => typeof input === 'string' && isBusinessDate(input),
  'a day such as 2026-11-20',
);
const timeOfDay = v.pipe(
  v.custom<`${number}:${number}`>(
    (input) => typeof input === 'string' && /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(input),
  ),
);
const bilingual = v.object({ 'zh-CN': v.pipe(v.string(), v.maxLength(60)), en: v.pipe(v.string(), v.maxLength(60)) });
const sourced = <Value extends v.GenericSchema>(value: Value) =>
  v.object({ value, source: v.pipe(v.string(), v.maxLength(400)), asOf: day });
/** Both times are of one day, so their order as text is their order in time. */
const hours = v.pipe(
  v.object({ from: timeOfDay, to: timeOfDay }),
  v.check(({ from, to }) => from < to),
);

/** A mobile number is never a hotline (`domain.md` section 7): eleven digits starting with 1 are refused. */
const hotline = v.pipe(
  v.string(),
  v.regex(/^[\d+\- ]{3,20}$/),
  v.check((number) => isHotline(number.replace(/\D/g, ''))),
);

function isHotline(digits: string): boolean {
  return digits.length >= 3 && !/^((00)?86)?1[3-9]\d{9}$/.test(digits);
}

export const brandSchema = v.object({ name: bilingual, accent: v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i)) });
export const contactSchema = v.object({ number: hotline, purpose: bilingual, verifiedOn: day });
export const hostSchema = v.pipe(v.string(), v.regex(/^[a-z0-9.-]+(:\d+)?$/i));
/** A site that may hold the page in a frame; `answers` lets it see what was answered, and not only that it was. */
export const embedderSchema = v.strictObject({
  origin: v.pipe(v.string(), v.regex(/^https?:\/\/[a-z0-9.-]+(:\d+)?$/)),
  answers: v.optional(v.boolean()),
});

const path = v.pipe(v.string(), v.maxLength(300));
/** Where announcements come from: our own format, beside the page or elsewhere, or an Atlassian Statuspage. */
export const feedSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('own'),
    url: v.pipe(path, v.regex(/^(https:\/\/[a-z0-9.-]+(:\d+)?\/|\.{0,2}\/)?[\w.~/-]+$/i)),
  }),
  v.strictObject({
    kind: v.literal('statuspage'),
    url: v.pipe(path, v.regex(/^https:\/\/[a-z0-9.-]+(:\d+)?(\/[\w.~/-]*)?$/i)),
  }),
]);
export const profileSchema = v.partial(
  v.strictObject({
    cutOff: v.partial(
      v.strictObject({ card: sourced(timeOfDay), qr: sourced(timeOfDay), 'unionpay-qr': sourced(timeOfDay) }),
    ),
    instantHours: sourced(hours),
    payoutWindow: sourced(hours),
    paysOnMakeUpDays: sourced(v.picklist(['yes', 'no', 'unknown'])),
    usualTerm: sourced(v.picklist(['instant', 'same-working-day', 'next-day', 'next-working-day'])),
  }),
);
export const calendarYearSchema = v.object({
  year: v.pipe(
    v.number(),
    v.safeInteger(),
    v.check((year) => year >= 2024 && year <= 2100),
  ),
  official: v.boolean(),
  offDays: v.array(day),
  makeUpDays: v.array(day),
  source: v.pipe(v.string(), v.minLength(1)),
  published: v.optional(day),
});
