import type { CaseRecord } from '../../core/model/case-record';
import type { HeldCases } from './held-cases';
import { keptSince } from './kept-since';
import { listedCase } from './listed-case';
import type { CaseStore, DamagedRow, Done, ListedCase, Loaded, NotSaved, Page, Saved, StoreEvent } from './store';

const DONE: Done = { ok: true };

/** Cases in memory only, for a device that lets nothing be stored. Everything works, and every save says that it is none. */
export class MemoryStore implements CaseStore {
  readonly kind = 'memory';
  readonly #bin = new Map<string, CaseRecord>();

  constructor(
    private readonly held: HeldCases,
    private readonly why: NotSaved = 'refused',
  ) {}

  state() {
    return 'refused' as const;
  }

  async list({ offset, limit }: Page): Promise<readonly ListedCase[]> {
    const page = this.held.all().slice(offset, offset + limit);
    return page.map((record) => listedCase(record, false));
  }

  async count(): Promise<number> {
    return this.held.all().length;
  }

  async load(id: string): Promise<Loaded> {
    const record = this.held.get(id);
    return record ? { kind: 'case', record, onDevice: false } : { kind: 'missing' };
  }

  async save(given: CaseRecord): Promise<Saved> {
    return { ok: false, record: this.held.hold(given), why: this.why };
  }

  async remove(id: string): Promise<Done> {
    const record = this.held.get(id);
    if (record) this.#bin.set(id, record);
    this.held.drop(id);
    return DONE;
  }

  async restore(id: string): Promise<Done> {
    const record = this.#bin.get(id);
    if (record) this.held.hold(record);
    this.#bin.delete(id);
    return DONE;
  }

  async binned(): Promise<readonly ListedCase[]> {
    return [...this.#bin.values()].reverse().map((record) => listedCase(record, false));
  }

  async deleteEverything(): Promise<Done> {
    this.held.clear();
    this.#bin.clear();
    return DONE;
  }

  async quarantined(): Promise<readonly DamagedRow[]> {
    return [];
  }

  async discard(): Promise<Done> {
    return DONE;
  }

  async expire(now: number): Promise<number> {
    const old = this.held.all().filter((one) => one.status === 'closed' && one.changedAt < keptSince(now));
    for (const { id } of old) this.held.drop(id);
    return old.length;
  }

  /** Nothing ever changes behind the page's back. */
  subscribe(_listener: (event: StoreEvent) => void): () => void {
    return () => undefined;
  }

  close(): void {
    this.#bin.clear();
  }
}
