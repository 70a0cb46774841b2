import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Device } from '../../../src/platform/storage/device';
import { answer, emptyCase, NOW } from '../../support/cases';
import {
  connectionOf,
  connectionsOf,
  inDatabase,
  listenTo,
  onDevice,
  openTab,
  testDevice,
} from '../../support/devices';
import { FAULTS, injectFault, takeAway } from '../../support/storage-faults';

const FIRST_PAGE = { offset: 0, limit: 20 };
const answered = (id = 'case-1') => answer(emptyCase(id), 'outcome', 'approved');

// Dexie tells the console of every connection it opens again.
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));

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

  test('F04 again and again, without a save between: it is written again every time', async () => {
    const device = testDevice();
    const store = await openTab(device);
    await store.save(answered());
    const ears = listenTo(store);
    for (let round = 1; round <= 6; round += 1) {
      await clear(device);
      await ears.until(() => ears.heard.filter(({ kind }) => kind === 'rewritten').length === round);
      expect((await store.list(FIRST_PAGE)).map(onDevice)).toEqual([['case-1', true]]);
    }
    expect(store.state()).toBe('ready');
  });

  test('F01 F04 on a full device: that is told, the case waits, and is there after a reload', async () => {
    const device = testDevice();
    const store = await openTab(device);
    const saved = await store.save(answered());
    const ears = listenTo(store);
    const connection = await connectionOf(device);
    await inDatabase(device, (table) => table('cases').clear());
    const full = injectFault({ fault: 'QuotaExceededError', at: 1, lasts: true });
    takeAway(connection);
    expect(await ears.next('refused')).toEqual({ kind: 'refused', record: saved.record, why: 'quota' });
    expect(store.state()).toBe('full');
    full.heal();
    store.close();
    const next = await openTab(device);
    await listenTo(next).until(() => device.localStorage?.length === 0);
    expect((await next.list(FIRST_PAGE)).map(onDevice)).toEqual([['case-1', true]]);
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

  test('F04 F59 a case still on its way when everything is deleted is not written again by a connection lost meanwhile', async () => {
    const device = testDevice();
    const store = await openTab(device);
    await store.count();
    const saving = store.save(answered('case-2'));
    const deleting = store.deleteEverything();
    await saving;
    for (const connection of connectionsOf(device)) takeAway(connection);
    expect(await deleting).toEqual({ ok: true });
    await store.save(answered('case-3'));
    expect((await store.list(FIRST_PAGE)).map(({ id }) => id)).toEqual(['case-3']);
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
