import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { onTestFinished, vi } from 'vitest';
import { CaseDatabase } from '../../src/platform/storage/case-database';
import type { Device, TextStorage } from '../../src/platform/storage/device';
import { DeviceStore } from '../../src/platform/storage/device-store';
import type { Environment } from '../../src/platform/storage/environment';
import type { CaseStore, ListedCase, StoreEvent } from '../../src/platform/storage/store';
import { NOW } from './cases';

/** A clock that stands where it is put, and bytes that count up, each environment from another start. */
export interface TestEnvironment extends Environment {
  set(now: number): void;
}

let starts = 0;

export function testEnvironment(): TestEnvironment {
  let time = NOW;
  let byte = starts;
  starts += 31;
  return {
    now: () => time,
    set: (now) => {
      time = now;
    },
    randomBytes: (count) =>
      Uint8Array.from({ length: count }, () => {
        byte += 7;
        return byte % 256;
      }),
  };
}

/** A device with an empty database and empty storage; every tab on it hears the others. */
export function testDevice(): Device {
  return { indexedDB: new IDBFactory(), localStorage: textStorage(), BroadcastChannel, events: new EventTarget() };
}

export function textStorage(): TextStorage & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
    key: (index) => [...texts.keys()][index] ?? null,
    get length() {
      return texts.size;
    },
  };
}

/** A store on a device, closed when the test ends. */
export async function openTab(device: Device, environment: Environment = testEnvironment()): Promise<DeviceStore> {
  const store = await DeviceStore.start(environment, device, CaseDatabase);
  onTestFinished(() => store.close());
  return store;
}

/** A listed case's id, and whether the device has it as listed. */
export function onDevice(entry: ListedCase): readonly [string, boolean] {
  return [entry.id, entry.kind === 'case' && entry.onDevice];
}

export interface Ears {
  readonly heard: readonly StoreEvent[];
  /** The first event of a kind, told already or still to come. */
  next<Kind extends StoreEvent['kind']>(kind: Kind): Promise<Extract<StoreEvent, { kind: Kind }>>;
  /** Waits until what was heard is as wanted. */
  until(isEnough: () => boolean): Promise<void>;
}

/** What a store tells, from now on. */
export function listenTo(store: CaseStore): Ears {
  const heard: StoreEvent[] = [];
  const waiting = new Set<() => void>();
  store.subscribe((event) => {
    heard.push(event);
    for (const look of waiting) look();
  });
  const until = (isEnough: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = () => {
        if (!isEnough()) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return {
    heard,
    until,
    next: async (kind) => {
      const isKind = (event: StoreEvent): event is Extract<StoreEvent, { kind: typeof kind }> => event.kind === kind;
      await until(() => heard.some(isKind));
      const found = heard.find(isKind);
      if (!found) throw new Error(`Nothing of the kind was told: ${kind}`);
      return found;
    },
  };
}

/** Writes or reads a device's database as any other program could, at its own risk. */
export async function inDatabase<Result>(
  device: Device,
  use: (tables: (name: string) => IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await openRaw(device);
  try {
    const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
    return await answerOf(use((name) => transaction.objectStore(name)));
  } finally {
    database.close();
  }
}

export function answerOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** The connection that a device's one tab has now; waits for one that is not `old`. */
export function connectionOf(device: Device, old?: unknown): Promise<unknown> {
  return vi.waitFor(
    () => {
      const [connection] = connectionsOf(device).filter((one) => one !== old);
      if (!connection) throw new Error('No connection is open.');
      return connection;
    },
    { timeout: 20_000, interval: 2 },
  );
}

/** The connections that are open to a device's fake database. */
export function connectionsOf(device: Device): readonly unknown[] {
  const databases: unknown = device.indexedDB && Reflect.get(device.indexedDB, '_databases');
  const database: unknown = databases instanceof Map ? databases.get('daonale') : undefined;
  const connections: unknown = database && Reflect.get(Object(database), 'connections');
  return Array.isArray(connections) ? connections : [];
}

/** Opens a device's database as a page of another version would; `prepare` runs where that means an upgrade. */
export function openRaw(device: Device, version?: number, prepare: (database: IDBDatabase) => void = () => undefined) {
  if (!device.indexedDB) throw new Error('The device has no database.');
  const request = device.indexedDB.open('daonale', version);
  request.onupgradeneeded = () => prepare(request.result);
  return answerOf(request);
}
