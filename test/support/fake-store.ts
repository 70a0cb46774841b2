import type { CaseRecord } from '../../src/core/model/case-record';
import type { CaseStore, Loaded, Saved, StoreEvent } from '../../src/platform/storage/store';

/** A store that does nothing by itself: the test answers each save and load, and tells what other tabs did. */
export class FakeStore implements CaseStore {
  readonly kind = 'device';
  readonly saves: { readonly record: CaseRecord; answer(saved: Saved): Promise<void> }[] = [];
  readonly loads: { readonly id: string; answer(loaded: Loaded): Promise<void> }[] = [];
  readonly #listeners = new Set<(event: StoreEvent) => void>();

  save(record: CaseRecord): Promise<Saved> {
    return new Promise((resolve) => {
      this.saves.push({ record, answer: (saved) => settled(resolve, saved) });
    });
  }

  load(id: string): Promise<Loaded> {
    return new Promise((resolve) => {
      this.loads.push({ id, answer: (loaded) => settled(resolve, loaded) });
    });
  }

  subscribe(listener: (event: StoreEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  tell(event: StoreEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  state = () => 'ready' as const;
  list: CaseStore['list'] = async () => [];
  count = async () => 0;
  remove = async () => ({ ok: true }) as const;
  restore = async () => ({ ok: true }) as const;
  binned = async () => [];
  deleteEverything = async () => ({ ok: true }) as const;
  quarantined = async () => [];
  discard = async () => ({ ok: true }) as const;
  expire = async () => 0;
  close = () => undefined;
}

/** Resolves, and waits until whoever waited for it has gone on. */
async function settled<Value>(resolve: (value: Value) => void, value: Value): Promise<void> {
  resolve(value);
  await Promise.resolve();
  await Promise.resolve();
}
