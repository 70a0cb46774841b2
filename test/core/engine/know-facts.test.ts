import { expect, test } from 'vitest';
import { compileGraph } from '../../../src/core/engine/compile-graph';
import { knowFacts } from '../../../src/core/engine/know-facts';
import { UNSURE } from '../../../src/core/model/answer';
import type { Calculator } from '../../../src/core/model/calculator';
import type { Check, Question } from '../../../src/core/model/graph';
import { asked } from '../../support/cases';
import { question, table, tinyGraph, toolsWith, world } from '../../support/tiny-graph';

interface Setting {
  readonly questions?: readonly Question[];
  readonly checks?: readonly Check[];
  readonly calculators?: Record<string, Calculator>;
}

/** What is known with some answers, read by id. */
function knowing(answers: Record<string, string>, { questions = [], checks = [], calculators = {} }: Setting = {}) {
  const all = [question('colour'), question('size'), ...questions];
  const graph = compileGraph(tinyGraph({ questions: all, checks, causes: [] }), toolsWith(calculators));
  const facts = knowFacts(
    graph,
    Object.entries(answers).map(([fact, value]) => asked(fact, value)),
    world,
  );
  return {
    know: (fact: string) => facts.know(graph.positions.get(fact) ?? -1),
    meet: (when: Record<string, string[]>) => facts.meet(graph.compile(when)),
  };
}

test('a condition holds, fails, waits for a fact, or is open for ever where it is unsure', () => {
  const when = { colour: ['a', 'b'] };
  expect(knowing({ colour: 'b' }).meet(when)).toEqual({ is: 'holds', assumed: false });
  expect(knowing({ colour: 'c' }).meet(when)).toEqual({ is: 'fails', by: 'colour' });
  expect(knowing({}).meet(when)).toEqual({ is: 'open', waiting: ['colour'] });
  expect(knowing({ colour: UNSURE }).meet(when)).toEqual({ is: 'open', waiting: [] });
});

test('one part that fails decides, whatever the others wait for', () => {
  expect(knowing({ size: 'c' }).meet({ colour: ['a'], size: ['a'] })).toEqual({ is: 'fails', by: 'size' });
  expect(knowing({ colour: UNSURE }).meet({ colour: ['a'], size: ['a'] })).toEqual({ is: 'open', waiting: ['size'] });
  expect(knowing({}).meet({})).toEqual({ is: 'holds', assumed: false });
});

test('answers to facts the graph does not know are ignored; the last answer to a fact counts', () => {
  const graph = compileGraph(tinyGraph({ questions: [question('colour')], causes: [] }), toolsWith());
  const facts = knowFacts(graph, [asked('shade', 'a'), asked('colour', 'a'), asked('colour', 'b')], world);
  expect(facts.know(0)).toMatchObject({ state: 'known', value: 'b' });
});

test('a question that is not worth asking is unsure without being asked, and waits for what decides it', () => {
  const questions = [question('shade', { askWhen: { colour: ['a'] } })];
  expect(knowing({ colour: 'b' }, { questions }).know('shade')).toEqual({ state: 'unsure', provenance: 'computed' });
  expect(knowing({ colour: 'a' }, { questions }).know('shade')).toEqual({ state: 'absent', waiting: ['shade'] });
  expect(knowing({}, { questions }).know('shade')).toEqual({ state: 'absent', waiting: ['colour'] });
  expect(knowing({ colour: UNSURE }, { questions }).know('shade')).toEqual({ state: 'absent', waiting: ['shade'] });
});

test('a value implies others where nobody stated them or was sure; the first question that does so wins', () => {
  const questions = [
    question('shade', { implies: { a: { colour: 'b' } } }),
    question('tone', { implies: { a: { colour: 'c' } } }),
  ];
  const implied = { state: 'known', value: 'b', provenance: 'computed', assumed: false, from: ['shade'] };
  expect(knowing({ shade: 'a' }, { questions }).know('colour')).toEqual(implied);
  expect(knowing({ colour: UNSURE, tone: 'a', shade: 'a' }, { questions }).know('colour')).toEqual(implied);
  expect(knowing({ colour: 'a', shade: 'a' }, { questions }).know('colour')).toMatchObject({ value: 'a' });
  expect(knowing({ shade: 'b' }, { questions }).know('colour')).toMatchObject({ state: 'absent' });
});

test('a value that was itself implied implies nothing', () => {
  const questions = [
    question('shade', { implies: { a: { tone: 'a' } } }),
    question('tone', { implies: { a: { colour: 'b' } } }),
  ];
  expect(knowing({ shade: 'a' }, { questions }).know('colour')).toMatchObject({ state: 'absent' });
});

const isSmallRed = table('isSmallRed', [
  { when: { colour: ['a'], size: ['a'] }, is: 'yes' },
  { when: { colour: ['b'] }, is: 'maybe' },
]);

test('a table gives the value of its first row that holds, and names what it was found from', () => {
  const checks = [isSmallRed];
  const known = { state: 'known', provenance: 'computed', assumed: false };
  expect(knowing({ colour: 'a', size: 'a' }, { checks }).know('isSmallRed')).toEqual({
    ...known,
    value: 'yes',
    from: ['colour', 'size'],
  });
  expect(knowing({ colour: 'b' }, { checks }).know('isSmallRed')).toMatchObject({ ...known, value: 'maybe' });
  expect(knowing({ colour: 'c' }, { checks }).know('isSmallRed')).toEqual({ ...known, value: 'no', from: ['colour'] });
});

test('a table waits only for what may change its value', () => {
  expect(knowing({ size: 'b' }, { checks: [isSmallRed] }).know('isSmallRed')).toEqual({
    state: 'absent',
    waiting: ['colour'],
  });
  const same = table('anyWay', [{ when: { colour: ['a'] }, is: 'no' }]);
  expect(knowing({}, { checks: [same] }).know('anyWay')).toMatchObject({ state: 'known', value: 'no', assumed: false });
});

test('a table that rests on something unsure is assumed: it can hold a condition, never fail one', () => {
  const facts = knowing({ colour: UNSURE, size: 'b' }, { checks: [isSmallRed] });
  expect(facts.know('isSmallRed')).toMatchObject({ value: 'no', assumed: true });
  expect(facts.meet({ isSmallRed: ['no'] })).toEqual({ is: 'holds', assumed: true });
  expect(facts.meet({ isSmallRed: ['yes'] })).toEqual({ is: 'open', waiting: [] });
});

test('what two unsure ways agree on is certain', () => {
  const isRed = table('isRed', [{ when: { colour: ['a'] }, is: 'yes' }]);
  const twoWays = table('twoWays', [
    { when: { isRed: ['no'] }, is: 'x' },
    { when: { size: ['a'] }, is: 'x' },
  ]);
  const checks = [isRed, twoWays];
  expect(knowing({ colour: UNSURE, size: 'a' }, { checks }).know('twoWays')).toMatchObject({
    value: 'x',
    assumed: false,
  });
  expect(knowing({ colour: UNSURE, size: 'b' }, { checks }).know('twoWays')).toMatchObject({
    value: 'x',
    assumed: true,
  });
});

test('a calculator reads what it needs, and what it waits for is asked once it is worth asking', () => {
  const weight: Check = {
    fact: 'weight',
    kind: 'calculated',
    calculator: 'weigh',
    needs: ['size', 'shade'],
    values: ['heavy'],
  };
  const weigh: Calculator = (read) => {
    const size = read('size');
    if (size.state === 'absent' || read('shade').state === 'absent') return { waiting: ['size', 'shade'] };
    return { value: 'heavy', assumed: size.state === 'unsure' };
  };
  const setting = {
    questions: [question('shade', { askWhen: { colour: ['a'] } })],
    checks: [weight],
    calculators: { weigh },
  };
  expect(knowing({}, setting).know('weight')).toEqual({ state: 'absent', waiting: ['size', 'colour'] });
  expect(knowing({ size: 'a' }, setting).know('weight')).toEqual({ state: 'absent', waiting: ['colour'] });
  expect(knowing({ size: UNSURE, colour: 'b' }, setting).know('weight')).toMatchObject({
    value: 'heavy',
    assumed: true,
  });
  expect(() => knowing({}, { ...setting, calculators: {} }).know('weight')).toThrow('No calculator is called weigh');
});
