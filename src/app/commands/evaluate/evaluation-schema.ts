import * as v from 'valibot';

const facts = v.record(v.string(), v.string());
const instant = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'a time with its offset, such as 2026-11-23T10:00+08:00'),
);

/** One line of a scenario file (`vocabulary.md`, evaluation files). */
export const scenarioSchema = v.object({
  id: v.string(),
  lang: v.string(),
  story: v.string(),
  relativeTo: instant,
  facts,
  truth: v.string(),
  acceptable: v.optional(v.array(v.string()), []),
  mustRecommend: v.optional(v.array(v.string()), []),
  mustNotRecommend: v.optional(v.array(v.string()), []),
});

export type Scenario = v.InferOutput<typeof scenarioSchema>;
