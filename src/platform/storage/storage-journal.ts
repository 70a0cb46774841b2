import type { CaseRecord } from '../../core/model/case-record';
import type { TextStorage } from './device';
import type { Environment } from './environment';
import type { Journal } from './held-cases';
import { readRecord } from './read-row';
import { UNSAVED_PREFIX } from './unsaved-prefix';

// `localStorage` is written before the event that answered is over, a database only after it: between the two a closed tab
// would lose the answer. So a case lies here from the moment it is given until the database has it.

/** Cases on their way to the database. Where there is no `localStorage`, or no room in it, it keeps what it can. */
export class StorageJournal implements Journal {
  readonly #own: string;

  constructor(
    private readonly storage: TextStorage | undefined,
    environment: Environment,
  ) {
    this.#own = `${UNSAVED_PREFIX}${[...environment.randomBytes(6)].map((byte) => byte.toString(36)).join('')}.`;
  }

  write(record: CaseRecord): void {
    this.#try((storage) => storage.setItem(this.#own + record.id, JSON.stringify(record)));
  }

  /** Forgets a case that is stored now, unless a later state of it was written since. */
  erase(record: CaseRecord): void {
    this.#try((storage) => {
      const key = this.#own + record.id;
      if (storage.getItem(key) === JSON.stringify(record)) storage.removeItem(key);
    });
  }

  forget(id: string): void {
    this.#try((storage) => storage.removeItem(this.#own + id));
  }

  /** The cases that earlier pages, or other tabs, left behind; from now on they are this page's to store. */
  takeOver(): readonly CaseRecord[] {
    const taken: CaseRecord[] = [];
    const keys: string[] = [];
    this.#try((storage) => keys.push(...keysOf(storage)));
    for (const key of keys) {
      this.#try((storage) => {
        const record = parse(storage.getItem(key));
        // What cannot be read, or is too new for us, stays for the version of the page that wrote it.
        if (!record) return;
        taken.push(record);
        // Written before the other is removed: where there is no room for it, the other stays.
        const own = this.#own + record.id;
        storage.setItem(own, JSON.stringify(record));
        if (key !== own) storage.removeItem(key);
      });
    }
    // Text storage knows no order; the case changed last is to be the first of the list again.
    return taken.sort((one, other) => one.changedAt - other.changedAt);
  }

  clear(): void {
    this.#try((storage) => {
      for (const key of keysOf(storage)) storage.removeItem(key);
    });
  }

  #try(use: (storage: TextStorage) => void): void {
    try {
      if (this.storage) use(this.storage);
    } catch {
      // The journal is the second net: whether a case is saved is decided, and told, by the database alone.
    }
  }
}

function keysOf(storage: TextStorage): readonly string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  return keys.filter((key) => key.startsWith(UNSAVED_PREFIX));
}

function parse(text: string | null): CaseRecord | undefined {
  try {
    const read = readRecord(JSON.parse(text ?? ''));
    return read.kind === 'case' ? read.record : undefined;
  } catch {
    // Not JSON: not ours to read.
    return undefined;
  }
}
