import { readCase } from '../../core/cases/case-schema';
import { mergeCases } from '../../core/cases/merge-cases';
import type { NextVersion } from '../../core/cases/next-version';
import type { CaseRecord } from '../../core/model/case-record';
import { Connection, type ConnectionEvent } from './connection';
import type { Device } from './device';
import { DeviceShelf } from './device-shelf';
import type { Environment } from './environment';
import { HeldCases } from './held-cases';
import { listedCase } from './listed-case';
import { MemoryStore } from './memory-store';
import { OtherTabs, type TabNews } from './other-tabs';
import { StorageJournal } from './storage-journal';
import type { CaseStore, DamagedRow, Done, ListedCase, Loaded, NotSaved, Page, Saved, StoreState } from './store';
import { StoreEvents } from './store-events';
import { StoreHealth } from './store-health';

const DONE: Done = { ok: true };

/** How often in a row, without a save between, a connection that the browser takes away is opened again unasked. */
const REOPENINGS = 3;

/** A browser that is clearing the data refuses to open while it does; it is asked again a little later. */
const REOPEN_AFTER_MS = [0, 100, 400, 1500];

/** Cases on this device, and in memory whatever the device does not take: nothing that was given is ever let go of. */
export class DeviceStore implements CaseStore {
  readonly #events = new StoreEvents();
  readonly #health = new StoreHealth(this.#events);
  readonly #held: HeldCases;
  readonly #memory: MemoryStore;
  readonly #tabs: OtherTabs;
  readonly #connection: Connection;
  readonly #shelf: DeviceShelf;
  /** Ids of held cases whose save was refused; those of the others are still on their way. */
  readonly #refused: Set<string>;
  /** The case last worked on, as the device has it: what is written again when its data is cleared. */
  #open: CaseRecord | undefined;
  #reopenings = 0;
  #isSavingRefused = false;
  #isClosed = false;

  private constructor(
    private readonly environment: Environment,
    device: Device,
  ) {
    this.#held = new HeldCases(new StorageJournal(device.localStorage, environment));
    this.#refused = new Set(this.#held.all().map(({ id }) => id));
    this.#memory = new MemoryStore(this.#held);
    this.#tabs = new OtherTabs(device, (news) => this.#hear(news));
    this.#connection = new Connection(device.indexedDB, (event) => this.#follow(event));
    this.#shelf = new DeviceShelf(this.#connection, environment);
  }

  /** A store that has tried to open the device's database, for three seconds at most. */
  static async start(environment: Environment, device: Device): Promise<DeviceStore> {
    const store = new DeviceStore(environment, device);
    await store.#health.attempt(() => store.#shelf.open());
    return store;
  }

  get kind(): 'device' | 'memory' {
    return this.state() === 'ready' || this.state() === 'full' ? 'device' : 'memory';
  }

  state(): StoreState {
    return this.#health.state;
  }

  list(page: Page): Promise<readonly ListedCase[]> {
    const fromDevice = async () => this.#withHeld(await this.#shelf.list(page), page);
    return this.#health.read(fromDevice, () => this.#memory.list(page));
  }

  count(): Promise<number> {
    const held = () => this.#held.all().filter(({ revision }) => revision === 0).length;
    const fromDevice = async () => (await this.#shelf.count()) + held();
    return this.#health.read(fromDevice, () => this.#memory.count());
  }

  async load(id: string): Promise<Loaded> {
    const unreachable = (why: NotSaved): Loaded => ({ kind: 'unreachable', why });
    const found = await this.#health.read(() => this.#shelf.get(id), unreachable);
    if (found.kind === 'case') this.#open = found.record;
    const held = this.#held.get(id);
    if (!held) return found;
    const record = found.kind === 'case' ? mergeCases(found.record, held) : held;
    return { kind: 'case', record, onDevice: false };
  }

  async save(given: CaseRecord): Promise<Saved> {
    const saved = await this.#save(given);
    if (saved.ok) {
      this.#open = saved.record;
      this.#reopenings = 0;
    }
    return saved;
  }

  async remove(id: string): Promise<Done> {
    const held = this.#held.get(id);
    const removed = await this.#health.attempt(async () => {
      const isOnDevice = await this.#shelf.bin(id, held);
      if (isOnDevice) this.#held.drop(id);
      else await this.#memory.remove(id);
      this.#tabs.post({ kind: 'removed', id });
    });
    const isOnlyHeld = held?.revision === 0;
    if (!removed.ok && !isOnlyHeld) return removed;
    if (!removed.ok) await this.#memory.remove(id);
    this.#forget(id);
    return DONE;
  }

  async restore(id: string): Promise<Done> {
    await this.#memory.restore(id);
    const held = this.#held.get(id);
    if (held) {
      await this.save(held);
      return DONE;
    }
    return this.#health.attempt(async () => {
      await this.#shelf.unbin(id);
      this.#tabs.post({ kind: 'restored', id });
    });
  }

  binned(): Promise<readonly ListedCase[]> {
    return this.#health.read(
      () => this.#shelf.binned(),
      () => this.#memory.binned(),
    );
  }

  async deleteEverything(): Promise<Done> {
    const erased = await this.#health.attempt(() => this.#shelf.erase());
    await this.#memory.deleteEverything();
    this.#refused.clear();
    this.#open = undefined;
    this.#tabs.post({ kind: 'emptied' });
    // A device that lets nothing be stored holds nothing to delete.
    return erased.ok || erased.why === 'refused' ? DONE : erased;
  }

  quarantined(): Promise<readonly DamagedRow[]> {
    return this.#health.read(
      () => this.#shelf.damaged(),
      async () => [],
    );
  }

  discard(key: number): Promise<Done> {
    return this.#health.attempt(() => this.#shelf.discard(key));
  }

  async expire(now: number): Promise<number> {
    let count = await this.#memory.expire(now);
    await this.#health.attempt(async () => {
      const gone = await this.#shelf.expire(now);
      for (const id of gone) this.#tabs.post({ kind: 'removed', id });
      count += gone.length;
    });
    return count;
  }

  subscribe(listener: Parameters<CaseStore['subscribe']>[0]): () => void {
    return this.#events.subscribe(listener);
  }

  close(): void {
    this.#isClosed = true;
    this.#tabs.close();
    this.#connection.drop();
  }

  async #save(given: CaseRecord): Promise<Saved> {
    const read = readCase(given);
    if (!read.ok) return { ok: false, record: given, why: 'invalid' };
    const record = this.#held.hold(read.record);
    try {
      const next = await this.#put(record);
      this.#held.release(record);
      this.#refused.delete(record.id);
      this.#health.become('ready');
      void this.#saveRefused();
      return { ok: true, record: next.record, merged: next.isMerged, savedAt: this.environment.now() };
    } catch (error) {
      this.#refused.add(record.id);
      return { ok: false, record, why: this.#health.refuse(error) };
    }
  }

  async #put(record: CaseRecord): Promise<NextVersion> {
    const next = await this.#shelf.put(record);
    if (next.isNew) this.#tabs.post({ kind: 'changed', id: record.id, revision: next.record.revision });
    return next;
  }

  async #saveRefused(): Promise<void> {
    if (this.#isSavingRefused) return;
    this.#isSavingRefused = true;
    for (const id of [...this.#refused]) {
      const held = this.#held.get(id);
      this.#refused.delete(id);
      const saved = held && (await this.#save(held));
      if (saved?.ok) this.#events.tell({ kind: 'saved', record: saved.record, savedAt: saved.savedAt });
    }
    this.#isSavingRefused = false;
  }

  /** The browser took the connection away; where it took the data with it, the case at hand is written again. */
  async #reopen(): Promise<void> {
    this.#reopenings += 1;
    if (this.#reopenings > REOPENINGS) return this.#health.become('lost');
    let refusal: unknown;
    for (const delay of REOPEN_AFTER_MS) {
      await new Promise((resolve) => setTimeout(resolve, delay));
      if (this.#isClosed) return;
      try {
        return await this.#rewriteOpen();
      } catch (error) {
        refusal = error;
      }
    }
    this.#health.refuse(refusal);
  }

  async #rewriteOpen(): Promise<void> {
    if (!this.#open) return this.#shelf.open();
    const next = await this.#put(this.#open);
    if (!next.isNew) return;
    this.#open = next.record;
    this.#events.tell({ kind: 'rewritten', record: next.record, savedAt: this.environment.now() });
  }

  #follow(event: ConnectionEvent): void {
    if (event === 'closed') void this.#reopen();
    if (event === 'slow') this.#health.become('blocked');
    if (event === 'frozen') this.#health.become('frozen');
    if (event === 'opened') {
      this.#health.become('ready');
      void this.#saveRefused();
    }
  }

  #hear(news: TabNews): void {
    if (news.kind === 'removed') this.#forget(news.id);
    if (news.kind === 'emptied') {
      this.#held.clear();
      this.#refused.clear();
      this.#open = undefined;
    }
    this.#events.hear(news);
  }

  #forget(id: string): void {
    this.#refused.delete(id);
    if (this.#open?.id === id) this.#open = undefined;
  }

  /** What the device lists, with what is held of it; cases that it never had come first. */
  #withHeld(listed: readonly ListedCase[], { offset }: Page): readonly ListedCase[] {
    const known = new Set(listed.map(({ id }) => id));
    const isNew = ({ id, revision }: CaseRecord) => offset === 0 && revision === 0 && !known.has(id);
    const fresh = this.#held.all().filter(isNew);
    const latest = listed.map((entry) => {
      const held = this.#held.get(entry.id);
      return held ? listedCase(held, false) : entry;
    });
    return [...fresh.map((record) => listedCase(record, false)), ...latest];
  }
}
