import { mergeCases } from '../../core/cases/merge-cases';
import type { CaseRecord } from '../../core/model/case-record';

/** Where held cases outlive the page, if anywhere. */
export interface Journal {
  write(record: CaseRecord): void;
  erase(record: CaseRecord): void;
  forget(id: string): void;
  takeOver(): readonly CaseRecord[];
  clear(): void;
}

/** Cases given to the store that the device does not have yet: held in memory, and in the journal where there is one. */
export class HeldCases {
  readonly #records = new Map<string, CaseRecord>();

  constructor(private readonly journal?: Journal) {
    for (const record of journal?.takeOver() ?? []) this.hold(record);
  }

  /** Holds a case, merged with what is already held of it, and returns what is held now. */
  hold(record: CaseRecord): CaseRecord {
    const held = this.#records.get(record.id);
    const whole = held ? mergeCases(held, record) : record;
    // What brings nothing new keeps its place in the order.
    if (held?.sequence !== whole.sequence) this.#records.delete(record.id);
    this.#records.set(record.id, whole);
    this.journal?.write(whole);
    return whole;
  }

  /** Lets go of a case that the device has now, unless more of it has come in meanwhile. */
  release(record: CaseRecord): void {
    if (this.#records.get(record.id) !== record) return;
    this.#records.delete(record.id);
    this.journal?.erase(record);
  }

  get(id: string): CaseRecord | undefined {
    return this.#records.get(id);
  }

  /** The latest given first. */
  all(): readonly CaseRecord[] {
    return [...this.#records.values()].reverse();
  }

  drop(id: string): void {
    this.#records.delete(id);
    this.journal?.forget(id);
  }

  clear(): void {
    this.#records.clear();
    this.journal?.clear();
  }
}
