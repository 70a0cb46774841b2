import { beforeEach, describe, expect, test, vi } from 'vitest';
import { startLate } from '../../src/app/start-late';
import { summariseCase } from '../../src/core/cases/summarise-case';
import type { CaseRecord } from '../../src/core/model/case-record';
import { createSession, startCase } from '../../src/platform/session/create-session';
import { openStore } from '../../src/platform/storage/open-store';
import { wholeSettings } from '../platform/settings/whole-settings';
import { NOW } from '../support/cases';
import { answersOn, tell, tellUntil } from '../support/conversation';
import { FakeStore } from '../support/fake-store';
import { toldCauses } from '../support/told-causes';

vi.mock('../../src/platform/storage/open-store');

const told = toldCauses['clearing-delay'];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(wholeSettings)));
});

/** The page with a store that holds these cases, the latest first. */
async function begin(...kept: readonly CaseRecord[]) {
  const store = new FakeStore();
  store.list = async () => kept.map((record) => ({ kind: 'case', onDevice: true, ...summariseCase(record) }));
  store.load = async (id) => {
    const record = kept.find((one) => one.id === id);
    return record ? { kind: 'case', record, onDevice: true } : { kind: 'missing' };
  };
  const expire = vi.spyOn(store, 'expire');
  vi.mocked(openStore).mockResolvedValue(store);
  const session = createSession(startCase('new-case', NOW, 'en'));
  const state = () => session.getSnapshot().context;
  return { session, state, store, expire, start: () => startLate(session) };
}

test('the operator’s settings reach the conversation and whoever shows them', async () => {
  const { start, state } = await begin();
  const { settings, problems } = await start();
  expect(settings.brand.name.en).toBe('Example Pay');
  expect(problems.map(({ part }) => part)).not.toContain('settings.json');
  expect(state().world.profile.cutOff.card.value).toBe('22:30');
  expect(state().world.calendar.years.find(({ year }) => year === 2027)?.source).toBe('notice of the State Council');
});

describe('F20 the case of the last visit', () => {
  const half = { ...tellUntil('paidAt', told).record, id: 'last-case' };

  test('comes back where it was, when it is still open', async () => {
    const { start, state } = await begin(half, { ...tell(told).record, id: 'older' });
    await start();
    expect([state().record.id, state().asking?.facts]).toEqual(['last-case', ['paidAt']]);
  });

  test('does not when it was closed', async () => {
    const { start, state } = await begin({ ...half, status: 'closed' });
    await start();
    expect(state().record.id).toBe('new-case');
  });

  test('does not when the merchant has begun another meanwhile', async () => {
    const { start, state, session } = await begin(half);
    const started = start();
    session.send({ type: 'answer', answers: answersOn(['outcome'], told), at: NOW });
    await started;
    expect([state().record.id, state().record.answers.length]).toEqual(['new-case', 1]);
  });

  test('F06 that cannot be read leaves a new one', async () => {
    const { start, state, store } = await begin(half);
    store.load = async () => ({ kind: 'damaged', problems: ['answers'], raw: {} });
    await start();
    expect(state().record.id).toBe('new-case');
  });
});

test('F59 closed cases that are old go before anything is taken up', async () => {
  const { start, expire } = await begin();
  await start();
  expect(expire).toHaveBeenCalledExactlyOnceWith(NOW);
});

test('from then on every answer is saved', async () => {
  const { start, session, store } = await begin();
  await start();
  session.send({ type: 'answer', answers: answersOn(['outcome'], told), at: NOW });
  expect(store.saves.map(({ record }) => record.answers.length)).toEqual([1]);
});

test('F59 everything deleted from another tab is gone from this one too', async () => {
  const { start, session, state, store } = await begin();
  await start();
  session.send({ type: 'answer', answers: answersOn(['outcome'], told), at: NOW });
  store.tell({ kind: 'emptied' });
  expect(state().record).toMatchObject({ answers: [], sequence: 0, language: 'en' });
  expect(state().record.id).not.toBe('new-case');
  expect(store.saves).toHaveLength(1);
});
