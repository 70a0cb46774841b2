import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextVersion } from '../../../src/core/cases/next-version';
import { answer, emptyCase, versions } from '../../support/cases';

describe('what to store', () => {
  const stored = { ...answer(emptyCase(), 'outcome', 'approved'), revision: 3 };

  test('a first version', () => {
    expect(nextVersion(undefined, emptyCase())).toMatchObject({
      record: { revision: 1 },
      isNew: true,
      isMerged: false,
    });
  });

  test('a version made from the stored one replaces it', () => {
    const next = nextVersion(stored, answer(stored, 'missing', 'all'));
    expect(next).toMatchObject({ record: { revision: 4 }, isNew: true, isMerged: false });
  });

  test('F17 a stale version is merged, never written over the newer one', () => {
    const newer = { ...answer(stored, 'missing', 'all'), revision: 4 };
    const next = nextVersion(newer, answer(stored, 'method', 'card'));
    expect(next.record.answers.map((one) => one.fact).sort()).toEqual(['method', 'missing', 'outcome']);
    expect(next).toMatchObject({ record: { revision: 5 }, isNew: true, isMerged: true });
  });

  test('F17 a stale version that brings nothing new leaves the stored one alone', () => {
    const newer = { ...answer(stored, 'missing', 'all'), revision: 4 };
    expect(nextVersion(newer, stored)).toEqual({ record: newer, isNew: false, isMerged: true });
  });

  test('F03 storing the same version twice stores it once', () => {
    fc.assert(
      fc.property(versions, ([a, b]) => {
        const first = nextVersion({ ...a, revision: 7 }, { ...b, revision: 6 }).record;
        expect(nextVersion(first, { ...b, revision: 6 })).toMatchObject({ record: first, isNew: false });
      }),
    );
  });
});
