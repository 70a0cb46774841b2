import type { CaseRecord } from '../../core/model/case-record';
import type { TextStorage } from './device';
import { UNSAVED_PREFIX } from './unsaved-prefix';

/**
 * Keeps what is answered before the store's code has come, where the store finds it: on this visit, or on the next one if
 * this page is ended first.
 */
export class EarlyJournal {
  readonly #keys = new Set<string>();

  constructor(private readonly storage: TextStorage | undefined) {}

  write(record: CaseRecord): void {
    const key = `${UNSAVED_PREFIX}early.${record.id}`;
    this.#keys.add(key);
    try {
      this.storage?.setItem(key, JSON.stringify(record));
    } catch {
      // No room, or not allowed: the store will say so when it is here.
    }
  }

  /** The store has everything now. */
  clear(): void {
    try {
      for (const key of this.#keys) this.storage?.removeItem(key);
    } catch {
      // Not allowed any more: what cannot be removed is taken over, and merged, on the next visit.
    }
  }
}
