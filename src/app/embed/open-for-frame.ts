import { browserEnvironment } from '../../platform/storage/environment';
import { HeldCases } from '../../platform/storage/held-cases';
import { MemoryStore } from '../../platform/storage/memory-store';
import { StorageJournal } from '../../platform/storage/storage-journal';
import type { CaseStore } from '../../platform/storage/store';

/**
 * The store of a page inside another site: memory. Where the browser allows it, the case outlives a reload of the host and
 * the element being put elsewhere, for as long as this tab is open; the page on its own does not see it, so it is never
 * called saved.
 */
export async function openForFrame(): Promise<CaseStore> {
  return new MemoryStore(new HeldCases(new StorageJournal(tabStorage(), browserEnvironment)));
}

function tabStorage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    // Refused to frames, or to sandboxed ones: then a reload begins anew.
    return undefined;
  }
}
