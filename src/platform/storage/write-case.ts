import { type NextVersion, nextVersion } from '../../core/cases/next-version';
import type { CaseRecord } from '../../core/model/case-record';
import type { CaseDatabase } from './case-database';
import { readRow } from './read-row';
import { StorageRefusal } from './why-not-saved';

/**
 * Stores a case by compare-and-set: one transaction reads what is there, merges where it is not what the case was made
 * from, and writes. Doing it twice does it once. A case in the bin comes out of it when it brings something new.
 */
export function putCase(database: CaseDatabase, record: CaseRecord, now: number): Promise<NextVersion> {
  const { cases, bin, damaged } = database;
  return database.transaction('rw', cases, bin, damaged, async () => {
    const listed = await cases.get(record.id);
    const binned = listed === undefined ? await bin.get(record.id) : undefined;
    const next = nextVersion(await readForWriting(database, listed ?? binned, now), record);
    if (!next.isNew) return next;
    await cases.put({ id: record.id, order: await nextOrder(database), record: next.record });
    if (binned !== undefined) await bin.delete(record.id);
    return next;
  });
}

/** Moves a case to the bin, with what is `held` of it in memory. Resolves to whether there was one. */
export function binCase(
  database: CaseDatabase,
  { id, held }: { id: string; held: CaseRecord | undefined },
  now: number,
): Promise<boolean> {
  const { cases, bin, damaged } = database;
  return database.transaction('rw', cases, bin, damaged, async () => {
    const raw = await cases.get(id);
    if (raw === undefined) return false;
    const stored = await readForWriting(database, raw, now);
    const record = stored && held ? nextVersion(stored, held).record : stored;
    if (record) await bin.put({ id, order: orderOf(raw), record, binnedAt: now });
    await cases.delete(id);
    return true;
  });
}

/** Takes a case out of the bin, to its old place in the list. Resolves to whether it was there. */
export function unbinCase(database: CaseDatabase, id: string, now: number): Promise<boolean> {
  const { cases, bin, damaged } = database;
  return database.transaction('rw', cases, bin, damaged, async () => {
    const raw = await bin.get(id);
    if (raw === undefined) return false;
    const record = await readForWriting(database, raw, now);
    if (record) await cases.put({ id, order: orderOf(raw), record });
    await bin.delete(id);
    return record !== undefined;
  });
}

/** The case in a row that is about to be replaced. A damaged row is put aside as it is; a newer one must not be touched. */
async function readForWriting(database: CaseDatabase, raw: unknown, now: number): Promise<CaseRecord | undefined> {
  if (raw === undefined) return undefined;
  const read = readRow(raw);
  if (read.kind === 'newer') throw new StorageRefusal('newer');
  if (read.kind === 'case') return read.record;
  await database.damaged.add({ foundAt: now, problems: read.problems, raw });
  return undefined;
}

async function nextOrder({ cases }: CaseDatabase): Promise<number> {
  const [last] = await cases.orderBy('order').reverse().limit(1).keys();
  return typeof last === 'number' ? last + 1 : 1;
}

function orderOf(raw: unknown): number {
  const order: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'order') : 0;
  return typeof order === 'number' ? order : 0;
}
