import { readCase } from '../../core/cases/case-schema';
import type { NextVersion } from '../../core/cases/next-version';
import type { CaseRecord } from '../../core/model/case-record';
import type { DeviceShelf } from './device-shelf';
import type { Environment } from './environment';
import type { HeldCases } from './held-cases';
import type { OtherTabs } from './other-tabs';
import type { NotSaved, Saved } from './store';
import type { StoreEvents } from './store-events';
import type { StoreHealth } from './store-health';

/** How often in a row, without a save between, a connection that the browser takes away is opened again unasked. */
const REOPENINGS = 3;

/** A browser that is clearing the data refuses to open while it does; it is asked again a little later. */
const REOPEN_AFTER_MS = [0, 100, 400, 1500];

export interface WriterParts {
  readonly environment: Environment;
  readonly held: HeldCases;
  readonly shelf: DeviceShelf;
  readonly tabs: OtherTabs;
  readonly events: StoreEvents;
  readonly health: StoreHealth;
}

/** Brings cases onto the device, now or as soon as it takes them: none that was given is let go of before that. */
export class CaseWriter {
  /** Ids of held cases whose save was refused; those of the others are still on their way. */
  readonly #refused: Set<string>;
  readonly #writing = new Set<Promise<unknown>>();
  /** The case last worked on, as the device has it: what is written again when its data is cleared. */
  #open: CaseRecord | undefined;
  /** Grows whenever everything is forgotten: what was on its way before is not the case at hand any more. */
  #era = 0;
  #reopenings = 0;
  #isSavingRefused = false;
  #isClosed = false;

  constructor(private readonly parts: WriterParts) {
    // The latest last: what is stored last is the first of the list.
    const waiting = [...parts.held.all()].reverse();
    this.#refused = new Set(waiting.map(({ id }) => id));
  }

  async save(given: CaseRecord): Promise<Saved> {
    const era = this.#era;
    const saved = await this.#save(given);
    if (saved.ok) this.#reopenings = 0;
    if (saved.ok && era === this.#era) this.#open = saved.record;
    return saved;
  }

  async saveRefused(): Promise<void> {
    if (this.#isSavingRefused) return;
    this.#isSavingRefused = true;
    for (const id of [...this.#refused]) {
      const held = this.parts.held.get(id);
      this.#refused.delete(id);
      const saved = held && (await this.#save(held));
      if (saved?.ok) this.parts.events.tell({ kind: 'saved', record: saved.record, savedAt: saved.savedAt });
    }
    this.#isSavingRefused = false;
  }

  /** The browser took the connection away; where it took the data with it, the case at hand is written again. */
  async reopen(): Promise<void> {
    this.#reopenings += 1;
    if (this.#reopenings > REOPENINGS) return this.parts.health.become('lost');
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
    this.#holdOpen(this.parts.health.refuse(refusal));
  }

  /** The case now worked on, as the device has it. */
  opened(record: CaseRecord): void {
    this.#open = record;
  }

  forget(id: string): void {
    this.#refused.delete(id);
    if (this.#open?.id === id) this.#open = undefined;
  }

  forgetAll(): void {
    this.#era += 1;
    this.#refused.clear();
    this.#open = undefined;
  }

  /** Settles when nothing is on its way any more that would bring back what is about to go. */
  async written(): Promise<void> {
    await Promise.allSettled(this.#writing);
  }

  close(): void {
    this.#isClosed = true;
  }

  async #save(given: CaseRecord): Promise<Saved> {
    const { environment, held, health } = this.parts;
    const read = readCase(given);
    if (!read.ok) return { ok: false, record: given, why: 'invalid' };
    const record = held.hold(read.record);
    try {
      const next = await this.#put(record);
      held.release(record);
      this.#refused.delete(record.id);
      health.become('ready');
      void this.saveRefused();
      return { ok: true, record: next.record, merged: next.isMerged, savedAt: environment.now() };
    } catch (error) {
      this.#refused.add(record.id);
      return { ok: false, record, why: health.refuse(error) };
    }
  }

  async #put(record: CaseRecord): Promise<NextVersion> {
    const putting = this.parts.shelf.put(record);
    this.#writing.add(putting);
    try {
      const next = await putting;
      if (next.isNew) this.parts.tabs.post({ kind: 'changed', id: record.id, revision: next.record.revision });
      return next;
    } finally {
      this.#writing.delete(putting);
    }
  }

  /** Nobody knows any more whether the device has it. */
  #holdOpen(why: NotSaved): void {
    if (!this.#open) return;
    const record = this.parts.held.hold(this.#open);
    this.#refused.add(record.id);
    this.parts.events.tell({ kind: 'refused', record, why });
  }

  async #rewriteOpen(): Promise<void> {
    if (!this.#open) return this.parts.shelf.open();
    const next = await this.#put(this.#open);
    if (!next.isNew) return;
    this.#reopenings = 0;
    this.#open = next.record;
    this.parts.events.tell({ kind: 'rewritten', record: next.record, savedAt: this.parts.environment.now() });
  }
}
