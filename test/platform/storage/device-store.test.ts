import { describe, expect, test, vi } from 'vitest';
import { changeCase } from '../../../src/core/cases/change-case';
import type { CaseRecord } from '../../../src/core/model/case-record';
import { answer, emptyCase, NOW } from '../../support/cases';
import { inDatabase, listenTo, openTab, testDevice, testEnvironment } from '../../support/devices';
import { injectFault } from '../../support/storage-faults';

const DAY_MS = 24 * 60 * 60 * 1000;
const FIRST_PAGE = { offset: 0, limit: 20 };
const closed = (record: CaseRecord, now = NOW) => changeCase(record, { status: 'closed' }, now);

describe('cases on this device', () => {
  test('a saved case says when, and is the same after the page was closed', async () => {
    const device = testDevice();
    const first = await openTab(device);
    const record = answer(emptyCase(), 'outcome', 'approved');
    const saved = await first.save(record);
    first.close();

    expect(saved).toEqual({ ok: true, record: { ...record, revision: 1 }, merged: false, savedAt: NOW });
    const second = await openTab(device);
    expect(second.state()).toBe('ready');
    expect(second.kind).toBe('device');
    expect(await second.load('case-1')).toEqual({ kind: 'case', record: saved.record, onDevice: true });
  });

  test('F05 a case that is not here any more is missing, and every other case is there', async () => {
    const store = await openTab(testDevice());
    await store.save(emptyCase('case-2'));
    expect(await store.load('case-1')).toEqual({ kind: 'missing' });
    expect(await store.count()).toBe(1);
  });

  test('F09 a save is done only when the answer is on the disk', async () => {
    // Dexie takes hold of it when it opens.
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const store = await openTab(testDevice());
    await store.save(emptyCase());
    const writing = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writing.map(([, , options]) => options)).toEqual([{ durability: 'strict' }]);
  });

  test('F10 a case saved twenty times at once is one case, stored once', async () => {
    const store = await openTab(testDevice());
    const record = answer(emptyCase(), 'outcome', 'approved');
    const saves = await Promise.all(Array.from({ length: 20 }, () => store.save(record)));
    expect(saves.every((saved) => saved.ok && saved.record.revision === 1 && !saved.merged)).toBe(true);
    expect(await store.count()).toBe(1);
  });

  test('answers given faster than they are stored are all kept, in order', async () => {
    const store = await openTab(testDevice());
    const first = answer(emptyCase(), 'outcome', 'approved');
    const second = answer(first, 'missing', 'all');
    const third = changeCase(second, { answers: { active: first.answers, setAside: [] } }, NOW);
    const saves = await Promise.all([first, second, third].map((record) => store.save(record)));
    expect(saves.at(-1)).toMatchObject({ ok: true, merged: false, record: { revision: 3 } });
    const loaded = await store.load('case-1');
    expect(loaded).toMatchObject({ record: { answers: third.answers, withdrawn: third.withdrawn } });
  });

  test('F12 the list shows the latest saved first, even when the clock went back two days', async () => {
    const environment = testEnvironment();
    const store = await openTab(testDevice(), environment);
    await store.save(answer(emptyCase('case-1'), 'outcome', 'approved', NOW));
    const before = answer(emptyCase('case-2'), 'outcome', 'approved', NOW);
    environment.set(NOW - 2 * DAY_MS);
    await store.save(answer(before, 'missing', 'all', environment.now()));
    const list = await store.list(FIRST_PAGE);
    expect(list.map((entry) => entry.id)).toEqual(['case-2', 'case-1']);
    expect(list.map((entry) => entry.kind === 'case' && entry.doubtfulTime)).toEqual([true, false]);
  });

  test('the list comes in pages', async () => {
    const store = await openTab(testDevice());
    for (let index = 1; index <= 5; index += 1) await store.save(emptyCase(`case-${index}`));
    const page = await store.list({ offset: 1, limit: 2 });
    expect(page.map((entry) => entry.id)).toEqual(['case-4', 'case-3']);
    expect(await store.count()).toBe(5);
  });

  test('a removed case lies in the bin and comes back as it was, to its place in the list', async () => {
    const store = await openTab(testDevice());
    await store.save(emptyCase('case-1'));
    const saved = await store.save(answer(emptyCase('case-2'), 'outcome', 'approved'));
    await store.save(emptyCase('case-3'));

    expect(await store.remove('case-2')).toEqual({ ok: true });
    expect((await store.list(FIRST_PAGE)).map((entry) => entry.id)).toEqual(['case-3', 'case-1']);
    expect((await store.binned()).map((entry) => entry.id)).toEqual(['case-2']);
    expect(await store.load('case-2')).toEqual({ kind: 'missing' });

    expect(await store.restore('case-2')).toEqual({ ok: true });
    expect((await store.list(FIRST_PAGE)).map((entry) => entry.id)).toEqual(['case-3', 'case-2', 'case-1']);
    expect(await store.load('case-2')).toMatchObject({ record: saved.record });
    expect(await store.binned()).toEqual([]);
  });

  test('a case in the bin comes out of it with a new answer, not with what was there already', async () => {
    const store = await openTab(testDevice());
    const saved = await store.save(answer(emptyCase(), 'outcome', 'approved'));
    await store.remove('case-1');
    await store.save(saved.record);
    expect(await store.count()).toBe(0);
    await store.save(answer(saved.record, 'missing', 'all'));
    expect(await store.count()).toBe(1);
    expect(await store.binned()).toEqual([]);
  });

  test('what could not be read back is not stored over what can', async () => {
    const store = await openTab(testDevice());
    const saved = await store.save(emptyCase());
    const broken = { ...saved.record, notes: 'x'.repeat(20_001) };
    expect(await store.save(broken)).toEqual({ ok: false, record: broken, why: 'invalid' });
    expect(await store.load('case-1')).toMatchObject({ kind: 'case', record: saved.record });
    expect(store.state()).toBe('ready');
  });
});

describe('what is over its time', () => {
  test('F59 closed cases go 30 days after their last change, open ones stay', async () => {
    const store = await openTab(testDevice());
    await store.save(closed(emptyCase('case-1')));
    await store.save(answer(emptyCase('case-2'), 'outcome', 'approved'));
    expect(await store.expire(NOW + 30 * DAY_MS)).toBe(0);
    expect(await store.expire(NOW + 30 * DAY_MS + 1)).toBe(1);
    expect((await store.list(FIRST_PAGE)).map((entry) => entry.id)).toEqual(['case-2']);
  });

  test('F59 the bin is emptied after 30 days', async () => {
    const environment = testEnvironment();
    const store = await openTab(testDevice(), environment);
    await store.save(emptyCase());
    environment.set(NOW + DAY_MS);
    await store.remove('case-1');
    expect(await store.expire(NOW + 31 * DAY_MS)).toBe(0);
    expect(await store.expire(NOW + 31 * DAY_MS + 1)).toBe(1);
    expect(await store.binned()).toEqual([]);
  });

  test.each(['deleteEverything', 'remove'] as const)(
    'F59 a save that is tried again while the case goes (%s) does not bring it back',
    async (go) => {
      const store = await openTab(testDevice());
      await store.save(emptyCase());
      vi.spyOn(console, 'warn').mockImplementation(() => undefined);
      const broken = injectFault({ fault: 'AbortError', at: 1, lasts: false });
      const saving = store.save(answer(emptyCase(), 'outcome', 'approved'));
      expect(await store[go]('case-1')).toEqual({ ok: true });
      broken.heal();
      await saving;
      expect(await store.count()).toBe(0);
    },
  );

  test('F59 after "delete everything" no table and no text storage holds anything, nor does another tab', async () => {
    const device = testDevice();
    const [store, other] = [await openTab(device), await openTab(device)];
    await store.save(answer(emptyCase('case-1'), 'outcome', 'approved'));
    await store.save(emptyCase('case-2'));
    await store.remove('case-2');
    await inDatabase(device, (table) => table('damaged').add({ foundAt: NOW, problems: [], raw: 'case-3' }));
    await other.load('case-1');
    const ears = listenTo(other);

    expect(await store.deleteEverything()).toEqual({ ok: true });
    await ears.next('emptied');
    for (const name of ['cases', 'bin', 'damaged']) {
      expect(await inDatabase(device, (table) => table(name).count())).toBe(0);
    }
    expect(device.localStorage?.length).toBe(0);
    expect(await store.list(FIRST_PAGE)).toEqual([]);
  });
});
