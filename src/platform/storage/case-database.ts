import { Dexie, type Table } from 'dexie';
import type { CaseRecord } from '../../core/model/case-record';
import type { DamagedRow } from './store';
import { StorageRefusal } from './why-not-saved';

export const DATABASE_NAME = 'daonale';

/** Raised only when tables or indexes change; a change of the record's own shape is a migration. */
const VERSION = 1;
/** Dexie multiplies versions by ten. */
const NATIVE_VERSION = VERSION * 10;

export interface CaseRow {
  readonly id: string;
  /** Grows with every write to any case, so that the list's order does not rest on a clock. */
  readonly order: number;
  readonly record: CaseRecord;
}

export interface BinRow extends CaseRow {
  /** Epoch milliseconds. */
  readonly binnedAt: number;
}

/** The tables. What comes out of them is unknown until it was read with `readRow`. */
export class CaseDatabase extends Dexie {
  /** `any` opens whatever version there is, for reading only; without a schema of ours Dexie takes the one it finds. */
  constructor(factory: IDBFactory, version: 'own' | 'any' = 'own') {
    super(DATABASE_NAME, {
      // Left to itself Dexie would open again, at the old version, with the next write after a newer one took over.
      autoOpen: false,
      cache: 'disabled',
      // An answer counts as saved when it is on the disk, not when it is on its way there.
      chromeTransactionDurability: 'strict',
      indexedDB: version === 'own' ? onlyThisVersion(factory) : factory,
    });
    if (version === 'any') return;
    this.version(VERSION).stores({
      cases: 'id, order, [record.status+record.changedAt]',
      bin: 'id, binnedAt',
      damaged: '++key',
    });
  }

  get cases(): Table<unknown, string, CaseRow> {
    return this.table('cases');
  }

  get bin(): Table<unknown, string, BinRow> {
    return this.table('bin');
  }

  get damaged(): Table<unknown, number, Omit<DamagedRow, 'key'>> {
    return this.table('damaged');
  }
}

/**
 * Dexie opens a database of a newer version all the same, and even adds to it the indexes it misses. Old code must leave
 * a newer database alone.
 */
function onlyThisVersion(factory: IDBFactory) {
  return {
    open: (name: string, version?: number) => {
      if (version !== NATIVE_VERSION) throw new StorageRefusal('frozen');
      return factory.open(name, version);
    },
    // Where a browser cannot list its databases Dexie keeps a second one with their names; nobody here asks for a list.
    databases: () => Promise.resolve([]),
  };
}
