import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answer, emptyCase, NOW } from '../../support/cases';
import { listenTo, onDevice, openTab, testDevice, textStorage } from '../../support/devices';
import { injectFault } from '../../support/storage-faults';

const FIRST_PAGE = { offset: 0, limit: 20 };
const answered = (id = 'case-1') => answer(emptyCase(id), 'outcome', 'approved');

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

  test('F01 F04 a case the device once had and has lost, with no room for it now, is listed by the next page', async () => {
    const device = testDevice();
    const saved = await (await openTab(device)).save(answered());
    const cleared = { ...testDevice(), localStorage: textStorage() };
    cleared.localStorage.setItem('daonale.unsaved.x.case-1', JSON.stringify(saved.record));
    expect(saved.record.revision).toBe(1);

    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No room', 'QuotaExceededError');
    });
    const store = await openTab(cleared);
    expect((await store.list(FIRST_PAGE)).map(onDevice)).toEqual([['case-1', false]]);
    expect(await store.count()).toBe(1);
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
