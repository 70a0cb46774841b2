import * as fc from 'fast-check';
import { type CaseChange, changeCase } from '../../src/core/cases/change-case';
import { newCase } from '../../src/core/cases/new-case';
import type { Answer } from '../../src/core/model/answer';
import type { CaseRecord } from '../../src/core/model/case-record';

/** 20 November 2026, 10:00 in Beijing. */
export const NOW = Date.parse('2026-11-20T10:00:00+08:00');

export function emptyCase(id = 'case-1'): CaseRecord {
  return newCase({ id, language: 'zh-CN', graphVersion: '1', now: NOW });
}

export function asked(fact: string, value: string): Answer {
  return { fact, value, provenance: 'asked' };
}

/** The case after one more answer, as the session makes it. */
export function answer(record: CaseRecord, fact: string, value: string, now = NOW): CaseRecord {
  const others = record.answers.filter((one) => one.fact !== fact);
  const setAside = record.setAside.filter((one) => one.fact !== fact);
  return changeCase(record, { answers: { active: [...others, asked(fact, value)], setAside } }, now);
}

const FACTS = ['outcome', 'customerDebited', 'payoutStatus', 'missing', 'paidAt'];
const facts = fc.constantFrom(...FACTS);
const values = fc.constantFrom('yes', 'no', 'unsure');

export type Change = (record: CaseRecord) => CaseRecord;

const changeWith = (change: (record: CaseRecord) => CaseChange): Change => {
  return (record) => changeCase(record, change(record), NOW);
};

/** Answers given, changed, set aside, taken back; notes, steps and the like replaced. */
export const changes: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(facts, values).map(
      ([fact, value]): Change =>
        (record) =>
          answer(record, fact, value),
    ),
  },
  facts.map((fact) =>
    changeWith(({ answers, setAside }) => ({
      answers: {
        active: answers.filter((one) => one.fact !== fact),
        setAside: [...setAside, ...answers.filter((one) => one.fact === fact)],
      },
    })),
  ),
  facts.map((fact) =>
    changeWith(({ answers, setAside }) => ({
      answers: { active: answers.filter((one) => one.fact !== fact), setAside },
    })),
  ),
  fc.string({ maxLength: 12 }).map((notes) => changeWith(() => ({ notes }))),
  fc.subarray(['call-bank', 'wait-for-payout']).map((stepsDone) => changeWith(() => ({ stepsDone }))),
  fc.constantFrom('open' as const, 'closed' as const).map((status) => changeWith(() => ({ status }))),
);

/** Two versions of one case: what they have in common, then what each did without the other. */
export const versions: fc.Arbitrary<readonly [CaseRecord, CaseRecord]> = fc
  .tuple(fc.array(changes, { maxLength: 8 }), fc.array(changes, { maxLength: 8 }), fc.array(changes, { maxLength: 8 }))
  .map(([common, left, right]) => {
    const base = common.reduce((record, change) => change(record), emptyCase());
    const after = (list: readonly Change[]) => list.reduce((record, change) => change(record), base);
    return [after(left), after(right)] as const;
  });
