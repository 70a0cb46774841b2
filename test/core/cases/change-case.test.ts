import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCase } from '../../../src/core/cases/case-schema';
import { changeCase } from '../../../src/core/cases/change-case';
import { CASE_LIMITS } from '../../../src/core/model/case-record';
import { answer, asked, changes, emptyCase, NOW } from '../../support/cases';

const DAY_MS = 24 * 60 * 60 * 1000;
const facts = (list: readonly { fact: string; value: string }[]) => list.map(({ fact, value }) => `${fact}=${value}`);

describe('changing a case', () => {
  test('keeps the answers in the order given, and counts every change', () => {
    const record = answer(answer(emptyCase(), 'outcome', 'approved'), 'missing', 'all');
    expect(facts(record.answers)).toEqual(['outcome=approved', 'missing=all']);
    expect(record.sequence).toBe(2);
  });

  test('remembers the value that an answer had before', () => {
    const record = answer(answer(emptyCase(), 'outcome', 'approved'), 'outcome', 'declined');
    expect(facts(record.answers)).toEqual(['outcome=declined']);
    expect(record.history).toEqual([{ fact: 'outcome', value: 'approved', provenance: 'asked', at: 1 }]);
  });

  test('an answer set aside and taken up again is where it was', () => {
    const [outcome, missing, method] = [asked('outcome', 'approved'), asked('missing', 'all'), asked('method', 'card')];
    const put = (record: ReturnType<typeof emptyCase>, active: (typeof outcome)[], setAside: (typeof outcome)[]) =>
      changeCase(record, { answers: { active, setAside } }, NOW);
    const first = put(emptyCase(), [outcome, missing, method], []);
    const aside = put(first, [outcome, method], [missing]);
    const again = put(aside, [outcome, missing, method], []);
    expect(facts(aside.setAside)).toEqual(['missing=all']);
    expect(again.answers.map(({ fact, since }) => [fact, since])).toEqual(
      first.answers.map(({ fact, since }) => [fact, since]),
    );
  });

  test('an order the session changed is kept', () => {
    const first = answer(answer(emptyCase(), 'outcome', 'approved'), 'missing', 'all');
    const turned = changeCase(first, { answers: { active: first.answers.toReversed(), setAside: [] } }, NOW);
    expect(facts(turned.answers)).toEqual(['missing=all', 'outcome=approved']);
    expect(turned.answers.map((one) => one.since)).toEqual([2, 3]);
  });

  test('is the very same case when nothing changed', () => {
    const record = changeCase(answer(emptyCase(), 'outcome', 'approved'), { notes: 'Called' }, NOW);
    const lists = { active: record.answers, setAside: record.setAside };
    expect(changeCase(record, { answers: lists, notes: 'Called', stepsDone: [] }, NOW + DAY_MS)).toBe(record);
  });

  test('F11 texts beyond the limit are cut, so that what is stored can always be read', () => {
    const long = 'x'.repeat(100_000);
    const reason = { ...asked('outcome', long), reason: long };
    const lists = { active: [reason], setAside: [] };
    const record = changeCase(
      emptyCase(),
      { notes: long, draft: { screen: 'method', value: long }, answers: lists },
      NOW,
    );
    expect(record.notes).toHaveLength(CASE_LIMITS.notes);
    expect(record.draft?.value).toHaveLength(CASE_LIMITS.draft);
    expect(readCase(record).ok).toBe(true);
  });

  test('F12 a clock set back two days moves no time backwards and marks the times as doubtful', () => {
    const first = answer(emptyCase(), 'outcome', 'approved', NOW);
    const second = answer(first, 'missing', 'all', NOW - 2 * DAY_MS);
    const third = answer(second, 'method', 'card', NOW + DAY_MS);
    expect(first.doubtfulTime).toBeUndefined();
    expect(second).toMatchObject({ changedAt: NOW, doubtfulTime: true, sequence: 2 });
    expect(third).toMatchObject({ changedAt: NOW + DAY_MS, doubtfulTime: true, sequence: 3 });
  });

  test('F12 a clock corrected by seconds raises no doubt', () => {
    const first = answer(emptyCase(), 'outcome', 'approved', NOW);
    expect(answer(first, 'missing', 'all', NOW - 5_000).doubtfulTime).toBeUndefined();
  });

  test('a case stays valid through any changes, one answer a fact and places growing', () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 30 }), (list) => {
        const record = list.reduce((before, change) => change(before), emptyCase());
        expect(readCase(record)).toEqual({ ok: true, record });
        const all = [...record.answers, ...record.setAside, ...record.withdrawn].map((one) => one.fact);
        expect(new Set(all).size).toBe(all.length);
        record.answers.reduce((last, { since }) => {
          expect(since).toBeGreaterThan(last);
          return since;
        }, 0);
      }),
    );
  });
});
