import { describe, expect, test } from 'vitest';
import { UNSURE } from '../../../src/core/model/answer';
import { countPagesLeft } from '../../../src/platform/session/count-pages-left';
import { compiled } from '../../../src/platform/session/create-session';
import type { SessionEvent } from '../../../src/platform/session/session-state';
import { transition } from '../../../src/platform/session/transition';
import { asked, NOW } from '../../support/cases';
import { answerPage, factsOf, newConversation, send, tell, tellUntil, verdictOf } from '../../support/conversation';
import { shown } from '../../support/shown';
import { toldCauses } from '../../support/told-causes';

const at = NOW;
const notDue = toldCauses['not-due-yet'];
const failed = toldCauses['transaction-failed'];

test('a new conversation asks for the outcome of the sale, and nothing is stored yet', () => {
  const state = newConversation();
  expect(state.asking).toEqual({ screen: 'outcome', facts: ['outcome'], changing: false, earlier: [] });
  expect([state.life, state.saving.is, state.record.sequence, state.verdict]).toEqual(['asking', 'idle', 0, undefined]);
  expect(countPagesLeft(state)).toBeGreaterThan(1);
});

describe('answer', () => {
  test('goes on to the next page, and the case has the answer', () => {
    const state = answerPage(newConversation(), failed);
    expect(state.asking?.screen).toBe('response-code');
    expect(state.record.answers).toMatchObject([asked('outcome', 'declined')]);
    expect(state.record.sequence).toBeGreaterThan(0);
  });

  test('ends in a verdict that the case keeps as ids and dates', () => {
    const state = tell(notDue);
    expect([state.life, state.asking, countPagesLeft(state)]).toEqual(['judged', undefined, 0]);
    expect(state.record.verdict).toMatchObject({
      cause: 'not-due-yet',
      place: 'cleared-waiting',
      certainty: 'confirmed',
      dueOn: '2026-11-20',
      dueStatus: 'due-today',
    });
  });

  test('counts the pages down to the last', () => {
    let state = newConversation();
    const left: number[] = [];
    while (state.asking) {
      left.push(countPagesLeft(state));
      state = answerPage(state, notDue);
    }
    expect(left.at(-1)).toBe(1);
    expect(Math.max(...left)).toBeLessThanOrEqual(8);
  });

  test('the same state and event give the same state', () => {
    const before = newConversation();
    expect(answerPage(before, notDue)).toEqual(answerPage(before, notDue));
    expect(before).toEqual(newConversation());
  });
});

describe('back and forward', () => {
  test('back takes one page away and offers what was answered there', () => {
    const state = tellUntil('paidAt', notDue);
    const one = send(state, { type: 'back', at });
    expect(one.asking?.facts).toEqual(state.replay.turns.at(-1)?.answers.map(({ fact }) => fact));
    expect(one.asking?.earlier).toMatchObject(state.replay.turns.at(-1)?.answers ?? []);
    expect(one.replay.turns).toEqual(state.replay.turns.slice(0, -1));
  });

  test('F27 back from anywhere to the start, and forward to the same verdict', () => {
    for (const told of Object.values(toldCauses)) {
      const end = tell(told);
      const pages = end.replay.turns.map(({ screen }) => screen);
      let state = end;
      for (const page of [...pages].reverse()) {
        state = send(state, { type: 'back', at });
        expect(state.asking?.screen).toBe(page);
      }
      expect(state.replay.turns).toEqual([]);
      expect(send(state, { type: 'back', at })).toBe(state);
      for (const _ of pages) state = send(state, { type: 'forward', at });
      expect(shown(state)).toEqual(shown(end));
    }
  });

  test('forward does nothing on a page that was never answered', () => {
    const state = newConversation();
    expect(send(state, { type: 'forward', at })).toBe(state);
  });

  test('another answer after going back is not a change of mind to be undone', () => {
    const state = send(tellUntil('payoutStatus', notDue), { type: 'back', at });
    const next = send(state, { type: 'answer', answers: [asked('outcome', 'declined')], at });
    expect([next.undo, next.dropped]).toEqual([undefined, []]);
  });
});

describe('F25 change', () => {
  const end = tell(notDue);
  const changing = send(end, { type: 'change', screen: 'outcome' });

  test('shows the page again with its answer; nothing is changed yet', () => {
    expect(changing.asking).toMatchObject({
      screen: 'outcome',
      changing: true,
      earlier: [asked('outcome', 'approved')],
    });
    expect([changing.life, changing.record]).toEqual(['asking', end.record]);
  });

  test('back, forward and the same answer again all lead back to where one was', () => {
    for (const event of [
      { type: 'back', at },
      { type: 'forward', at },
      { type: 'answer', answers: [asked('outcome', 'approved')], at },
    ] satisfies SessionEvent[]) {
      expect(shown(send(changing, event)), event.type).toEqual(shown(end));
    }
  });

  test('what no longer matters is named, kept, and comes back with the old answer', () => {
    const changed = send(changing, { type: 'answer', answers: [asked('outcome', 'reversed')], at });
    expect(verdictOf(changed).cause).toBe('sale-reversed');
    const given = end.replay.turns.flatMap(({ answers }) => answers.map(({ fact }) => fact));
    const counts = Object.keys(factsOf(changed));
    expect(changed.dropped.map(({ fact }) => fact)).toEqual(given.filter((fact) => !counts.includes(fact)));
    expect(changed.dropped.map(({ fact }) => fact)).toEqual(expect.arrayContaining(['payoutStatus', 'settlementTerm']));
    expect(changed.record.setAside.map(({ fact }) => fact)).toEqual(expect.arrayContaining(['payoutStatus', 'paidAt']));
    const back = send(
      changed,
      { type: 'change', screen: 'outcome' },
      { type: 'answer', answers: [asked('outcome', 'approved')], at },
    );
    expect(shown(back)).toEqual(shown(end));
    expect(back.record.verdict).toEqual(end.record.verdict);
  });

  test('undo leads back to the state before, once', () => {
    const changed = send(changing, { type: 'answer', answers: [asked('outcome', 'reversed')], at });
    const undone = send(changed, { type: 'undo', at });
    expect(shown(undone)).toEqual(shown(end));
    expect([undone.undo, undone.dropped]).toEqual([undefined, []]);
    expect(send(undone, { type: 'undo', at })).toBe(undone);
  });

  test('looking at another page and leaving it as it was keeps the undo', () => {
    const changed = send(changing, { type: 'answer', answers: [asked('outcome', 'reversed')], at });
    const looked = send(changed, { type: 'change', screen: 'outcome' }, { type: 'back', at });
    expect([looked.undo, looked.dropped]).toEqual([changed.undo, changed.dropped]);
  });

  test('a page that was not answered cannot be changed', () => {
    expect(send(end, { type: 'change', screen: 'response-code' })).toBe(end);
    expect(send(end, { type: 'change', screen: 'nothing' })).toBe(end);
  });

  test('the value before is kept in the history of the case', () => {
    const changed = send(changing, { type: 'answer', answers: [asked('outcome', 'timeout')], at });
    expect(changed.record.history).toMatchObject([{ fact: 'outcome', value: 'approved' }]);
  });
});

describe('one fact that was heard rather than asked', () => {
  const heard = { fact: 'outcome', value: 'approved', provenance: 'heard', reason: 'the slip says approved' } as const;
  const told = send(newConversation(), { type: 'answer', answers: [heard], at });

  test('skips its question, and is no page to go back to', () => {
    expect(told.asking?.screen).toBe('payout-status');
    expect(send(told, { type: 'back', at })).toBe(told);
  });

  test('can be asked again and answered otherwise', () => {
    const again = send(told, { type: 'change-fact', fact: 'outcome' });
    expect(again.asking).toMatchObject({ screen: 'outcome', facts: ['outcome'], changing: true, earlier: [heard] });
    const changed = send(again, { type: 'answer', answers: [asked('outcome', 'reversed')], at });
    expect(verdictOf(tell({}, at, changed)).cause).toBe('sale-reversed');
    expect(changed.undo?.answers).toMatchObject([heard]);
    expect(send(told, { type: 'change-fact', fact: 'method' })).toBe(told);
    expect(send(told, { type: 'change-fact', fact: 'nothing' })).toBe(told);
  });

  test('taken away, it is asked', () => {
    const gone = send(told, { type: 'forget', fact: 'outcome', at });
    expect(gone.asking?.screen).toBe('outcome');
    expect(gone.record.withdrawn).toMatchObject([heard]);
  });
});

describe('what no verdict depends on', () => {
  const end = tell(notDue);
  const id = verdictOf(end).steps[0]?.id ?? '';

  test('a step ticked, once however often, and unticked', () => {
    const ticked = send(
      end,
      { type: 'tick-step', step: id, done: true, at },
      { type: 'tick-step', step: id, done: true, at },
    );
    expect(ticked.record.stepsDone).toEqual([id]);
    expect(shown(ticked)).toEqual(shown(end));
    expect(send(ticked, { type: 'tick-step', step: id, done: false, at }).record.stepsDone).toEqual([]);
  });

  test('F97 the language', () => {
    const english = send(tellUntil('paidAt', notDue), { type: 'language', language: 'en', at });
    expect(english.record.language).toBe('en');
    expect(shown(english)).toEqual(shown(tellUntil('paidAt', notDue)));
  });

  test('closing', () => {
    expect(send(end, { type: 'close', at }).record.status).toBe('closed');
  });

  test('F97 F25 none of them takes the way back from a change away', () => {
    const changed = send(
      end,
      { type: 'change', screen: 'outcome' },
      { type: 'answer', answers: [asked('outcome', 'reversed')], at },
    );
    for (const event of [
      { type: 'language', language: 'en', at },
      { type: 'tick-step', step: id, done: true, at },
      { type: 'clock', at: at + 60_000 },
      { type: 'saved', at, revision: 7 },
      { type: 'not-saved', why: 'quota' },
    ] satisfies SessionEvent[]) {
      expect(send(changed, event).undo, event.type).toEqual(changed.undo);
    }
  });
});

describe('saving', () => {
  const state = answerPage(newConversation(), notDue);

  test('saved, not saved, and what of it is shown', () => {
    const saved = send(state, { type: 'saved', at: at + 5, revision: 3 });
    expect([saved.saving, saved.record.revision]).toEqual([{ is: 'saved', at: at + 5 }, 3]);
    expect(send(saved, { type: 'not-saved', why: 'quota' }).saving).toEqual({ is: 'not-saved', why: 'quota' });
    expect(shown(saved)).toEqual(shown(state));
  });

  test('what could not be saved is not said to be on its way while it is tried again', () => {
    expect(send(state, { type: 'saving' }).saving).toEqual({ is: 'saving' });
    expect(send(state, { type: 'not-saved', why: 'quota' }, { type: 'saving' }).saving.is).toBe('not-saved');
    expect(send(state, { type: 'saved', at, revision: 1 }, { type: 'saving' }).saving.is).toBe('saving');
  });

  test('F04 where only this case was written again, that is told until the next save', () => {
    const cleared = send(state, { type: 'saved', at, revision: 1, cleared: true });
    expect(cleared.saving).toEqual({ is: 'saved', at, cleared: true });
    expect(answerPage(cleared, notDue).saving).toEqual({ is: 'saved', at, cleared: true });
    expect(send(cleared, { type: 'saved', at, revision: 2 }).saving).toEqual({ is: 'saved', at });
  });

  test('F15 a merged case is taken up, and what the page says of saving stays', () => {
    const other = tell(failed);
    const merged = send(send(state, { type: 'saved', at, revision: 1 }), { type: 'merged', record: other.record });
    expect(shown(merged)).toEqual(shown(other));
    expect(merged.saving).toEqual({ is: 'saved', at });
  });
});

test('F30 unsure of everything still ends in a verdict that says what to do', () => {
  let state = newConversation();
  for (let page = 0; state.asking; page += 1) {
    expect(page).toBeLessThan(20);
    const answers = state.asking.facts.map((fact) => asked(fact, UNSURE));
    state = transition(compiled, state, { type: 'answer', answers, at });
  }
  const verdict = verdictOf(state);
  expect([verdict.cause, verdict.certainty, verdict.place]).toEqual(['unexplained', 'possible', 'outcome-unknown']);
  expect(verdict.possible.length).toBeGreaterThan(5);
  expect(verdict.steps.map(({ action }) => action)).toContain('contact-acquirer');
  expect(verdict.safetyNet.bring.length).toBeGreaterThan(0);
});
