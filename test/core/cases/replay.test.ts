import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Replay, replay } from '../../../src/core/cases/replay';
import { type CompiledGraph, compileGraph } from '../../../src/core/engine/compile-graph';
import { type Answer, UNSURE } from '../../../src/core/model/answer';
import { asked } from '../../support/cases';
import type { Person } from '../../support/follow-walk';
import { people, randomGraphs, weigher } from '../../support/random-graphs';
import { cause, question, tinyGraph, toolsWith, world } from '../../support/tiny-graph';

const graph = compileGraph(
  tinyGraph({
    questions: [
      question('colour'),
      question('size', { screen: 'more', normal: 'a' }),
      question('shape', { screen: 'more', normal: 'a', askWhen: { colour: ['a'] } }),
      question('weight'),
    ],
    causes: [cause('big', { size: ['c'] }), cause('round-red', { shape: ['b'] }), cause('heavy', { weight: ['c'] })],
    screens: [
      { id: 'colour', kind: 'one' },
      { id: 'more', kind: 'tick-list' },
      { id: 'weight', kind: 'one' },
    ],
  }),
  toolsWith(),
);
const said = (answers: Record<string, string>) => Object.entries(answers).map(([fact, value]) => asked(fact, value));
const screens = ({ turns }: Replay) => turns.map(({ screen }) => screen);

test('answers become turns, page by page, and the next page is asked', () => {
  const state = replay(graph, said({ size: 'a', shape: 'a', colour: 'a' }), world);
  expect(screens(state)).toEqual(['colour', 'more']);
  expect(state.turns[1]?.answers).toEqual(said({ size: 'a', shape: 'a' }));
  expect(state.ask).toEqual({ screen: 'weight', facts: ['weight'] });
});

test('a page answered in part is asked again for the rest, and stays one turn', () => {
  expect(replay(graph, said({ colour: 'a', size: 'a' }), world).ask).toEqual({ screen: 'more', facts: ['shape'] });
  const whole = replay(graph, said({ colour: 'a', size: 'a', shape: 'a', weight: 'a' }), world);
  expect(screens(whole)).toEqual(['colour', 'more', 'weight']);
});

test('an answer the walk no longer reaches is kept, but does not count', () => {
  const state = replay(graph, said({ colour: 'b', size: 'c', shape: 'b', weight: 'c' }), world);
  expect(state.ask).toBeUndefined();
  expect(state.active).toEqual(said({ colour: 'b', size: 'c' }));
  expect(state.dormant).toEqual(said({ shape: 'b', weight: 'c' }));
});

test('what was volunteered counts at once and needs no turn', () => {
  const heard: Answer = { fact: 'weight', value: 'a', provenance: 'heard' };
  const state = replay(graph, [heard, ...said({ colour: 'b', size: 'a' })], world);
  expect(screens(state)).toEqual(['colour', 'more']);
  expect(state.active).toContainEqual(heard);
  expect(state.ask).toBeUndefined();
});

test('a later answer to the same fact wins', () => {
  const state = replay(graph, [...said({ colour: 'a', size: 'c' }), asked('colour', 'b')], world);
  expect(state.active[0]).toEqual(asked('colour', 'b'));
});

/** A session in which somebody answers every page. */
function answerAll(of: CompiledGraph, person: Person, before: readonly Answer[] = []): readonly Answer[] {
  let answers = before;
  for (;;) {
    const { ask } = replay(of, answers, world);
    if (!ask) return answers;
    answers = [...answers, ...ask.facts.map((fact) => asked(fact, person[fact] ?? UNSURE))];
  }
}

test('changing an answer and changing it back leaves the session as it was', () => {
  fc.assert(
    fc.property(randomGraphs, people, people, fc.nat(), (random, person, other, pick) => {
      const compiled = compileGraph(random, toolsWith(weigher(random)));
      const answers = answerAll(compiled, person);
      const first = answers[pick % Math.max(1, answers.length)];
      if (!first) return;
      const elsewhere = { ...person, [first.fact]: other[first.fact] ?? UNSURE };
      const changed = answers.map((answer) =>
        answer === first ? asked(first.fact, elsewhere[first.fact] ?? '') : answer,
      );
      const detour = answerAll(compiled, elsewhere, changed);
      const back = replay(
        compiled,
        detour.map((answer) => (answer.fact === first.fact ? first : answer)),
        world,
      );
      const straight = replay(compiled, answers, world);
      expect(back.turns).toEqual(straight.turns);
      expect(back.active).toEqual(straight.active);
      expect(back.ask).toBeUndefined();
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('one turn less asks the page of that turn again', () => {
  fc.assert(
    fc.property(randomGraphs, people, (random, person) => {
      const compiled = compileGraph(random, toolsWith(weigher(random)));
      const { turns } = replay(compiled, answerAll(compiled, person), world);
      for (const [index, { screen }] of turns.entries()) {
        const kept = turns.slice(0, index).flatMap(({ answers }) => answers);
        expect(replay(compiled, kept, world).ask?.screen).toBe(screen);
      }
    }),
    { numRuns: 200 },
  );
}, 60_000);
