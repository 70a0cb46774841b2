import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CaseRecord } from '../../../src/core/model/case-record';
import type { Device } from '../../../src/platform/storage/device';
import type { CaseStore } from '../../../src/platform/storage/store';
import { answer, emptyCase } from '../../support/cases';
import { onDevice, openTab, testDevice } from '../../support/devices';

const FIRST_PAGE = { offset: 0, limit: 20 };
const answered = (id = 'case-1') => answer(emptyCase(id), 'outcome', 'approved');
const hanging = () => new Promise<never>(() => undefined);

// Dexie tells the console of every connection it opens again.
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));

describe('a device that lets nothing be stored', () => {
  const throwing: Partial<IDBFactory> = {
    open: () => {
      throw new DOMException('Injected', 'SecurityError');
    },
  };
  const failing: Partial<IDBFactory> = {
    open: () => {
      const request = new EventTarget();
      queueMicrotask(() => {
        Reflect.set(request, 'error', new DOMException('Injected', 'InvalidStateError'));
        const event = new Event('error', { cancelable: true });
        Object.defineProperty(event, 'target', { value: request });
        Reflect.get(request, 'onerror')(event);
      });
      return request as IDBOpenDBRequest;
    },
  };
  const devices: readonly (readonly [string, Device])[] = [
    ['has no database', { ...testDevice(), indexedDB: undefined }],
    ['throws when asked', { ...testDevice(), indexedDB: throwing as IDBFactory }],
    ['answers with an error', { ...testDevice(), indexedDB: failing as IDBFactory }],
  ];

  test.each(devices)(
    'F02 that %s: everything works in memory and every save says that it is none',
    async (_, device) => {
      const store = await openTab(device);
      expect(store.state()).toBe('refused');
      await expectMemoryWorks(store, 'refused');
    },
  );

  test('F02 what is held in memory comes back with the page where text storage is allowed', async () => {
    const device = { ...testDevice(), indexedDB: undefined };
    const store = await openTab(device);
    await store.save(answered());
    store.close();
    expect(await (await openTab(device)).load('case-1')).toMatchObject({ kind: 'case', onDevice: false });
  });

  test('F02 what an earlier page left is kept beside what this one makes of the same case', async () => {
    const device = { ...testDevice(), indexedDB: undefined };
    const earlier = await openTab(device);
    await earlier.save(answer(answered(), 'missing', 'all'));
    earlier.close();
    const store = await openTab(device);
    const saved = await store.save(answer(answered(), 'method', 'card'));
    expect(saved.record.answers.map(({ fact }) => fact).sort()).toEqual(['method', 'missing', 'outcome']);
  });

  test('F02 without text storage too', async () => {
    const store = await openTab({ ...testDevice(), indexedDB: undefined, localStorage: undefined });
    await expectMemoryWorks(store, 'refused');
  });
});

describe('a device that does not answer', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  test('F02 is waited for three seconds, then everything works in memory', async () => {
    const silent: Partial<IDBFactory> = { open: () => new EventTarget() as IDBOpenDBRequest };
    const opening = openTab({ ...testDevice(), indexedDB: silent as IDBFactory });
    let isOpen = false;
    void opening.then(() => {
      isOpen = true;
    });
    await vi.advanceTimersByTimeAsync(2999);
    expect(isOpen).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    const store = await opening;
    expect(store.state()).toBe('blocked');
    await expectMemoryWorks(store, 'blocked');
    store.close();
  });

  test('F03 a save that hangs is given up after three seconds, tried once more, and told', async () => {
    const store = await openTab(testDevice());
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => new EventTarget() as IDBRequest);
    const saving = store.save(answered());
    await vi.advanceTimersByTimeAsync(3000);
    await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(3000);
    expect(await Promise.race([saving, hanging()])).toMatchObject({ ok: false, why: 'unknown' });
    expect(store.state()).toBe('lost');
  });
});

async function expectMemoryWorks(store: CaseStore, why: string): Promise<void> {
  const first: CaseRecord = answered('case-1');
  expect(store.kind).toBe('memory');
  expect(await store.save(first)).toEqual({ ok: false, record: first, why });
  const second = answer(first, 'missing', 'all');
  expect(await store.save(second)).toMatchObject({ ok: false, record: { answers: second.answers } });
  await store.save(answered('case-2'));
  expect((await store.list(FIRST_PAGE)).map(onDevice)).toEqual([
    ['case-2', false],
    ['case-1', false],
  ]);
  expect(await store.count()).toBe(2);
  expect(await store.load('case-1')).toMatchObject({
    kind: 'case',
    onDevice: false,
    record: { answers: second.answers },
  });
  expect(await store.remove('case-1')).toEqual({ ok: true });
  expect((await store.binned()).map(({ id }) => id)).toEqual(['case-1']);
  expect(await store.restore('case-1')).toEqual({ ok: true });
  expect(await store.count()).toBe(2);
  expect(await store.quarantined()).toEqual([]);
  await store.deleteEverything();
  expect(await store.count()).toBe(0);
}
