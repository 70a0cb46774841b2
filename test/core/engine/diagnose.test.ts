import { expect, test } from 'vitest';
import { compileGraph } from '../../../src/core/engine/compile-graph';
import { diagnose } from '../../../src/core/engine/diagnose';
import { knowFacts } from '../../../src/core/engine/know-facts';
import { UNSURE } from '../../../src/core/model/answer';
import { asked } from '../../support/cases';
import { cause, question, table, tinyGraph, toolsWith, world } from '../../support/tiny-graph';

const graph = compileGraph(
  tinyGraph({
    questions: [question('colour'), question('size')],
    checks: [table('isRed', [{ when: { colour: ['a'] }, is: 'yes' }])],
    causes: [
      cause('small-red', { size: ['a'], colour: ['a'] }),
      cause('red', { colour: ['a'] }),
      cause('not-red', { isRed: ['no'] }),
      cause('small', { size: ['a'] }),
    ],
  }),
  toolsWith(),
);

function diagnosed(answers: Record<string, string>) {
  const given = Object.entries(answers).map(([fact, value]) => asked(fact, value));
  const { lead, certainty, also, possible, ruledOut } = diagnose(graph, knowFacts(graph, given, world));
  const ids = (entries: typeof also) => entries.map((entry) => entry.cause.id);
  return {
    lead: lead.cause.id,
    certainty,
    also: ids(also),
    possible: ids(possible),
    ruledOut: ruledOut.map(({ entry, by }) => `${entry.cause.id} by ${by}`),
  };
}

test('the first cause that holds is the verdict; others that hold are named with it', () => {
  expect(diagnosed({ colour: 'a', size: 'a' })).toEqual({
    lead: 'small-red',
    certainty: 'confirmed',
    also: ['red', 'small'],
    possible: [],
    ruledOut: ['not-red by isRed'],
  });
});

test('a doubt before the first that holds makes it likely, not confirmed', () => {
  expect(diagnosed({ colour: 'a', size: UNSURE })).toMatchObject({
    lead: 'red',
    certainty: 'likely',
    possible: ['small-red', 'small'],
  });
});

test('a cause that holds on something unsure is likely', () => {
  expect(diagnosed({ colour: UNSURE, size: 'b' })).toMatchObject({ lead: 'not-red', certainty: 'likely' });
});

test('where none holds, the first open one whose tell-tale holds is possible, and the likelier ones come first', () => {
  const isBig = table('isBig', [{ when: { size: ['c'] }, is: 'yes' }]);
  const told = compileGraph(
    tinyGraph({
      questions: [question('colour'), question('size')],
      checks: [isBig],
      causes: [
        cause('untold', { size: ['a'], colour: ['a', 'b'] }),
        cause('assumed', { isBig: ['no'], size: ['a'] }),
        cause('told', { colour: ['a'], size: ['a'] }),
      ],
    }),
    toolsWith(),
  );
  const facts = knowFacts(told, [asked('colour', 'a'), asked('size', UNSURE)], world);
  const { lead, certainty, possible } = diagnose(told, facts);
  expect([lead.cause.id, certainty, possible.map((entry) => entry.cause.id)]).toEqual([
    'told',
    'possible',
    ['untold', 'assumed'],
  ]);
});

test('of those still possible the common ones come before the others', () => {
  const seldom = compileGraph(
    tinyGraph({
      questions: [question('colour'), question('size')],
      causes: [
        cause('rare', { size: ['a'] }, { frequency: 'rare' }),
        cause('common', { size: ['a'] }),
        cause('red', { colour: ['a'] }),
      ],
    }),
    toolsWith(),
  );
  const possible = (colour: string) =>
    diagnose(seldom, knowFacts(seldom, [asked('colour', colour), asked('size', UNSURE)], world)).possible;
  for (const colour of ['a', 'b']) expect(possible(colour).map((entry) => entry.cause.id)).toEqual(['common', 'rare']);
});

test('without any hint the fallback is given: possible with doubts, confirmed without', () => {
  const bare = compileGraph(
    tinyGraph({ questions: [question('colour')], causes: [cause('red', { colour: ['a'] })] }),
    toolsWith(),
  );
  const verdict = (value: string) => {
    const { lead, certainty } = diagnose(bare, knowFacts(bare, [asked('colour', value)], world));
    return [lead.cause.id, certainty];
  };
  expect(verdict(UNSURE)).toEqual(['otherwise', 'possible']);
  expect(verdict('b')).toEqual(['otherwise', 'confirmed']);
});
