import { expect, test } from 'vitest';
import { reminders } from '../../../src/features/verdict/reminders';
import type { SessionState } from '../../../src/platform/session/session-state';
import { NOW } from '../../support/cases';
import { send, type Told, tell, verdictOf } from '../../support/conversation';
import { strictWords } from '../../support/strict-words';
import { toldCauses } from '../../support/told-causes';

const DAY = 86_400_000;
const notDue = { ...toldCauses['not-due-yet'], paidAt: '2026-11-20T09:00' };
const remind = (told: Told, language = 'en', at = NOW) =>
  remindersOf(send(tell(told), { type: 'clock', at }), language);

function remindersOf(state: SessionState, language = 'en') {
  return reminders(strictWords(language), verdictOf(state), state.record);
}

test('before the due day: the end of its usual hours, and the safety net the working day after', () => {
  expect(remind(notDue)).toEqual([
    {
      id: 'case-1-due-2026-11-23',
      date: '2026-11-23',
      at: '18:00',
      title: 'Check whether the money has arrived (Not due yet)',
    },
    {
      id: 'case-1-call-acquirer-2026-11-24',
      date: '2026-11-24',
      at: '12:00',
      title: expect.stringMatching(/^POS money still not here\? \S/),
    },
  ]);
  expect(remind(notDue, 'zh-CN').map(({ title }) => title)).toEqual([
    '看看钱到了没有（还没到日子）',
    'POS 的钱还没到：打收单机构客服，催这笔款',
  ]);
});

test('once late there is no arrival to wait for, only the safety net', () => {
  const late = remind(notDue, 'en', NOW + 4 * DAY);
  expect(late.map(({ id }) => id)).toEqual(['case-1-complain-in-writing-2026-11-27']);
  expect(remind(notDue, 'en', NOW + 9 * DAY)).toHaveLength(1);
});

test('nor in the evening of the due day, when its usual hours are over', () => {
  const morning = remind(notDue, 'en', NOW + 3 * DAY);
  const evening = remind(notDue, 'en', NOW + 3 * DAY + 9 * 3_600_000);
  expect(morning.map(({ id }) => id)).toEqual(['case-1-due-2026-11-23', 'case-1-call-acquirer-2026-11-24']);
  expect(evening.map(({ id }) => id)).toEqual(['case-1-call-acquirer-2026-11-24']);
});

test('where no payout is due, only the safety net', () => {
  expect(remind(toldCauses['transaction-failed'])).toEqual([
    {
      id: 'case-1-call-acquirer-now-2026-11-23',
      date: '2026-11-23',
      at: '12:00',
      title: expect.stringContaining('POS money still not here? '),
    },
  ]);
});

test('the calls still to be made by a later day, but not those that are done', () => {
  const paid = tell({ ...toldCauses['paid-not-recognised'] });
  const calls = (state: SessionState) => remindersOf(state).map(({ id }) => id.replace('case-1-', ''));
  expect(calls(paid)).toEqual([
    'ask-bank-for-credit-2026-11-23',
    'ask-for-payout-receipt-2026-11-23',
    'complain-in-writing-2026-12-01',
  ]);
  const done = send(paid, { type: 'tick-step', step: 'ask-bank-for-credit', done: true, at: NOW });
  expect(calls(done)).toEqual(['ask-for-payout-receipt-2026-11-23', 'complain-in-writing-2026-12-01']);
});

test('every cause has at least one reminder, none of them in the past, each with an id of its own', () => {
  for (const told of Object.values(toldCauses)) {
    const list = remind(told);
    expect(list.length).toBeGreaterThan(0);
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    for (const { date, at } of list) expect(`${date}T${at}` >= '2026-11-20').toBe(true);
  }
});
