import * as fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Device } from '../../../src/platform/storage/device';
import type { CaseStore } from '../../../src/platform/storage/store';
import { answer, type Change, changes, emptyCase } from '../../support/cases';
import { openTab, testDevice } from '../../support/devices';
import { FAULTS, type FaultPlan, injectFault } from '../../support/storage-faults';
import { lostValues, Tab } from '../../support/tab';

interface Turn {
  readonly tab: 0 | 1;
  readonly change: Change;
}

const give = (tab: 0 | 1, fact: string, value: string): Turn => ({
  tab,
  change: (record) => answer(record, fact, value),
});

/** Two tabs answer in turn, once the same question differently. */
const script: readonly Turn[] = [
  give(0, 'outcome', 'yes'),
  give(1, 'missing', 'no'),
  give(0, 'paidAt', 'yes'),
  give(1, 'paidAt', 'no'),
  give(0, 'missing', 'yes'),
];

const plan: fc.Arbitrary<FaultPlan> = fc.record({
  fault: fc.constantFrom(...FAULTS),
  at: fc.integer({ min: 1, max: 80 }),
  lasts: fc.boolean(),
});
const turn: fc.Arbitrary<Turn> = fc.record({ tab: fc.constantFrom(0 as const, 1 as const), change: changes });

/** Plays a script on two tabs of one device that fails by plan, then on the device healed. Returns the operations asked for. */
async function play(turns: readonly Turn[], fault: FaultPlan): Promise<number> {
  const device = testDevice();
  const injected = injectFault(fault);
  const tabs: Tab[] = [];
  try {
    for (const _ of [0, 1]) tabs.push(new Tab(await openTab(device), emptyCase()));
    for (const { tab: index, change } of turns) {
      const tab = tabs[index];
      if (!tab) continue;
      const saved = await tab.act(change);
      expect(lostValues(saved.record, [tab])).toEqual([]);
      await expectLoaded(tab.store, tab);
    }
  } finally {
    injected.heal();
  }
  await expectNothingLost(device, tabs);
  return injected.operations;
}

async function expectNothingLost(device: Device, tabs: readonly Tab[]): Promise<void> {
  for (const tab of tabs) expect(await tab.save()).toMatchObject({ ok: true });
  const after = await openTab(device);
  const loaded = await after.load('case-1');
  expect(loaded.kind === 'case' && lostValues(loaded.record, tabs)).toEqual([]);
  expect(await after.count()).toBe(1);
  expect(device.localStorage?.length).toBe(0);
  for (const { store } of [...tabs, { store: after }]) store.close();
}

/** The case is there with all that was accepted; or the device does not answer, and says so. */
async function expectLoaded(store: CaseStore, ...tabs: readonly Tab[]): Promise<void> {
  const loaded = await store.load('case-1');
  expect(['case', 'unreachable']).toContain(loaded.kind);
  if (loaded.kind === 'case') expect(lostValues(loaded.record, tabs)).toEqual([]);
}

/** Hundreds of runs, on a machine that may be busy with others. */
const LONG = 120_000;

// Dexie tells the console of every connection it opens again.
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));

test.each(FAULTS)(
  'F03 %s at every single operation, once or from then on, loses no answer of two tabs',
  async (fault) => {
    const operations = await play(script, { fault, at: Number.POSITIVE_INFINITY, lasts: false });
    expect(operations).toBeGreaterThan(30);
    for (let at = 1; at <= operations; at += 1) {
      await play(script, { fault, at, lasts: false });
      await play(script, { fault, at, lasts: true });
    }
  },
  LONG,
);

test(
  'F03 F15 random changes in two tabs, with a random fault: never a throw, never an answer lost',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 12 }), plan, async (turns, fault) => {
        await play(turns, fault);
      }),
      { numRuns: 150 },
    );
  },
  LONG,
);
