import { describe, expect, onTestFinished, test } from 'vitest';
import { mergeCases } from '../../../src/core/cases/merge-cases';
import type { CaseRecord } from '../../../src/core/model/case-record';
import { createSession, type Session, startCase } from '../../../src/platform/session/create-session';
import { keepSaved } from '../../../src/platform/session/keep-saved';
import type { NotSaved, Saved } from '../../../src/platform/storage/store';
import { asked, NOW } from '../../support/cases';
import { answersOn, tell } from '../../support/conversation';
import { FakeStore } from '../../support/fake-store';
import { toldCauses } from '../../support/told-causes';

function begin(record = startCase('case-1', NOW, 'en')) {
  const session = createSession(record);
  const store = new FakeStore();
  const stop = keepSaved(session, store);
  onTestFinished(stop);
  return { session, store, stop };
}
const stateOf = (session: Session) => session.getSnapshot().context;
const answer = (session: Session, fact: string, value: string) =>
  session.send({ type: 'answer', answers: [asked(fact, value)], at: NOW });
const ok = (record: CaseRecord, savedAt = NOW): Saved => ({
  ok: true,
  record: { ...record, revision: record.revision + 1 },
  merged: false,
  savedAt,
});

test('F09 every answer is handed to the store in the event that gave it', () => {
  const { session, store } = begin();
  for (const fact of ['outcome', 'payoutStatus']) {
    const answers = answersOn([fact], toldCauses['not-due-yet']);
    session.send({ type: 'answer', answers, at: NOW });
    expect(store.saves.at(-1)?.record).toEqual({ ...stateOf(session).record, revision: 0 });
  }
  expect(store.saves).toHaveLength(2);
});

test('a case nobody has answered yet is not stored', () => {
  const { session, store } = begin();
  session.send({ type: 'clock', at: NOW + 60_000 });
  session.send({ type: 'back', at: NOW });
  expect(store.saves).toEqual([]);
});

test('a case that was answered before the store was there is stored at once', () => {
  const { record } = tell(toldCauses['sale-reversed']);
  const { store } = begin(record);
  expect(store.saves.map((save) => save.record)).toEqual([record]);
});

test('what changes nothing of the case is not stored again', async () => {
  const { session, store } = begin();
  answer(session, 'outcome', 'declined');
  await store.saves[0]?.answer(ok(stateOf(session).record));
  session.send({ type: 'clock', at: NOW + 60_000 });
  session.send({ type: 'change', screen: 'outcome' });
  session.send({ type: 'back', at: NOW });
  answer(session, 'outcome', 'declined');
  expect(store.saves).toHaveLength(1);
});

test('steps ticked, language and closing are stored as well', () => {
  const { session, store } = begin(tell(toldCauses['not-due-yet']).record);
  const before = store.saves.length;
  session.send({ type: 'tick-step', step: 'wait-for-due-day', done: true, at: NOW });
  session.send({ type: 'language', language: 'zh-CN', at: NOW });
  session.send({ type: 'language', language: 'en', at: NOW });
  session.send({ type: 'close', at: NOW });
  expect(
    store.saves.slice(before).map(({ record }) => [record.stepsDone.length, record.language, record.status]),
  ).toEqual([
    [1, 'zh-CN', 'open'],
    [1, 'en', 'open'],
    [1, 'en', 'closed'],
  ]);
});

describe('what the page says of it', () => {
  test('on its way, then saved with its time and revision', async () => {
    const { session, store } = begin();
    answer(session, 'outcome', 'declined');
    expect(stateOf(session).saving).toEqual({ is: 'saving' });
    await store.saves[0]?.answer(ok(stateOf(session).record, NOW + 7));
    expect(stateOf(session).saving).toEqual({ is: 'saved', at: NOW + 7 });
    expect(stateOf(session).record.revision).toBe(1);
  });

  test.each(['quota', 'refused', 'blocked', 'frozen', 'newer', 'closed', 'invalid', 'unknown'] satisfies NotSaved[])(
    'F01 F02 not saved: %s; the answers stay on the page',
    async (why) => {
      const { session, store } = begin();
      answer(session, 'outcome', 'declined');
      const { record } = stateOf(session);
      await store.saves[0]?.answer({ ok: false, record, why });
      expect(stateOf(session).saving).toEqual({ is: 'not-saved', why });
      expect(stateOf(session).record).toBe(record);
    },
  );

  test('F03 saved after all, when the store says so later', async () => {
    const { session, store } = begin();
    answer(session, 'outcome', 'declined');
    const { record } = stateOf(session);
    await store.saves[0]?.answer({ ok: false, record, why: 'closed' });
    store.tell({ kind: 'saved', record: { ...record, revision: 4 }, savedAt: NOW + 9 });
    expect(stateOf(session).saving).toEqual({ is: 'saved', at: NOW + 9 });
    expect(stateOf(session).record.revision).toBe(4);
  });

  test('F04 cleared under the page and written again', () => {
    const { session, store } = begin();
    answer(session, 'outcome', 'declined');
    const record = { ...stateOf(session).record, revision: 1 };
    store.tell({ kind: 'rewritten', record, savedAt: NOW });
    expect(stateOf(session).saving).toEqual({ is: 'saved', at: NOW, cleared: true });
  });

  test('F04 a device that lost the case and does not take it again is told; the later save too', () => {
    const { session, store } = begin();
    answer(session, 'outcome', 'declined');
    const record = { ...stateOf(session).record, revision: 1 };
    store.tell({ kind: 'refused', record: { ...record, id: 'case-9' }, why: 'quota' });
    expect(stateOf(session).saving).toEqual({ is: 'saving' });
    store.tell({ kind: 'refused', record, why: 'quota' });
    expect(stateOf(session).saving).toEqual({ is: 'not-saved', why: 'quota' });
    store.tell({ kind: 'saved', record, savedAt: NOW });
    expect(stateOf(session).saving).toMatchObject({ is: 'saved', at: NOW });
  });

  test('an answer still on its way is not called saved because the one before it arrived', async () => {
    const { session, store } = begin();
    answer(session, 'outcome', 'declined');
    const first = stateOf(session).record;
    answer(session, 'responseCode', '51');
    await store.saves[0]?.answer(ok(first));
    expect(stateOf(session).saving).toEqual({ is: 'saving' });
    await store.saves[1]?.answer(ok(stateOf(session).record));
    expect(stateOf(session).saving).toEqual({ is: 'saved', at: NOW });
  });

  test('nor because the store caught up with the one before it', () => {
    const { session, store } = begin();
    answer(session, 'outcome', 'declined');
    const first = stateOf(session).record;
    answer(session, 'responseCode', '51');
    store.tell({ kind: 'saved', record: first, savedAt: NOW });
    expect(stateOf(session).saving).toEqual({ is: 'saving' });
  });

  test('nothing of another case', async () => {
    const { session, store } = begin();
    answer(session, 'outcome', 'declined');
    const first = stateOf(session).record;
    session.send({ type: 'open', record: startCase('case-2', NOW, 'en'), at: NOW });
    await store.saves[0]?.answer({ ok: false, record: first, why: 'quota' });
    store.tell({ kind: 'saved', record: first, savedAt: NOW });
    store.tell({ kind: 'rewritten', record: first, savedAt: NOW });
    expect(stateOf(session).saving).toEqual({ is: 'idle' });
    expect(stateOf(session).record.revision).toBe(0);
  });
});

describe('F15 what another tab did to the case', () => {
  const mine = () => {
    const begun = begin();
    answer(begun.session, 'outcome', 'approved');
    return begun;
  };
  const theirs = (record: CaseRecord) => {
    const other = createSession(record);
    answer(other, 'payoutStatus', 'held');
    return { ...stateOf(other).record, revision: record.revision + 5 };
  };
  const facts = (session: Session) => stateOf(session).record.answers.map(({ fact }) => fact);

  test('comes back with a save and is taken up, once', async () => {
    const { session, store } = mine();
    const merged = theirs(stateOf(session).record);
    await store.saves[0]?.answer({ ok: true, record: merged, merged: true, savedAt: NOW });
    expect(facts(session)).toEqual(['outcome', 'payoutStatus']);
    expect(stateOf(session).saving).toEqual({ is: 'saved', at: NOW });
    expect(stateOf(session).record.revision).toBe(merged.revision);
    expect(store.saves).toHaveLength(1);
  });

  test('is left for the next save where the merchant has gone on meanwhile', async () => {
    const { session, store } = mine();
    const before = stateOf(session).record;
    const merged = theirs(before);
    answer(session, 'payoutStatus', 'returned');
    await store.saves[0]?.answer({ ok: true, record: merged, merged: true, savedAt: NOW });
    expect(stateOf(session).record.answers).toMatchObject([
      asked('outcome', 'approved'),
      asked('payoutStatus', 'returned'),
    ]);
    const both = mergeCases(merged, stateOf(session).record);
    await store.saves[1]?.answer({ ok: true, record: both, merged: true, savedAt: NOW });
    expect(stateOf(session).record.answers).toEqual(both.answers);
  });

  test('is fetched when the store says that it changed', async () => {
    const { session, store } = mine();
    await store.saves[0]?.answer(ok(stateOf(session).record));
    const record = theirs(stateOf(session).record);
    store.tell({ kind: 'changed', id: 'case-1', revision: record.revision });
    expect(store.loads.map(({ id }) => id)).toEqual(['case-1']);
    await store.loads[0]?.answer({ kind: 'case', record, onDevice: true });
    expect(facts(session)).toEqual(['outcome', 'payoutStatus']);
  });

  test('F18 is fetched when the page was away and may have missed it', async () => {
    const { session, store } = mine();
    await store.saves[0]?.answer(ok(stateOf(session).record));
    const record = theirs(stateOf(session).record);
    store.tell({ kind: 'missed' });
    await store.loads[0]?.answer({ kind: 'case', record, onDevice: true });
    expect(facts(session)).toEqual(['outcome', 'payoutStatus']);
  });

  test('is not fetched for another case, or for what is here already', async () => {
    const { session, store } = mine();
    await store.saves[0]?.answer(ok(stateOf(session).record));
    store.tell({ kind: 'changed', id: 'case-2', revision: 99 });
    store.tell({ kind: 'changed', id: 'case-1', revision: stateOf(session).record.revision });
    expect(store.loads).toEqual([]);
  });

  test.each([
    ['nothing newer', (record: CaseRecord) => ({ kind: 'case' as const, record, onDevice: true })],
    ['nothing at all', () => ({ kind: 'missing' as const })],
    ['a damaged row', () => ({ kind: 'damaged' as const, problems: [], raw: {} })],
    ['no connection', () => ({ kind: 'unreachable' as const, why: 'closed' as const })],
  ])('%s there changes nothing here', async (_, loaded) => {
    const { session, store } = mine();
    const { record } = stateOf(session);
    store.tell({ kind: 'missed' });
    await store.loads[0]?.answer(loaded(record));
    expect(stateOf(session).record).toBe(record);
  });

  test('what was fetched is left where the merchant has gone on, or opened another case', async () => {
    const { session, store } = mine();
    const record = theirs(stateOf(session).record);
    store.tell({ kind: 'missed' });
    answer(session, 'payoutStatus', 'returned');
    await store.loads[0]?.answer({ kind: 'case', record, onDevice: true });
    expect(stateOf(session).record.answers).toMatchObject([{}, asked('payoutStatus', 'returned')]);
    store.tell({ kind: 'missed' });
    session.send({ type: 'open', record: startCase('case-2', NOW, 'en'), at: NOW });
    await store.loads[1]?.answer({ kind: 'case', record, onDevice: true });
    expect(stateOf(session).record).toMatchObject({ id: 'case-2', answers: [] });
  });
});

test('stopped, it neither saves nor listens', () => {
  const { session, store, stop } = begin();
  stop();
  answer(session, 'outcome', 'declined');
  expect([store.saves, store.listeners]).toEqual([[], 0]);
});
