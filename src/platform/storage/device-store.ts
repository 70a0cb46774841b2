import { mergeCases } from '../../core/cases/merge-cases';
import type { CaseRecord } from '../../core/model/case-record';
import type { CaseDatabase } from './case-database';
import { CaseWriter } from './case-writer';
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

/** Cases on this device, and in memory whatever the device does not take: nothing that was given is ever let go of. */
export class DeviceStore implements CaseStore {
  readonly #events = new StoreEvents();
  readonly #health = new StoreHealth(this.#events);
  readonly #held: HeldCases;
  readonly #memory: MemoryStore;
  readonly #tabs: OtherTabs;
  readonly #connection: Connection;
  readonly #shelf: DeviceShelf;
  readonly #writer: CaseWriter;

  private constructor(environment: Environment, device: Device, Database: typeof CaseDatabase) {
    this.#held = new HeldCases(new StorageJournal(device.localStorage, environment));
    this.#memory = new MemoryStore(this.#held);
    this.#tabs = new OtherTabs(device, (news) => this.#hear(news));
    this.#connection = new Connection(Database, device.indexedDB, (event) => this.#follow(event));
    this.#shelf = new DeviceShelf(this.#connection, environment);
    this.#writer = new CaseWriter({
      environment,
      held: this.#held,
      shelf: this.#shelf,
      tabs: this.#tabs,
      events: this.#events,
      health: this.#health,
    });
  }

  /** A store that has tried to open the device's database, for three seconds at most. */
  static async start(environment: Environment, device: Device, Database: typeof CaseDatabase): Promise<DeviceStore> {
    const store = new DeviceStore(environment, device, Database);
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
    const fromDevice = async () => {
      // Asked before the list is read: what arrives between the two is then in both, and not in neither.
      const onlyHeld = page.offset === 0 ? await this.#onlyHeld() : [];
      return this.#withHeld(await this.#shelf.list(page), onlyHeld);
    };
    return this.#health.read(fromDevice, () => this.#memory.list(page));
  }

  count(): Promise<number> {
    const fromDevice = async () => (await this.#shelf.count()) + (await this.#onlyHeld()).length;
    return this.#health.read(fromDevice, () => this.#memory.count());
  }

  async load(id: string): Promise<Loaded> {
    const unreachable = (why: NotSaved): Loaded => ({ kind: 'unreachable', why });
    const found = await this.#health.read(() => this.#shelf.get(id), unreachable);
    if (found.kind === 'case') this.#writer.opened(found.record);
    const held = this.#held.get(id);
    if (!held) return found;
    const record = found.kind === 'case' ? mergeCases(found.record, held) : held;
    return { kind: 'case', record, onDevice: false };
  }

  save(record: CaseRecord): Promise<Saved> {
    return this.#writer.save(record);
  }

  async remove(id: string): Promise<Done> {
    await this.#writer.written();
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
    this.#writer.forget(id);
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
    this.#writer.forgetAll();
    await this.#writer.written();
    const erased = await this.#health.attempt(() => this.#shelf.erase());
    await this.#memory.deleteEverything();
    this.#writer.forgetAll();
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
    this.#writer.close();
    this.#tabs.close();
    this.#connection.drop();
  }

  #follow(event: ConnectionEvent): void {
    if (event === 'closed') void this.#writer.reopen();
    if (event === 'slow') this.#health.become('blocked');
    if (event === 'frozen') this.#health.become('frozen');
    if (event === 'opened') {
      this.#health.become('ready');
      void this.#writer.saveRefused();
    }
  }

  #hear(news: TabNews): void {
    if (news.kind === 'removed') this.#writer.forget(news.id);
    if (news.kind === 'emptied') {
      this.#held.clear();
      this.#writer.forgetAll();
    }
    this.#events.hear(news);
  }

  /** What the device lists, with what is held of it; cases that it never had come first. */
  /** What the device does not have: never had, or has lost. */
  async #onlyHeld(): Promise<readonly CaseRecord[]> {
    const held = this.#held.all();
    const found = await Promise.all(held.map(({ id }) => this.#shelf.get(id)));
    return held.filter((_, index) => found[index]?.kind === 'missing');
  }

  #withHeld(listed: readonly ListedCase[], onlyHeld: readonly CaseRecord[]): readonly ListedCase[] {
    const latest = listed.map((entry) => {
      const held = this.#held.get(entry.id);
      return held ? listedCase(held, false) : entry;
    });
    const known = new Set(listed.map(({ id }) => id));
    const fresh = onlyHeld.filter(({ id }) => !known.has(id));
    return [...fresh.map((record) => listedCase(record, false)), ...latest];
  }
}
