import { expect, test } from 'vitest';
import { checkGraph } from '../../../src/core/engine/check-graph';
import type { Calculator } from '../../../src/core/model/calculator';
import type { Graph } from '../../../src/core/model/graph';
import { callStep, cause, question, table, tinyGraph, toolsWith, world } from '../../support/tiny-graph';

function problems(graph: Graph, calculators: Record<string, Calculator> = {}): readonly string[] {
  const found = checkGraph(graph, toolsWith(calculators), { world, samples: {} });
  return found.map(({ code, place }) => `${code} at ${place}`);
}

const colour = question('colour');
const red = cause('red', { colour: ['a'] });
const sound = { questions: [colour], causes: [red] };

test('a sound graph has no problem', () => {
  expect(problems(tinyGraph(sound))).toEqual([]);
});

test('each problem is told with a code, a place and a sentence', () => {
  const graph = tinyGraph({ ...sound, causes: [red, cause('blue', { shade: ['a'] })] });
  expect(checkGraph(graph, toolsWith(), { world, samples: {} })).toEqual([
    { code: 'unknown-fact', place: 'cause blue', sentence: 'It names the fact shade, which does not exist.' },
  ]);
});

/** One planted error for each code that a graph can have, and where it must be found. */
const planted: readonly (readonly [string, Graph, Record<string, Calculator>?])[] = [
  [
    'unknown-fact at cause red place held',
    tinyGraph({
      ...sound,
      causes: [
        cause('red', { colour: ['a'] }, { places: [{ when: { shade: ['a'] }, is: 'held' }, { is: 'reversed' }] }),
      ],
    }),
  ],
  [
    'unknown-fact at question colour',
    tinyGraph({ ...sound, questions: [question('colour', { implies: { a: { shade: 'a' } } })] }),
  ],
  ['unknown-value at cause red', tinyGraph({ ...sound, causes: [cause('red', { colour: ['a', 'z'] })] })],
  [
    'unknown-value at check isRed',
    {
      ...tinyGraph({
        ...sound,
        checks: [{ ...table('isRed', [{ when: { colour: ['a'] }, is: 'yes' }]), values: ['no'] }],
      }),
    },
  ],
  [
    'unknown-step at cause red',
    tinyGraph({ ...sound, causes: [cause('red', { colour: ['a'] }, { steps: [{ step: 'fly' }] })] }),
  ],
  ['unknown-screen at question colour', tinyGraph({ ...sound, screens: [] })],
  [
    'unknown-calculator at check weight',
    tinyGraph({
      ...sound,
      checks: [{ fact: 'weight', kind: 'calculated', calculator: 'weigh', needs: ['colour'], values: ['a'] }],
    }),
  ],
  ['unknown-cause at graph', { ...tinyGraph(sound), fallback: 'nowhere' }],
  ['two-owners at fact colour', tinyGraph({ ...sound, checks: [table('colour', [{ when: {}, is: 'a' }], 'b')] })],
  ['repeated-id at cause red', tinyGraph({ ...sound, causes: [red, red] })],
  [
    'cyclic-checks at fact isRed',
    tinyGraph({
      ...sound,
      checks: [
        table('isRed', [{ when: { isWarm: ['yes'] }, is: 'yes' }]),
        table('isWarm', [{ when: { isRed: ['yes'] }, is: 'yes' }]),
      ],
    }),
  ],
  [
    'cyclic-checks at fact colour',
    tinyGraph({
      ...sound,
      questions: [question('colour', { askWhen: { size: ['a'] } }), question('size', { askWhen: { colour: ['a'] } })],
    }),
  ],
  [
    'no-place at cause red',
    tinyGraph({
      ...sound,
      causes: [cause('red', { colour: ['a'] }, { places: [{ is: 'held', when: { colour: ['a'] } }] })],
    }),
  ],
  ['no-steps at cause red', tinyGraph({ ...sound, causes: [cause('red', { colour: ['a'] }, { steps: [] })] })],
  [
    'no-date at cause red',
    tinyGraph({
      ...sound,
      causes: [cause('red', { colour: ['a'] }, { due: { kind: 'within', workingDays: [3, 1], source: 'x' } })],
    }),
  ],
  ['no-normal at question colour', tinyGraph({ ...sound, screens: [{ id: 'colour', kind: 'tick-list' }] })],
  [
    'empty-page at page blank',
    tinyGraph({
      ...sound,
      screens: [
        { id: 'colour', kind: 'one' },
        { id: 'blank', kind: 'one' },
      ],
    }),
  ],
  [
    'crowded-page at page colour',
    tinyGraph({
      questions: [colour, question('size', { screen: 'colour' })],
      causes: [cause('red', { colour: ['a'], size: ['a'] })],
    }),
  ],
  ['unused-step at step wait', tinyGraph({ ...sound, steps: [callStep, { ...callStep, id: 'wait' }] })],
  [
    'shadowed-cause at cause dark-red',
    tinyGraph({
      questions: [colour, question('size')],
      causes: [red, cause('big', { size: ['a'] }), cause('dark-red', { colour: ['a'], size: ['b'] })],
    }),
  ],
  [
    'shadowed-cause at cause any',
    tinyGraph({
      ...sound,
      causes: [red, cause('other', { colour: ['b', 'c'] }), cause('any', { colour: ['a', 'b'] })],
    }),
  ],
  [
    'unreachable-cause at cause never',
    tinyGraph({
      ...sound,
      checks: [table('isRed', [{ when: { colour: ['a'] }, is: 'yes' }])],
      causes: [red, cause('never', { isRed: ['yes'], colour: ['b'] })],
    }),
  ],
  ['idle-question at question size', tinyGraph({ ...sound, questions: [colour, question('size')] })],
  [
    'idle-question at question size',
    tinyGraph({
      questions: [colour, question('size')],
      checks: [],
      causes: [cause('red', { colour: ['a'], size: ['a', 'b', 'c'] })],
      screens: [
        { id: 'colour', kind: 'one' },
        { id: 'size', kind: 'one' },
      ],
    }),
  ],
  [
    'endless-walk at walk colour a',
    tinyGraph({
      ...sound,
      checks: [{ fact: 'weight', kind: 'calculated', calculator: 'weigh', needs: ['colour'], values: ['heavy'] }],
      causes: [cause('heavy', { weight: ['heavy'], colour: ['a'] })],
    }),
    { weigh: () => ({ waiting: ['nobody'] }) },
  ],
];

test.each(planted.map((error) => [...error] as const))(
  'a planted error is reported: %s',
  (told, graph, calculators) => {
    expect(problems(graph, calculators)).toContain(told);
  },
);

test('data that the compiler would refuse is reported as well', () => {
  const step = JSON.parse(
    '{"id":"call","action":"wait","actor":"merchant","by":{"from":"now","workingDays":0},"bring":["a-pony"],"say":false}',
  );
  expect(problems(tinyGraph({ ...sound, steps: [step] }))).toEqual(['unknown-bring at step call']);
  const bare = JSON.parse('{"safetyNet":null,"due":null,"places":[]}');
  const found = problems(tinyGraph({ ...sound, causes: [{ ...red, ...bare }] }));
  expect(found).toEqual(
    expect.arrayContaining(['no-place at cause red', 'no-date at cause red', 'no-safety-net at cause red']),
  );
});
