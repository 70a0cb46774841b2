import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeCase } from '../../../src/core/cases/change-case';
import { mergeCases } from '../../../src/core/cases/merge-cases';
import type { Device } from '../../../src/platform/storage/device';
import { answer, changes, emptyCase, NOW } from '../../support/cases';
import { listenTo, openTab, testDevice } from '../../support/devices';
import { lostValues, Tab } from '../../support/tab';

const answered = (id = 'case-1') => answer(emptyCase(id), 'outcome', 'approved');
const facts = (list: readonly { fact: string; value: string }[]) => list.map(({ fact, value }) => `${fact}=${value}`);

/** What the browser tells the other tabs of a device when one of them writes to its text storage. */
function withoutChannel(): Device {
  const device = { ...testDevice(), BroadcastChannel: undefined };
  const { localStorage } = device;
  if (!localStorage) return device;
  const setItem = (key: string, newValue: string) => {
    localStorage.setItem(key, newValue);
    device.events.dispatchEvent(new StorageEvent('storage', { key, newValue }));
  };
  return { ...device, localStorage: { ...localStorage, setItem } };
}

describe('one case in two tabs', () => {
  test('F15 answers of both stand, and of two to one question the other is in the history', async () => {
    const device = testDevice();
    const [left, right] = [await openTab(device), await openTab(device)];
    const base = (await left.save(answered())).record;
    const mine = await left.save(answer(answer(base, 'method', 'card'), 'missing', 'all'));
    const theirs = await right.save(answer(base, 'missing', 'one'));

    expect(mine).toMatchObject({ ok: true, merged: false });
    expect(theirs).toMatchObject({ ok: true, merged: true, record: { revision: 3 } });
    expect(facts(theirs.record.answers)).toEqual(['outcome=approved', 'method=card', 'missing=all']);
    expect(facts(theirs.record.history)).toEqual(['missing=one']);
  });

  test('F15 in whatever order the saves of two tabs arrive, nothing accepted is lost and both end alike', async () => {
    const turns = fc.array(fc.tuple(fc.constantFrom(0, 1), changes), { minLength: 2, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), turns, async (scheduler, list) => {
        const device = testDevice();
        const tabs = [new Tab(await openTab(device), emptyCase()), new Tab(await openTab(device), emptyCase())];
        for (const [index, change] of list) {
          void scheduler.schedule(Promise.resolve()).then(() => tabs[index]?.act(change));
        }
        await scheduler.waitAll();
        for (const tab of [...tabs, ...tabs]) expect(await tab.save()).toMatchObject({ ok: true });
        const [left, right] = tabs.map((tab) => tab.record);
        expect({ ...left, revision: 0 }).toEqual({ ...right, revision: 0 });
        expect(left && lostValues(left, tabs)).toEqual([]);
        for (const { store } of tabs) store.close();
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('F15 a tab that takes the new revision without the new answers does not overwrite them', async () => {
    const device = testDevice();
    const [left, right] = [await openTab(device), await openTab(device)];
    const base = (await left.save(answered())).record;
    const theirs = await right.save(answer(base, 'missing', 'all'));
    const careless = { ...answer(base, 'method', 'card'), revision: theirs.record.revision };
    const saved = await left.save(careless);
    expect(saved).toMatchObject({ merged: true });
    expect(facts(saved.record.answers).sort()).toEqual(['method=card', 'missing=all', 'outcome=approved']);
  });

  test('F17 a hidden tab that saves what it has had for long changes nothing', async () => {
    const device = testDevice();
    const [hidden, visible] = [await openTab(device), await openTab(device)];
    const old = (await hidden.save(answered())).record;
    const back = changeCase(old, { answers: { active: [], setAside: [] }, notes: 'Called', status: 'closed' }, NOW);
    const newer = await visible.save(back);
    expect(await hidden.save(old)).toEqual({ ok: true, record: newer.record, merged: true, savedAt: NOW });
    expect(await visible.load('case-1')).toMatchObject({ record: newer.record });
  });

  test('each hears of the other: changed, removed, restored', async () => {
    const device = testDevice();
    const [left, right] = [await openTab(device), await openTab(device)];
    const ears = listenTo(right);
    await left.save(answered());
    expect(await ears.next('changed')).toEqual({ kind: 'changed', id: 'case-1', revision: 1 });
    await left.remove('case-1');
    expect(await ears.next('removed')).toEqual({ kind: 'removed', id: 'case-1' });
    await left.restore('case-1');
    expect(await ears.next('restored')).toEqual({ kind: 'restored', id: 'case-1' });
    expect(listenTo(left).heard).toEqual([]);
  });

  test('F19 without BroadcastChannel each hears of the other through text storage', async () => {
    const device = withoutChannel();
    const [left, right] = [await openTab(device), await openTab(device)];
    const ears = listenTo(right);
    await left.save(answered());
    expect(await ears.next('changed')).toEqual({ kind: 'changed', id: 'case-1', revision: 1 });
    expect(device.localStorage?.length).toBe(0);
  });

  test('F19 without BroadcastChannel and text storage neither hears, and still nothing is lost', async () => {
    const device = { ...testDevice(), BroadcastChannel: undefined, localStorage: undefined };
    const [left, right] = [await openTab(device), await openTab(device)];
    await left.save(answered());
    const saved = await right.save(answer(emptyCase(), 'missing', 'all'));
    expect(facts(saved.record.answers).sort()).toEqual(['missing=all', 'outcome=approved']);
  });

  test('F16 news that comes while a case is being loaded waits until it is', async () => {
    const device = withoutChannel();
    const store = await openTab(device);
    await store.save(answered());
    const ears = listenTo(store);
    const loading = store.load('case-1');
    const newValue = JSON.stringify({ kind: 'changed', id: 'case-1', revision: 2 });
    device.events.dispatchEvent(new StorageEvent('storage', { key: 'daonale.changes', newValue }));
    await loading;
    expect(ears.heard).toEqual([]);
    expect(await ears.next('changed')).toEqual({ kind: 'changed', id: 'case-1', revision: 2 });
  });

  test('what is no message of ours is passed over', async () => {
    const device = testDevice();
    const store = await openTab(device);
    const ears = listenTo(store);
    const channel = new BroadcastChannel('daonale.changes');
    for (const message of ['changed', { kind: 'unknown' }, { kind: 'removed' }, { kind: 'removed', id: 'case-9' }]) {
      channel.postMessage(message);
    }
    expect(await ears.next('removed')).toEqual({ kind: 'removed', id: 'case-9' });
    expect(ears.heard).toHaveLength(1);
    channel.close();
  });
});

describe('a page that was put away whole', () => {
  const put = (device: Device, type: string) =>
    device.events.dispatchEvent(new PageTransitionEvent(type, { persisted: true }));

  test('F18 is told to load again, and then sees and hears what happened', async () => {
    const device = testDevice();
    const [store, other] = [await openTab(device), await openTab({ ...device, events: new EventTarget() })];
    const saved = await store.save(answered());
    const ears = listenTo(store);
    put(device, 'pagehide');
    const theirs = await other.save(answer(saved.record, 'missing', 'all'));
    put(device, 'pageshow');
    expect(await ears.next('missed')).toEqual({ kind: 'missed' });
    expect(await store.load('case-1')).toMatchObject({ record: theirs.record });

    await other.save(answer(theirs.record, 'method', 'card'));
    expect(await ears.next('changed')).toMatchObject({ revision: 3 });
    expect(ears.heard.filter((event) => event.kind === 'changed')).toHaveLength(1);
  });

  test('F18 keeps what it knows when it saves before it has loaded again', async () => {
    const device = testDevice();
    const [store, other] = [await openTab(device), await openTab({ ...device, events: new EventTarget() })];
    const base = (await store.save(answered())).record;
    put(device, 'pagehide');
    const theirs = (await other.save(answer(base, 'missing', 'all'))).record;
    put(device, 'pageshow');
    const mine = answer(base, 'method', 'card');
    const saved = await store.save(mine);
    expect({ ...saved.record, revision: 0 }).toEqual({ ...mergeCases(theirs, mine), revision: 0 });
  });
});
