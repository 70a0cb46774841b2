import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeCase } from '../../../src/core/cases/change-case';
import { nextVersion } from '../../../src/core/cases/next-version';
import { answer, changes, emptyCase, NOW, versions } from '../../support/cases';

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

  test('notes written over the stored ones replace them; those of a stale version are kept aside', () => {
    const noted = { ...changeCase(stored, { notes: 'Call the bank' }, NOW), revision: 4 };
    const mine = changeCase(noted, { notes: 'Bank called' }, NOW);
    expect(nextVersion(noted, mine)).toMatchObject({
      isMerged: false,
      record: { notes: 'Bank called', replacedNotes: [] },
    });
    const stale = nextVersion(noted, { ...mine, revision: 3 });
    expect(stale).toMatchObject({ isMerged: true, record: { notes: 'Bank called', replacedNotes: ['Call the bank'] } });
  });

  test('answers stand even when their writer took the revision of a version it did not see', () => {
    const careless = { ...answer(emptyCase(), 'method', 'card'), revision: 3 };
    expect(nextVersion(stored, careless).record.answers.map((one) => one.fact)).toEqual(['method', 'outcome']);
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

  test('who writes alone gets back what was written, whatever was changed since', () => {
    const lists = fc.tuple(fc.array(changes, { maxLength: 6 }), fc.array(changes, { maxLength: 6 }));
    fc.assert(
      fc.property(lists, ([before, since]) => {
        const earlier = before.reduce((record, change) => change(record), { ...emptyCase(), revision: 2 });
        const mine = since.reduce((record, change) => change(record), earlier);
        const next = nextVersion(earlier, mine);
        expect(next.isMerged).toBe(false);
        expect({ ...next.record, revision: 2 }).toEqual(mine);
      }),
    );
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
