import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWalks } from '../../src/app/commands/rules/count-walks';
import { checkGraph } from '../../src/core/engine/check-graph';
import { checkWalks } from '../../src/core/engine/check-walks';
import { compileGraph } from '../../src/core/engine/compile-graph';
import { enumerateWalks } from '../../src/core/engine/enumerate-walks';
import { judge } from '../../src/core/engine/judge';
import { UNSURE } from '../../src/core/model/answer';
import { dayOf } from '../../src/core/model/beijing-time';
import { placeIds, stepActions } from '../../src/core/model/graph';
import type { World } from '../../src/core/model/world';
import { calculators } from '../../src/rules/calculators';
import { dating } from '../../src/rules/dating';
import { graph } from '../../src/rules/index';
import { sampleAnswers } from '../../src/rules/sample-answers';
import { followTree, followWalk } from '../support/follow-walk';
import { world } from '../support/tiny-graph';

const tools = { calculators, dating };
const compiled = compileGraph(graph, tools);
const samples = sampleAnswers(world);
const tree = enumerateWalks(compiled, world, samples);
const ends = tree.nodes.flatMap((node) => (node.kind === 'end' ? [node] : []));
const causeIds = [...compiled.causes, compiled.fallback].map(({ cause }) => cause.id);

test('every cause is reached, and can be confirmed', () => {
  const confirmed = new Set(ends.flatMap(({ cause, certainty }) => (certainty === 'confirmed' ? [cause] : [])));
  expect(causeIds.filter((cause) => !confirmed.has(cause))).toEqual([]);
});

test('the money may be found at every place', () => {
  const places = new Set(ends.map(({ place }) => place));
  expect(placeIds.filter((place) => !places.has(place))).toEqual([]);
});

test('every step is given in some verdict, every action of the vocabulary among them', () => {
  const nets = [...compiled.causes, compiled.fallback].map(({ cause }) => cause.safetyNet.step);
  const given = new Set([...ends.flatMap(({ steps }) => steps), ...nets]);
  expect([...compiled.steps.keys()].filter((step) => !given.has(step))).toEqual([]);
  const actions = new Set([...compiled.steps.values()].map(({ step }) => step.action));
  expect(stepActions.filter((action) => !actions.has(action))).toEqual([]);
});

test('every walk ends, after nine screens at most, in a verdict with something to do', () => {
  expect(tree.nodes.filter(({ kind }) => kind === 'stuck')).toEqual([]);
  expect(countWalks(tree).longest).toBeLessThanOrEqual(graph.screens.length);
  expect(ends.filter(({ steps }) => steps.length === 0)).toEqual([]);
});

test('every question can change an outcome, and no cause stands in the shadow of another', () => {
  expect(checkWalks(compiled, tree)).toEqual([]);
});

test('every kind of verdict can be judged: each step and the safety net has a date from today on', () => {
  const kinds = new Map(ends.map((end) => [[end.cause, end.certainty, end.place, ...end.steps].join(' '), end]));
  const today = dayOf(world.now);
  for (const { state, cause, place, steps } of kinds.values()) {
    const verdict = judge(compiled, state.answers, world);
    expect([verdict.cause, verdict.place, verdict.steps.map(({ id }) => id)]).toEqual([cause, place, steps]);
    for (const step of [...verdict.steps, verdict.safetyNet])
      expect(step.by.date >= today, `${cause} ${step.id}`).toBe(true);
  }
  expect(kinds.size).toBeGreaterThan(100);
}, 60_000);

const merchants = fc.record(
  Object.fromEntries(
    compiled.questions.flatMap((entry) => {
      const fact = entry?.question.fact;
      return fact === undefined ? [] : [[fact, fc.constantFrom(...tree.answersTo(fact))]];
    }),
  ),
);

test('whatever a merchant answers, the tree of all walks says what the walk itself does', () => {
  fc.assert(
    fc.property(merchants, (merchant) => {
      expect(followTree(tree, merchant)).toEqual(followWalk(compiled, merchant, world));
    }),
    { numRuns: 500 },
  );
}, 60_000);

test('a merchant unsure of everything is told so, with something to do', () => {
  const unsure = Object.fromEntries(causeIds.map((fact) => [fact, UNSURE]));
  expect(followWalk(compiled, unsure, world).at(-1)).toMatch(/^unexplained possible/);
});

test('the rules hold on the eve of a long holiday as well as on a Monday morning', () => {
  const eve: World = { ...world, now: '2026-09-30T23:10' };
  expect(checkGraph(graph, tools, { world: eve, samples: sampleAnswers(eve) })).toEqual([]);
}, 60_000);
