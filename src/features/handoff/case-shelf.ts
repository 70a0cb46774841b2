import type { CaseRecord } from '../../core/model/case-record';

/** What the app lends the page that opens a hand-off; the page itself knows no storage and no case in hand. */
export interface CaseShelf {
  /** The case of this id on this device. */
  load(id: string): Promise<CaseRecord | undefined>;
  /** False where it could not be kept. */
  keep(record: CaseRecord): Promise<boolean>;
  /** Keeps it and makes it the case in hand. */
  open(record: CaseRecord): Promise<boolean>;
}
