import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CaseRecord } from '../../../src/core/model/case-record';
import type { Device } from '../../../src/platform/storage/device';
import type { CaseStore } from '../../../src/platform/storage/store';
import { answer, emptyCase, NOW } from '../../support/cases';
import { connectionOf, connectionsOf, inDatabase, listenTo, openTab, testDevice } from '../../support/devices';
import { FAULTS, injectFault, takeAway } from '../../support/storage-faults';

const FIRST_PAGE = { offset: 0, limit: 20 };
const answered = (id = 'case-1') => answer(emptyCase(id), 'outcome', 'approved');
const hanging = () => new Promise<never>(() => undefined);

// Dexie tells the console of every connection it opens again.
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));

describe('a device that is full', () => {
  test('F01 says so, holds the case, still reads the others, and saves it once there is room', async () => {
    const device = testDevice();
    const store = await openTab(device);
    await store.save(answered('case-1'));
    const ears = listenTo(store);
    const full = injectFault({ fault: 'QuotaExceededError', at: 4, lasts: true });
    const refused = await store.save(answered('case-2'));
    full.heal();

    expect(refused).toEqual({ ok: false, record: answered('case-2'), why: 'quota' });
    expect(store.state()).toBe('full');
    expect((await store.list(FIRST_PAGE)).map(onDevice)).toEqual([
      ['case-2', false],
      ['case-1', true],
    ]);
    expect(await store.count()).toBe(2);
    expect(await store.load('case-2')).toEqual({ kind: 'case', record: answered('case-2'), onDevice: false });

    expect(await store.save(answered('case-3'))).toMatchObject({ ok: true });
    expect(await ears.next('saved')).toMatchObject({ record: { id: 'case-2', revision: 1 }, savedAt: NOW });
    expect(store.state()).toBe('ready');
    expect((await store.list(FIRST_PAGE)).every((entry) => entry.kind === 'case' && entry.onDevice)).toBe(true);
  });

  test('F01 a change that did not fit shows in the list, as not on the device', async () => {
    const store = await openTab(testDevice());
    const saved = await store.save(answered());
    const changed = answer(saved.record, 'missing', 'all');
    const full = injectFault({ fault: 'QuotaExceededError', at: 3, lasts: true });
    await store.save(changed);
    full.heal();
    expect(await store.list(FIRST_PAGE)).toMatchObject([{ id: 'case-1', onDevice: false, answers: changed.answers }]);
    expect(await store.count()).toBe(1);
  });

  test('F01 forty cases that did not fit are each saved once, as soon as one does', async () => {
    const store = await openTab(testDevice());
    const ids = Array.from({ length: 40 }, (_, index) => `case-${index}`);
    const full = injectFault({ fault: 'QuotaExceededError', at: 1, lasts: true });
    for (const id of ids) await store.save(answered(id));
    full.heal();
    const ears = listenTo(store);
    await store.save(answered('case-40'));
    const savedIds = () => ears.heard.flatMap((event) => (event.kind === 'saved' ? [event.record.id] : []));
    await ears.until(() => savedIds().length === 40);
    expect(await store.count()).toBe(41);
    expect(savedIds()).toEqual(ids);
  });

  test('F01 an answer given while the one before it was still being saved is held when only it does not fit', async () => {
    const store = await openTab(testDevice());
    const first = answered();
    const second = answer(first, 'missing', 'all');
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, row: unknown) {
      if (JSON.stringify(row).includes('missing')) throw new DOMException('No room', 'QuotaExceededError');
      return put.call(this, row);
    });
    const saves = await Promise.all([store.save(first), store.save(second)]);
    expect(saves.map(({ ok }) => ok)).toEqual([true, false]);
    expect(await store.load('case-1')).toMatchObject({ record: { answers: second.answers } });
  });

  test('F01 an answer that did not fit survives the page being closed', async () => {
    const device = testDevice();
    const store = await openTab(device);
    const full = injectFault({ fault: 'QuotaExceededError', at: 1, lasts: true });
    await store.save(answered());
    store.close();
    full.heal();
    const next = await openTab(device);
    await listenTo(next).next('saved');
    expect(await next.load('case-1')).toMatchObject({ onDevice: true });
    expect(device.localStorage?.length).toBe(0);
  });
});

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

describe('a connection that is taken away', () => {
  test('F03 is opened again by itself, and the next save finds it', async () => {
    const device = testDevice();
    const store = await openTab(device);
    const saved = await store.save(answered());
    for (const connection of connectionsOf(device)) takeAway(connection);
    expect(await store.save(answer(saved.record, 'missing', 'all'))).toMatchObject({ ok: true });
    expect(store.state()).toBe('ready');
    expect(await inDatabase(device, (table) => table('cases').count())).toBe(1);
  });

  test.each(FAULTS.filter((fault) => fault !== 'QuotaExceededError'))(
    'F03 is opened anew after a single %s, and the save goes through',
    async (fault) => {
      const store = await openTab(testDevice());
      const broken = injectFault({ fault, at: 3, lasts: false });
      expect(await store.save(answered())).toMatchObject({ ok: true, record: { revision: 1 } });
      broken.heal();
      expect(store.state()).toBe('ready');
      expect(await store.count()).toBe(1);
    },
  );

  test('F03 again and again, without a save between, is left alone until the next save', async () => {
    const device = testDevice();
    const store = await openTab(device);
    const saved = await store.save(answered());
    const ears = listenTo(store);
    let connection: unknown;
    for (let round = 0; round < 4; round += 1) {
      connection = await connectionOf(device, connection);
      takeAway(connection);
    }
    await ears.until(() => store.state() === 'lost');
    expect(connectionsOf(device)).toHaveLength(0);
    expect(await store.save(answer(saved.record, 'missing', 'all'))).toMatchObject({ ok: true });
    expect(store.state()).toBe('ready');
  });

  test('F03 again and again with a save between is opened again every time', async () => {
    const device = testDevice();
    const store = await openTab(device);
    const ears = listenTo(store);
    let { record } = await store.save(answered());
    let connection = await connectionOf(device);
    for (let round = 0; round < 6; round += 1) {
      takeAway(connection);
      connection = await connectionOf(device, connection);
      ({ record } = await store.save(answer(record, 'missing', String(round))));
    }
    expect(ears.heard).toEqual([]);
    expect(await store.load('case-1')).toMatchObject({ record: { revision: 7 } });
  });

  test('F04 together with the data: the case in hand is written again, and that is told', async () => {
    const device = testDevice();
    const store = await openTab(device);
    await store.save(answered('case-1'));
    const saved = await store.save(answered('case-2'));
    const ears = listenTo(store);
    await clear(device);
    expect(await ears.next('rewritten')).toEqual({
      kind: 'rewritten',
      record: { ...saved.record, revision: 2 },
      savedAt: NOW,
    });
    expect((await store.list(FIRST_PAGE)).map(onDevice)).toEqual([['case-2', true]]);
  });

  test('F04 a browser that refuses to open while it clears is asked again', async () => {
    const device = testDevice();
    const store = await openTab(device);
    await store.save(answered());
    const ears = listenTo(store);
    const open = IDBFactory.prototype.open;
    await inDatabase(device, (table) => table('cases').clear());
    vi.spyOn(IDBFactory.prototype, 'open')
      .mockImplementation(function (this: IDBFactory, ...args) {
        return open.apply(this, args);
      })
      .mockImplementationOnce(() => {
        throw new DOMException('Being cleared', 'AbortError');
      });
    takeAway(await connectionOf(device));
    expect(await ears.next('rewritten')).toMatchObject({ record: { id: 'case-1', revision: 2 } });
    expect(store.state()).toBe('ready');
  });

  test('F04 a case that was only opened, not changed, is written again too', async () => {
    const device = testDevice();
    const first = await openTab(device);
    await first.save(answered());
    first.close();
    const store = await openTab(device);
    await store.load('case-1');
    const ears = listenTo(store);
    await clear(device);
    expect(await ears.next('rewritten')).toMatchObject({ record: { id: 'case-1' } });
  });

  test('F04 a case that was removed, or deleted with everything, is not', async () => {
    const device = testDevice();
    const store = await openTab(device);
    await store.save(answered('case-1'));
    await store.remove('case-1');
    const ears = listenTo(store);
    const first = await connectionOf(device);
    await clear(device);
    const second = await connectionOf(device, first);
    const saving = store.save(answered('case-2'));
    await store.deleteEverything();
    await saving;
    await clear(device);
    await connectionOf(device, second);
    // By the time a further case is stored, one written again would have been.
    await store.save(answered('case-3'));
    expect((await store.list(FIRST_PAGE)).map(({ id }) => id)).toEqual(['case-3']);
    expect(ears.heard).toEqual([]);
  });
});

/** As "clear site data" does: the rows go, and with them the connections. */
async function clear(device: Device): Promise<void> {
  for (const name of ['cases', 'bin']) await inDatabase(device, (table) => table(name).clear());
  for (const connection of connectionsOf(device)) takeAway(connection);
}

function onDevice(entry: Awaited<ReturnType<CaseStore['list']>>[number]) {
  return [entry.id, entry.kind === 'case' && entry.onDevice];
}

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
