import { describe, expect, test, vi } from 'vitest';
import type { Device } from '../../../src/platform/storage/device';
import { StorageJournal } from '../../../src/platform/storage/storage-journal';
import { answer, emptyCase, NOW } from '../../support/cases';
import { openTab, testDevice, testEnvironment, textStorage } from '../../support/devices';

const noRoom = () => {
  throw new DOMException('No room', 'QuotaExceededError');
};
const answered = (id = 'case-1') => answer(emptyCase(id), 'outcome', 'approved');

describe('a page that is closed right after an answer', () => {
  test('F09 has the answer on the device before the event that gave it is over', async () => {
    const device = testDevice();
    const store = await openTab(device);
    const copy = textStorage();
    void store.save(answered());
    // The page dies here: what is in text storage now is all that is left.
    for (const [key, text] of texts(device)) copy.setItem(key, text);

    const reopened = await openTab({ ...testDevice(), localStorage: copy });
    expect(await reopened.load('case-1')).toMatchObject({ kind: 'case', record: { answers: [{ fact: 'outcome' }] } });
  });

  test('F09 and the journal is empty as soon as the database has the answer', async () => {
    const device = testDevice();
    const store = await openTab(device);
    await store.save(answered());
    expect(device.localStorage?.length).toBe(0);
  });
});

describe('the journal', () => {
  test('F20 of several cases left behind the one changed last is the first of the list, before and after it is stored', async () => {
    const device = testDevice();
    const gone = new StorageJournal(device.localStorage, testEnvironment());
    const changed = (id: string, minutes: number) =>
      answer(emptyCase(id), 'outcome', 'approved', NOW + minutes * 60_000);
    for (const record of [changed('case-b', 1), changed('case-a', 3), changed('case-c', 2)]) gone.write(record);
    const store = await openTab(device);
    const ids = async () => (await store.list({ offset: 0, limit: 9 })).map(({ id }) => id);
    expect(await ids()).toEqual(['case-a', 'case-c', 'case-b']);
    await vi.waitFor(async () => expect(device.localStorage?.length).toBe(0));
    expect(await ids()).toEqual(['case-a', 'case-c', 'case-b']);
  });

  test('takes over from pages that are gone, once', () => {
    const storage = textStorage();
    const [gone, first, second] = [1, 2, 3].map(() => new StorageJournal(storage, testEnvironment()));
    gone?.write(answered());
    const taken = first?.takeOver() ?? [];
    expect(taken).toEqual([answered()]);
    expect(storage.length).toBe(1);
    for (const record of taken) first?.erase(record);
    expect(second?.takeOver()).toEqual([]);
  });

  test('F01 takes over what it has no room to write, and leaves it where it is', () => {
    const storage = textStorage();
    new StorageJournal(storage, testEnvironment()).write(answered());
    const full = { ...storage, key: storage.key, length: storage.length, setItem: noRoom };
    expect(new StorageJournal(full, testEnvironment()).takeOver()).toEqual([answered()]);
    expect([...storage.texts.values()]).toEqual([JSON.stringify(answered())]);
  });

  test('keeps a later state of a case when an earlier one was stored', () => {
    const storage = textStorage();
    const journal = new StorageJournal(storage, testEnvironment());
    const later = answer(answered(), 'missing', 'all');
    journal.write(answered());
    journal.write(later);
    journal.erase(answered());
    expect(new StorageJournal(storage, testEnvironment()).takeOver()).toEqual([later]);
  });

  test('leaves alone what it cannot read, what is too new, and what is not its own', () => {
    const storage = textStorage();
    const journal = new StorageJournal(storage, testEnvironment());
    storage.setItem('daonale.unsaved.x.case-1', '{"id":');
    storage.setItem('daonale.unsaved.x.case-2', JSON.stringify({ ...answered('case-2'), schema: 2 }));
    storage.setItem('language', 'en');
    expect(journal.takeOver()).toEqual([]);
    expect(storage.length).toBe(3);
    journal.clear();
    expect([...storage.texts.keys()]).toEqual(['language']);
  });

  test('does without text storage, and with one that refuses', () => {
    const refusing = { ...textStorage(), setItem: noRoom };
    for (const storage of [undefined, refusing]) {
      const journal = new StorageJournal(storage, testEnvironment());
      journal.write(answered());
      expect(journal.takeOver()).toEqual([]);
      journal.clear();
    }
  });
});

function texts({ localStorage }: Device): readonly (readonly [string, string])[] {
  if (!localStorage) return [];
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
  return keys.map((key) => [key, localStorage.getItem(key) ?? ''] as const);
}
