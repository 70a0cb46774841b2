import { thisDevice } from './device';
import { DeviceStore } from './device-store';
import type { Environment } from './environment';
import { HeldCases } from './held-cases';
import { MemoryStore } from './memory-store';
import type { CaseStore } from './store';

/**
 * The store for this page, after three seconds at most. The database's code comes only now, so that the first question does
 * not wait for it; where it does not come, cases are kept in memory. Never rejects.
 */
export async function openStore(environment: Environment): Promise<CaseStore> {
  try {
    const { CaseDatabase } = await import('./case-database');
    return await DeviceStore.start(environment, thisDevice(), CaseDatabase);
  } catch {
    // The code could not be fetched. The store says itself that it keeps nothing on the device.
    return new MemoryStore(new HeldCases(), 'unknown');
  }
}
