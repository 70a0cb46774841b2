import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Device } from '../../../src/platform/storage/device';
import { answer, emptyCase } from '../../support/cases';
import { answerOf, connectionsOf, inDatabase, listenTo, openRaw, openTab, testDevice } from '../../support/devices';

const FIRST_PAGE = { offset: 0, limit: 20 };
/** The version a browser sees; Dexie multiplies ours by ten. */
const OURS = 10;
const NEXT = 20;
const answered = (id = 'case-1') => answer(emptyCase(id), 'outcome', 'approved');
const rows = (device: Device) => inDatabase(device, (table) => table('cases').getAll());

describe('a newer version of the page in another tab', () => {
  test('F13 stops this one from writing, for good, while it keeps what is answered', async () => {
    const device = testDevice();
    const store = await openTab(device);
    const saved = await store.save(answered());
    const ears = listenTo(store);
    const before = await rows(device);
    const newer = await openRaw(device, NEXT);

    expect(await ears.next('state')).toEqual({ kind: 'state', state: 'frozen' });
    newer.close();
    const later = answer(saved.record, 'missing', 'all');
    for (let time = 0; time < 3; time += 1) {
      expect(await store.save(later)).toEqual({ ok: false, record: later, why: 'frozen' });
    }
    expect(store.kind).toBe('memory');
    expect(await rows(device)).toEqual(before);
    expect(await store.load('case-1')).toEqual({ kind: 'case', record: later, onDevice: false });
    expect((await store.list(FIRST_PAGE)).map(({ id }) => id)).toEqual(['case-1']);
    expect(await store.remove('case-1')).toEqual({ ok: false, why: 'frozen' });
  });

  test('F13 what was answered after that is there when the page is loaded again', async () => {
    const device = testDevice();
    const store = await openTab(device);
    const saved = await store.save(answered());
    const newer = await openRaw(device, NEXT);
    newer.close();
    await store.save(answer(saved.record, 'missing', 'all'));
    store.close();

    const reloaded = await openTab({ ...testDevice(), localStorage: device.localStorage });
    await listenTo(reloaded).next('saved');
    const loaded = await reloaded.load('case-1');
    expect(loaded).toMatchObject({ onDevice: true, record: { answers: [{}, { fact: 'missing' }] } });
  });

  test('F08 that was here before: its database is not opened for writing, nor changed, but can be read', async () => {
    const device = testDevice();
    const old = await openTab(device);
    await old.save(answered());
    old.close();
    const newer = await openRaw(device, NEXT);
    newer.close();

    const store = await openTab(device);
    expect(store.state()).toBe('frozen');
    expect(await store.save(answered('case-2'))).toMatchObject({ ok: false, why: 'frozen' });
    expect((await store.list(FIRST_PAGE)).map(({ id }) => id)).toEqual(['case-2', 'case-1']);
    expect(await store.load('case-1')).toMatchObject({ kind: 'case', onDevice: true });
    const database = await openRaw(device);
    expect(database.version).toBe(NEXT);
    expect(await answerOf(database.transaction('cases').objectStore('cases').count())).toBe(1);
    database.close();
  });

  test('F08 a newer database is not even mended where it lacks what ours has', async () => {
    const device = testDevice();
    const newer = await openRaw(device, NEXT, (database) => {
      database.createObjectStore('cases', { keyPath: 'id' });
    });
    newer.close();
    const store = await openTab(device);
    expect(store.state()).toBe('frozen');
    expect(await store.list(FIRST_PAGE)).toEqual([]);
    expect(store.state()).toBe('frozen');
    const after = await openRaw(device);
    expect([after.version, ...after.objectStoreNames]).toEqual([NEXT, 'cases']);
    after.close();
  });
});

describe('an older version of the page that holds the database', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  });
  afterEach(() => void vi.useRealTimers());

  test('F14 three seconds later this one works in memory, and goes on by itself once the other is closed', async () => {
    const device = testDevice();
    const older = await openRaw(device, OURS - 1);
    const opening = openTab(device);
    await vi.advanceTimersByTimeAsync(3000);
    const store = await opening;
    expect(store.state()).toBe('blocked');
    expect(await store.save(answered())).toMatchObject({ ok: false, why: 'blocked' });
    expect(await store.load('case-1')).toMatchObject({ kind: 'case', onDevice: false });

    const ears = listenTo(store);
    older.close();
    expect(await ears.next('saved')).toMatchObject({ record: { id: 'case-1', revision: 1 } });
    expect(store.state()).toBe('ready');
    expect(store.kind).toBe('device');
    expect(await store.load('case-1')).toMatchObject({ kind: 'case', onDevice: true });
  });

  test('F14 while blocked nothing waits: a save is answered at once', async () => {
    const device = testDevice();
    const older = await openRaw(device, OURS - 1);
    const opening = openTab(device);
    await vi.advanceTimersByTimeAsync(3000);
    const store = await opening;
    // No timer moves from here on.
    expect(await store.save(answered())).toMatchObject({ why: 'blocked' });
    expect(await store.list(FIRST_PAGE)).toHaveLength(1);
    expect(await store.count()).toBe(1);
    older.close();
    await listenTo(store).next('state');
    expect(connectionsOf(device)).toHaveLength(1);
  });
});
