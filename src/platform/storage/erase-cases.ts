import type { CaseDatabase } from './case-database';
import { keptSince } from './kept-since';
import { readRow } from './read-row';

/** Deletes what is over its time, by `now` in epoch milliseconds. Resolves to the ids of the cases that went. */
export function expireCases(database: CaseDatabase, now: number): Promise<readonly string[]> {
  const { cases, bin } = database;
  const limit = keptSince(now);
  return database.transaction('rw', cases, bin, async () => {
    const closed = cases
      .where('[record.status+record.changedAt]')
      .between(['closed', Number.NEGATIVE_INFINITY], ['closed', limit], true, false);
    const ids = [...(await closed.primaryKeys()), ...(await bin.where('binnedAt').below(limit).primaryKeys())];
    await closed.delete();
    await bin.where('binnedAt').below(limit).delete();
    return ids;
  });
}

/** Empties every table at once. */
export function eraseAll(database: CaseDatabase): Promise<void> {
  const { cases, bin, damaged } = database;
  return database.transaction('rw', cases, bin, damaged, async () => {
    await cases.clear();
    await bin.clear();
    await damaged.clear();
  });
}

/** Puts damaged rows aside as they are, so that they are shown once and nothing trips over them again. */
export function quarantineRows(database: CaseDatabase, ids: readonly string[], now: number): Promise<void> {
  const { cases, bin, damaged } = database;
  return database.transaction('rw', cases, bin, damaged, async () => {
    for (const table of [cases, bin]) {
      for (const id of ids) {
        const raw = await table.get(id);
        const read = raw === undefined ? undefined : readRow(raw);
        if (read?.kind !== 'damaged') continue;
        await damaged.add({ foundAt: now, problems: read.problems, raw });
        await table.delete(id);
      }
    }
  });
}
