import type { CaseRecord } from '../model/case-record';
import { mergeCases } from './merge-cases';

export interface NextVersion {
  readonly record: CaseRecord;
  /** False where the stored version already holds all of it. */
  readonly isNew: boolean;
  /** True where the record now holds what its writer did not know of. */
  readonly isMerged: boolean;
}

/**
 * What to store when `mine` arrives and `stored` is there: always the two merged. Where `mine` was made from `stored` that
 * is `mine`, where it is stale nothing of either is lost, and storing the same case again changes nothing.
 */
export function nextVersion(stored: CaseRecord | undefined, mine: CaseRecord): NextVersion {
  if (!stored) return { record: { ...mine, revision: mine.revision + 1 }, isNew: true, isMerged: false };
  const merged = mergeCases(stored, mine);
  // Who knew the stored notes and wrote others meant to replace them.
  const wanted = stored.revision === mine.revision ? { ...merged, replacedNotes: mine.replacedNotes } : merged;
  const isMerged = !isSameContent(wanted, mine);
  if (isSameContent(wanted, stored)) return { record: stored, isNew: false, isMerged };
  const revision = Math.max(stored.revision, mine.revision) + 1;
  return { record: { ...wanted, revision }, isNew: true, isMerged };
}

function isSameContent(a: CaseRecord, b: CaseRecord): boolean {
  return inOrder({ ...a, revision: 0 }) === inOrder({ ...b, revision: 0 });
}

/** As text with the keys of every object in one order: how a record came about must not matter. */
function inOrder(record: CaseRecord): string {
  return JSON.stringify(record, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)));
  });
}
