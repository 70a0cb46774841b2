import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeCases } from '../../../src/core/cases/merge-cases';
import { compareCases } from '../../../src/core/handoff/compare-cases';
import { decodeHandoff } from '../../../src/core/handoff/decode-handoff';
import { encodeHandoff } from '../../../src/core/handoff/encode-handoff';
import type { CaseRecord } from '../../../src/core/model/case-record';
import { answer, emptyCase, versions } from '../../support/cases';
import { handedCases } from '../../support/handed-cases';

function handed(record: CaseRecord): CaseRecord {
  const decoded = decodeHandoff(encodeHandoff(record));
  if (!decoded.ok) throw new Error(decoded.why);
  return decoded.record;
}

const answersOf = ({ answers }: CaseRecord) => answers.map(({ fact, value, at }) => ({ fact, value, at }));

test('F48 a case that comes back to its own device changes nothing, reasons and values taken back included', () => {
  fc.assert(
    fc.property(handedCases, (mine) => {
      const compared = compareCases(mine, handed(mine));
      expect(compared.differences).toEqual([]);
      expect(compared.together).toEqual(mine);
      expect(compared.isKnown).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('F48 the same hand-off twice is the same as once', () => {
  fc.assert(
    fc.property(versions, ([mine, theirs]) => {
      const once = compareCases(mine, handed(theirs)).together;
      const again = compareCases(once, handed(theirs));
      expect(again.together).toEqual(once);
      expect(again.isKnown).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('F48 whichever of two hand-offs comes first, the case ends with the same answers', () => {
  fc.assert(
    fc.property(versions, ([a, b]) => {
      const [first, second] = [handed(a), handed(b)];
      const one = compareCases(first, second).together;
      const other = compareCases(second, first).together;
      expect(answersOf(one)).toEqual(answersOf(other));
    }),
    { numRuns: 200 },
  );
});

test('F48 a conflict names both answers, and which of them counts', () => {
  const start = answer(emptyCase(), 'outcome', 'approved');
  const mine = answer(start, 'outcome', 'timeout');
  const theirs = answer(answer(start, 'missing', 'all'), 'outcome', 'declined');
  const compared = compareCases(mine, handed(theirs));
  expect(compared.isKnown).toBe(false);
  expect(compared.differences).toEqual([
    { fact: 'outcome', mine: 'timeout', theirs: 'declined', together: 'declined' },
    { fact: 'missing', mine: undefined, theirs: 'all', together: 'all' },
  ]);
});

test('a case is received until it meets the one it came from', () => {
  const mine = answer(emptyCase(), 'outcome', 'approved');
  expect(mergeCases(handed(mine), handed(mine)).received).toBe(true);
  expect(compareCases(mine, handed(mine)).together.received).toBeUndefined();
});
