import { expect, test } from 'vitest';
import { compileGraph } from '../../../src/core/engine/compile-graph';
import { judge } from '../../../src/core/engine/judge';
import { UNSURE } from '../../../src/core/model/answer';
import type { JudgedVerdict } from '../../../src/core/model/case-record';
import type { Cause } from '../../../src/core/model/graph';
import type { Verdict } from '../../../src/core/model/verdict';
import { asked } from '../../support/cases';
import { callStep, cause, question, tinyGraph, toolsWith, world } from '../../support/tiny-graph';

/** The verdict of a graph with one cause that holds where the colour is a. */
function judged(
  more: Partial<Cause>,
  answers: Record<string, string> = { colour: 'a' },
  now = world.now,
  first?: Pick<JudgedVerdict, 'cause' | 'judgedAt'>,
): Verdict {
  const questions = ['colour', 'paidAt', 'settlementTerm', 'method'].map((fact) => question(fact, { values: [] }));
  const steps = [callStep, { ...callStep, id: 'wait', action: 'wait', by: { from: 'due', workingDays: 1 } } as const];
  const graph = compileGraph(
    tinyGraph({ questions, steps, causes: [cause('red', { colour: ['a'] }, more)] }),
    toolsWith(),
  );
  const given = Object.entries(answers).map(([fact, value]) => asked(fact, value));
  return judge(graph, given, { ...world, now }, first);
}

test('the money is where the first row that holds says; a row in doubt is passed over', () => {
  const places: Cause['places'] = [{ when: { method: ['card'] }, is: 'reversed' }, { is: 'held' }];
  expect(judged({ places }, { colour: 'a', method: 'card' }).place).toBe('reversed');
  expect(judged({ places }, { colour: 'a', method: UNSURE }).place).toBe('held');
});

test('nothing to be paid: the day to have settled it by counts in working days', () => {
  // Friday 20 November to Monday.
  const { due, safetyNet } = judged({}, { colour: 'a' }, '2026-11-20T10:00');
  expect(due).toMatchObject({ kind: 'none', settleBy: '2026-11-23' });
  expect(safetyNet).toMatchObject({ id: 'call', by: { date: '2026-11-23' } });
});

test('nothing to be paid and nothing that may wait: today', () => {
  const due: Cause['due'] = { kind: 'none', settle: 'today' };
  expect(judged({ due }, { colour: 'a' }, '2026-11-20T10:00').due).toMatchObject({ settleBy: '2026-11-20' });
});

test('an answer within so many working days, with the source of the figure', () => {
  const within: Cause['due'] = { kind: 'within', workingDays: [1, 3], source: 'somebody' };
  expect(judged({ due: within }, { colour: 'a' }, '2026-11-20T10:00').due).toMatchObject({
    earliest: '2026-11-23',
    latest: '2026-11-25',
    source: 'somebody',
  });
});

const sale = { colour: 'a', paidAt: '2026-11-20T22:50', settlementTerm: 'next-working-day', method: 'card' };

test('a payout is dated by the sale, and steps that wait for it by the day it is late', () => {
  const { due, steps } = judged({ due: { kind: 'payout' }, steps: [{ step: 'wait' }] }, sale);
  expect(due).toMatchObject({ kind: 'payout', status: 'due-today', window: { likely: '2026-11-23' } });
  expect(steps).toMatchObject([{ id: 'wait', by: { date: '2026-11-24' } }]);
});

test('once the due day is over, a wait is for a day on which the term pays: not for a Saturday where that is no working day', () => {
  const by = { from: 'payout', workingDays: 0 } as const;
  const waitUntil = (facts: Record<string, string>, now: typeof world.now) =>
    judged({ due: { kind: 'payout' }, safetyNet: { step: 'call', by } }, { ...sale, ...facts }, now).safetyNet.by.date;
  const early = { paidAt: '2026-11-26T10:00' };
  expect(waitUntil(early, '2026-11-26T12:00')).toBe('2026-11-27');
  expect(waitUntil(early, '2026-11-28T10:00')).toBe('2026-11-30');
  expect(waitUntil({ ...early, settlementTerm: 'next-day' }, '2026-11-28T10:00')).toBe('2026-11-28');
  expect(waitUntil({ ...early, settlementTerm: 'instant' }, '2026-11-28T10:00')).toBe('2026-11-28');
  expect(waitUntil({ ...early, settlementTerm: UNSURE }, '2026-12-05T10:00')).toBe('2026-12-07');
});

test('once the due day is over, days are counted from it, and what should have been done is for today', () => {
  const by = { from: 'now', workingDays: 3, at: '12:00' } as const;
  const at = (now: typeof world.now) => {
    const cause = { due: { kind: 'payout' }, steps: [{ step: 'wait' }], safetyNet: { step: 'call', by } } as const;
    const { steps, safetyNet } = judged(cause, { ...sale, paidAt: '2026-11-26T10:00' }, now);
    return [steps[0]?.by, safetyNet.by];
  };
  // Due on Friday 27 November.
  expect(at('2026-11-28T10:00')).toEqual([{ date: '2026-11-30' }, { date: '2026-12-02', at: '12:00' }]);
  expect(at('2026-12-01T10:00')).toEqual([{ date: '2026-12-01' }, { date: '2026-12-02', at: '12:00' }]);
  expect(at('2026-12-04T10:00')).toEqual([{ date: '2026-12-04' }, { date: '2026-12-04' }]);
});

test('days named for an answer are counted from the day that they were first named on', () => {
  const due = { kind: 'within', workingDays: [1, 3], source: 'test' } as const;
  const safetyNet = { step: 'call', by: { from: 'now', workingDays: 3 } } as const;
  const dated = (now: typeof world.now, cause = 'red') => {
    const verdict = judged({ due, safetyNet }, undefined, now, { cause, judgedAt: '2026-11-23T10:00' });
    return [verdict.due.kind === 'within' && verdict.due.latest, verdict.safetyNet.by.date];
  };
  expect(dated('2026-11-24T10:00')).toEqual(['2026-11-26', '2026-11-26']);
  expect(dated('2026-11-30T10:00')).toEqual(['2026-11-30', '2026-11-30']);
  expect(dated('2026-11-20T10:00')).toEqual(['2026-11-25', '2026-11-25']);
  expect(dated('2026-11-24T10:00', 'another')).toEqual(['2026-11-27', '2026-11-27']);
});

test('an instant payout that fell back is dated by the cycle it fell back to', () => {
  const instant = { ...sale, settlementTerm: 'instant' };
  expect(judged({ due: { kind: 'payout' } }, instant).due).toMatchObject({ window: { likely: '2026-11-20' } });
  expect(judged({ due: { kind: 'fallback' } }, instant).due).toMatchObject({ window: { likely: '2026-11-21' } });
});

test('the verdict says what led to it, what was ruled out and by which fact, and when it was given', () => {
  const verdict = judged({}, { colour: 'b' });
  expect(verdict).toMatchObject({ judgedAt: world.now, cause: 'otherwise', topic: 'tiny', certainty: 'confirmed' });
  expect(verdict.ruledOut).toEqual([{ cause: 'red', by: [{ fact: 'colour', value: 'b', provenance: 'asked' }] }]);
  expect(judged({}).why).toEqual([{ fact: 'colour', value: 'a', provenance: 'asked' }]);
});

test('the same answers at the same moment give the same verdict, and another day another', () => {
  const due: Cause['due'] = { kind: 'payout' };
  expect(judged({ due }, sale)).toEqual(judged({ due }, sale));
  expect(judged({ due }, sale, '2026-11-24T10:00').due).toMatchObject({ status: 'late' });
});

test('a cause without a place that always holds cannot be judged', () => {
  expect(() => judged({ places: [{ when: { method: ['card'] }, is: 'reversed' }] })).toThrow(
    'The cause red has no place',
  );
});
