import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCase } from '../../../src/core/cases/case-schema';
import type { CaseRecord } from '../../../src/core/model/case-record';
import type { Device } from '../../../src/platform/storage/device';
import { answer, emptyCase, NOW } from '../../support/cases';
import { inDatabase, openTab, testDevice } from '../../support/devices';

const FIRST_PAGE = { offset: 0, limit: 20 };
const answered = (id: string) => answer(emptyCase(id), 'outcome', 'approved');
const put = (device: Device, row: unknown) => inDatabase(device, (table) => table('cases').put(row));
const rowOf = (record: unknown, order = 2) => ({ id: 'case-2', order, record });

/** Three cases, the second of which is then overwritten by something else. */
async function deviceWith(row: unknown): Promise<Device> {
  const device = testDevice();
  const store = await openTab(device);
  for (const id of ['case-1', 'case-2', 'case-3']) await store.save(answered(id));
  store.close();
  await put(device, row);
  return device;
}

describe('a damaged row', () => {
  const damaged = rowOf({ ...answered('case-2'), answers: 'none' });

  test('F06 is put aside as it is; every other case is listed and opens', async () => {
    const store = await openTab(await deviceWith(damaged));
    expect((await store.list(FIRST_PAGE)).map(({ id }) => id)).toEqual(['case-3', 'case-1']);
    expect(await store.quarantined()).toEqual([{ key: 1, foundAt: NOW, problems: ['answers'], raw: damaged }]);
    expect(await store.count()).toBe(2);
    expect(await store.load('case-1')).toMatchObject({ kind: 'case' });
  });

  test('F06 says what it is when it is opened, and can be deleted', async () => {
    const store = await openTab(await deviceWith(damaged));
    expect(await store.load('case-2')).toEqual({ kind: 'damaged', problems: ['answers'], raw: damaged });
    const [row] = await store.quarantined();
    expect(await store.discard(row?.key ?? 0)).toEqual({ ok: true });
    expect(await store.quarantined()).toEqual([]);
    expect(await store.load('case-2')).toEqual({ kind: 'missing' });
  });

  test('F06 is not lost when the case it was is saved again or removed', async () => {
    const store = await openTab(await deviceWith(damaged));
    expect(await store.save(answered('case-2'))).toMatchObject({ ok: true });
    expect(await store.load('case-2')).toMatchObject({ kind: 'case' });
    expect((await store.quarantined()).map(({ raw }) => raw)).toEqual([damaged]);
  });

  test('F06 in the bin is put aside too', async () => {
    const device = await deviceWith(damaged);
    const row = { ...damaged, binnedAt: NOW };
    await inDatabase(device, (table) => table('bin').put(row));
    const store = await openTab(device);
    expect(await store.binned()).toEqual([]);
    expect((await store.quarantined()).map(({ raw }) => raw)).toContainEqual(row);
  });

  test('F06 that no list reaches is found all the same', async () => {
    const row = { id: 'case-2', record: answered('case-2') };
    const store = await openTab(await deviceWith(row));
    expect((await store.list(FIRST_PAGE)).map(({ id }) => id)).toEqual(['case-3', 'case-1']);
    expect((await store.quarantined()).map(({ raw }) => raw)).toEqual([row]);
  });

  test('F06 among those put aside can be shown and deleted whatever became of it', async () => {
    const device = await deviceWith(rowOf(answered('case-2')));
    await inDatabase(device, (table) => table('damaged').add({ problems: 'none' }));
    const store = await openTab(device);
    expect(await store.quarantined()).toEqual([{ key: 1, foundAt: 0, problems: [], raw: undefined }]);
    expect(await store.discard(1)).toEqual({ ok: true });
    expect(await store.quarantined()).toEqual([]);
  });

  test('F06 whatever any part of a stored case turns into, the others are listed and it is either a case or put aside', async () => {
    const part = fc.constantFrom(...Object.keys(answered('case-2')));
    const value = fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.date(), fc.constant(new Map([['a', 1]])));
    await fc.assert(
      fc.asyncProperty(part, value, async (key, replaced) => {
        const record = { ...answered('case-2'), [key]: replaced };
        const store = await openTab(await deviceWith(rowOf(record)));
        const ids = (await store.list(FIRST_PAGE)).map(({ id }) => id);
        const aside = (await store.quarantined()).length;
        expect(ids.filter((id) => id !== 'case-2')).toEqual(['case-3', 'case-1']);
        expect(ids.length + aside).toBe(3);
        // A number above ours is what a newer version writes; it is listed as such.
        const isNewer = key === 'schema' && typeof replaced === 'number' && replaced > 1;
        expect(aside === 0).toBe(isNewer || (readCase(record).ok && record.id === 'case-2'));
        store.close();
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe('a case of a newer version of the page', () => {
  const newer = rowOf({ ...answered('case-2'), schema: 2, answersByDay: {} });

  test('F08 is listed, and opens as it is, to be exported', async () => {
    const store = await openTab(await deviceWith(newer));
    expect((await store.list(FIRST_PAGE)).map(({ id, kind }) => [id, kind])).toEqual([
      ['case-3', 'case'],
      ['case-2', 'newer'],
      ['case-1', 'case'],
    ]);
    expect(await store.load('case-2')).toEqual({ kind: 'newer', raw: newer });
  });

  test('F08 is never written, and the answers that could not be are held', async () => {
    const device = await deviceWith(newer);
    const store = await openTab(device);
    const mine: CaseRecord = answer({ ...answered('case-2'), revision: 1 }, 'missing', 'all');
    expect(await store.save(mine)).toEqual({ ok: false, record: mine, why: 'newer' });
    expect(await store.remove('case-1')).toEqual({ ok: true });
    expect(await inDatabase(device, (table) => table('cases').get('case-2'))).toEqual(newer);
    expect(store.state()).toBe('ready');
    expect(await store.load('case-2')).toEqual({ kind: 'case', record: mine, onDevice: false });
    expect(await store.save(answered('case-4'))).toMatchObject({ ok: true });
  });
});
