import * as v from 'valibot';
import { WORDS_LIMIT } from '../../core/model/words-limit';
import type { ToFrame } from '../../features/widget/messages';

const short = (limit: number) => v.pipe(v.string(), v.maxLength(limit));

/** What a host may say. Anything else is dropped without an answer. */
export const hostMessageSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('look'),
    language: short(40),
    theme: v.picklist(['system', 'light', 'dark']),
    accent: v.union([v.literal(''), v.pipe(v.string(), v.regex(/^#[\da-f]{6}$/i))]),
    mode: v.picklist(['bubble', 'inline', 'link']),
  }),
  v.strictObject({
    type: v.literal('facts'),
    facts: v.pipe(
      v.record(short(40), short(40)),
      v.check((facts) => Object.keys(facts).length <= 40),
    ),
  }),
  v.strictObject({ type: v.literal('ask'), text: short(WORDS_LIMIT) }),
  v.strictObject({ type: v.literal('restart') }),
  v.strictObject({ type: v.literal('focus') }),
]) satisfies v.GenericSchema<unknown, ToFrame>;
