import * as v from 'valibot';
import { isBusinessMoment } from '../../../core/model/beijing-time';

/** "Yesterday" is read in the offset that the line states, so the clock on that wall is what counts. */
const wallClock = v.pipe(
  v.string(),
  v.transform((text) => text.replace(' ', 'T').slice(0, 16)),
  v.guard(isBusinessMoment, 'expected a time with its offset, such as 2026-11-23T10:00:00+08:00'),
);

/** One line of an utterance file (`vocabulary.md`, evaluation files). */
export const utteranceSchema = v.object({
  id: v.string(),
  lang: v.nullish(v.string(), ''),
  text: v.string(),
  relativeTo: wallClock,
  facts: v.nullish(v.record(v.string(), v.unknown()), {}),
  allow: v.nullish(v.array(v.string()), []),
  signal: v.nullish(v.string()),
});

export type Utterance = v.InferOutput<typeof utteranceSchema>;
