import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCase } from '../../../src/core/cases/case-schema';
import { changeCase } from '../../../src/core/cases/change-case';
import { answer, emptyCase, NOW, versions } from '../../support/cases';

const judged = changeCase(
  answer(emptyCase(), 'outcome', 'approved'),
  {
    draft: { screen: 'method', value: 'card' },
    verdict: {
      judgedAt: '2026-11-20T10:00',
      cause: 'not-due-yet',
      place: 'cleared-waiting',
      certainty: 'confirmed',
      dueOn: '2026-11-23',
      dueLatest: '2026-11-23',
      dueStatus: 'not-due',
      steps: [{ id: 'wait-for-payout', action: 'wait' }],
    },
  },
  NOW,
);

const changed = (at: string, value: unknown) => ({ ...structuredClone(judged), [at]: value });

describe('reading a stored case', () => {
  test('a case comes back as it was, as a new object', () => {
    const read = readCase(judged);
    expect(read).toEqual({ ok: true, record: judged });
    expect(read.ok && read.record).not.toBe(judged);
  });

  test.each([
    ['no object', null, 'case'],
    ['another schema', changed('schema', 2), 'schema'],
    ['a negative revision', changed('revision', -1), 'revision'],
    ['a fraction as sequence', changed('sequence', 1.5), 'sequence'],
    ['no time', changed('createdAt', Number.NaN), 'createdAt'],
    [
      'an answer with a number as value',
      changed('answers', [{ fact: 'outcome', value: 1, provenance: 'asked', at: 1, since: 1 }]),
      'answers.0.value',
    ],
    [
      'an endless value',
      changed('answers', [{ fact: 'outcome', value: 'x'.repeat(201), provenance: 'asked', at: 1, since: 1 }]),
      'answers.0.value',
    ],
    ['two answers to one fact', changed('answers', [...judged.answers, ...judged.answers]), 'answers'],
    ['endless notes', changed('notes', 'x'.repeat(20_001)), 'notes'],
    ['a day that does not exist', changed('verdict', { ...judged.verdict, dueOn: '2026-02-30' }), 'verdict.dueOn'],
  ])('F06 %s is refused, and said where', (_name, raw, problem) => {
    expect(readCase(raw)).toEqual({ ok: false, problems: [problem] });
  });

  test('F21 a fact that the graph no longer knows is kept', () => {
    const retired = answer(judged, 'retiredFact', 'retired-value');
    expect(readCase(retired)).toEqual({ ok: true, record: retired });
  });

  test('F42 keys that are no part of a case are left out, those of the prototype too', () => {
    const raw: unknown = JSON.parse(
      JSON.stringify(judged).replace('{', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},'),
    );
    const read = readCase(raw);
    expect(read).toEqual({ ok: true, record: judged });
    expect(read.ok && Object.hasOwn(read.record, 'constructor')).toBe(false);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('F06 whatever stands in place of a case or of one of its parts, reading never throws', () => {
    fc.assert(
      fc.property(versions, fc.constantFrom(...Object.keys(judged)), fc.anything(), ([record], key, value) => {
        const read = readCase({ ...record, [key]: value });
        if (read.ok) expect(readCase(read.record)).toEqual(read);
        else expect(read.problems.every((problem) => problem.split('.')[0] === key)).toBe(true);
      }),
    );
  });
});
