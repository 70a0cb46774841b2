import { mergeCases } from '../../src/core/cases/merge-cases';
import type { CaseRecord } from '../../src/core/model/case-record';
import type { CaseStore, Saved } from '../../src/platform/storage/store';
import type { Change } from './cases';

/** A page with one case in hand: it changes the case and saves it in the same event, as the session does. */
export class Tab {
  /** Every value ever accepted here, as `fact=value`. */
  readonly accepted = new Set<string>();

  constructor(
    readonly store: CaseStore,
    public record: CaseRecord,
  ) {}

  act(change: Change): Promise<Saved> {
    this.record = change(this.record);
    for (const { fact, value } of this.record.answers) this.accepted.add(`${fact}=${value}`);
    return this.save();
  }

  async save(): Promise<Saved> {
    const saved = await this.store.save(this.record);
    this.record = mergeCases(this.record, saved.record);
    return saved;
  }
}

/** Every value that a case still knows of, in force or not. */
export function knownValues(record: CaseRecord): ReadonlySet<string> {
  const lists = [record.answers, record.setAside, record.withdrawn, record.history];
  return new Set(lists.flat().map(({ fact, value }) => `${fact}=${value}`));
}

/** What was accepted in any of the tabs and is not known to the case: nothing, if all is well. */
export function lostValues(record: CaseRecord, tabs: readonly Tab[]): readonly string[] {
  const known = knownValues(record);
  return tabs.flatMap((tab) => [...tab.accepted]).filter((value) => !known.has(value));
}
