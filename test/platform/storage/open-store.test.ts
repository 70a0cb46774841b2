import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { browserEnvironment } from '../../../src/platform/storage/environment';
import { openStore } from '../../../src/platform/storage/open-store';
import { answer, emptyCase } from '../../support/cases';

const answered = answer(emptyCase(), 'outcome', 'approved');

test('a browser that allows it gets a store on the device', async () => {
  const store = await openStore(browserEnvironment);
  expect(store.kind).toBe('device');
  expect(await store.save(answered)).toMatchObject({ ok: true });
  store.close();
});

test('F02 F19 a browser in which looking at storage throws gets one in memory', async () => {
  for (const name of ['indexedDB', 'localStorage', 'BroadcastChannel'] as const) {
    vi.spyOn(globalThis, name, 'get').mockImplementation(() => {
      throw new DOMException('Not here', 'SecurityError');
    });
  }
  const store = await openStore(browserEnvironment);
  expect(store.state()).toBe('refused');
  expect(await store.save(answered)).toEqual({ ok: false, record: answered, why: 'refused' });
  store.close();
});

test('F33 where the code of the database cannot be fetched the store is in memory and says so', async () => {
  vi.doMock('../../../src/platform/storage/case-database', () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  const store = await openStore(browserEnvironment);
  vi.doUnmock('../../../src/platform/storage/case-database');
  expect(store.kind).toBe('memory');
  expect(await store.save(answered)).toEqual({ ok: false, record: answered, why: 'unknown' });
});
