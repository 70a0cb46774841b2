import * as v from 'valibot';

const WITHOUT_OFFSET = /T[\d:.]+$/;
const instant = v.pipe(
  v.string(),
  // Without an offset it is Beijing's, never this machine's.
  v.transform((text) => Date.parse(WITHOUT_OFFSET.test(text) ? `${text}+08:00` : text)),
  v.check((epochMs) => !Number.isNaN(epochMs), 'expected a time with its offset, such as 2026-11-23T10:00:00+08:00'),
);
const ids = v.nullish(v.array(v.string()), []);
const remark = v.nullish(v.string(), '');

/** One line of a scenario file (`vocabulary.md`, evaluation files). `relativeTo` becomes epoch milliseconds. */
export const scenarioSchema = v.object({
  id: v.string(),
  lang: remark,
  story: remark,
  relativeTo: instant,
  facts: v.record(v.string(), v.unknown()),
  truth: v.string(),
  acceptable: ids,
  mustRecommend: ids,
  mustNotRecommend: ids,
});

export type Scenario = v.InferOutput<typeof scenarioSchema>;
