import { describe, expect, it } from 'vitest';
import { evaluateScenarios } from '../../src/app/commands/evaluate/evaluate-scenarios';
import { scenarioFigures } from '../../src/app/commands/evaluate/scenario-figures';
import { type Graph, stepActions } from '../../src/core/model/graph';
import { graph } from '../../src/rules/index';
import expectedById from './expected-places-and-dates.json' with { type: 'json' };
import { loadScenarios } from './load-scenarios';

const files = loadScenarios();
const scenarios = files.flatMap((file) => file.scenarios);
const evaluated = evaluateScenarios(scenarios);
const { topics }: Graph = graph;
const causeIds = topics.flatMap((topic) => topic.causes.map(({ id }) => id));
const facts = topics.flatMap((topic) => topic.questions.map(({ fact }) => fact));
const expected: Readonly<Record<string, object>> = expectedById;

describe('the stored scenarios', () => {
  it('are many, in both languages about equally, and show every cause in each', () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(80);
    expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
    const chinese = scenarios.filter(({ lang }) => lang === 'zh-CN').length / scenarios.length;
    expect(chinese).toBeGreaterThan(0.4);
    expect(chinese).toBeLessThan(0.6);
    const shown = new Set(scenarios.map(({ lang, truth }) => `${lang} ${truth}`));
    expect(causeIds.flatMap((id) => [`zh-CN ${id}`, `en ${id}`]).filter((pair) => !shown.has(pair))).toEqual([]);
  });

  it('leave much unsure, and tell of several things at once, often enough', () => {
    const vague = scenarios.filter((scenario) => facts.length - Object.keys(scenario.facts).length >= 8);
    expect(vague.length).toBeGreaterThanOrEqual(20);
    const tangled = files.find(({ name }) => name === 'scenarios-several.jsonl')?.scenarios ?? [];
    expect(tangled.length).toBeGreaterThanOrEqual(10);
  });

  it('use the words of the vocabulary only', () => {
    const labels = scenarios.flatMap(({ truth, acceptable }) => [truth, ...acceptable]);
    expect(labels.filter((id) => !causeIds.includes(id))).toEqual([]);
    const known: readonly string[] = stepActions;
    const actions = scenarios.flatMap(({ mustRecommend, mustNotRecommend }) => [...mustRecommend, ...mustNotRecommend]);
    expect(actions.filter((action) => !known.includes(action))).toEqual([]);
    expect(
      evaluated.flatMap(({ scenario, warnings }) => warnings.map((warning) => `${scenario.id}: ${warning}`)),
    ).toEqual([]);
    const ids: readonly string[] = scenarios.map(({ id }) => id);
    expect(Object.keys(expected).sort()).toEqual([...ids].sort());
  });

  it('take few pages, and give these figures', () => {
    console.log(scenarioFigures(evaluated));
    const pages = evaluated.reduce((sum, { result }) => sum + result.pages, 0);
    expect(pages / evaluated.length).toBeLessThanOrEqual(4.2);
  });
});

describe('the verdict on', () => {
  it.each(evaluated.map((entry) => [entry.scenario.id, entry] as const))('%s', (id, { scenario, result }) => {
    const { cause, alternatives, place, steps, dueOn, dueLatest, ...rest } = result.details;
    expect([scenario.truth, ...scenario.acceptable]).toContain(cause);
    expect(alternatives).not.toContain(cause);
    expect(alternatives.filter((other) => !causeIds.includes(other))).toEqual([]);

    const actions = steps.map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(scenario.mustRecommend));
    expect(scenario.mustNotRecommend.filter((action) => actions.some((given) => given === action))).toEqual([]);

    expect(dueOn === null).toBe(dueLatest === null);
    if (dueOn !== null && dueLatest !== null) expect(dueOn <= dueLatest).toBe(true);
    expect({ place, dueOn, dueLatest, ...rest }).toMatchObject(expected[id] ?? {});
  });
});
