import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCase } from '../../../src/core/cases/case-schema';
import { mergeCases } from '../../../src/core/cases/merge-cases';
import type { CaseRecord } from '../../../src/core/model/case-record';
import { versions } from '../../support/cases';

const runs = { numRuns: 300 };

test('F15 F48 merging is commutative', () => {
  fc.assert(
    fc.property(versions, ([a, b]) => {
      expect(mergeCases(a, b)).toEqual(mergeCases(b, a));
    }),
    runs,
  );
});

test('F15 F48 merging a case with itself, or with either version once more, changes nothing', () => {
  fc.assert(
    fc.property(versions, ([a, b]) => {
      const merged = mergeCases(a, b);
      expect(mergeCases(a, a)).toEqual(a);
      expect(mergeCases(merged, a)).toEqual(merged);
      expect(mergeCases(b, merged)).toEqual(merged);
    }),
    runs,
  );
});

test('F15 every answer that either version holds is in the merged case, in force or in its history', () => {
  const kept = (record: CaseRecord) =>
    [record.answers, record.setAside, record.withdrawn, record.history]
      .flat()
      .map(({ fact, value }) => `${fact}=${value}`);
  fc.assert(
    fc.property(versions, ([a, b]) => {
      expect(new Set(kept(mergeCases(a, b)))).toEqual(new Set([...kept(a), ...kept(b)]));
    }),
    runs,
  );
});

test('F15 notes that lose are kept aside', () => {
  fc.assert(
    fc.property(versions, ([a, b]) => {
      const merged = mergeCases(a, b);
      const texts = [merged.notes, ...merged.replacedNotes];
      for (const { notes } of [a, b]) expect(texts.some((text) => text.includes(notes))).toBe(true);
    }),
    runs,
  );
});

test('a merged case is a valid case, with its answers in their places', () => {
  fc.assert(
    fc.property(versions, ([a, b]) => {
      const merged = mergeCases(a, b);
      expect(readCase(merged)).toEqual({ ok: true, record: merged });
      const places = merged.answers.map((answer) => answer.since);
      expect(places).toEqual([...places].sort((x, y) => x - y));
    }),
    runs,
  );
});
