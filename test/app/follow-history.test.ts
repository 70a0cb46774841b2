import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { followHistory } from '../../src/app/follow-history';
import { createSession, startCase } from '../../src/platform/session/create-session';
import { NOW } from '../support/cases';
import { answersOn, factsOf, tell } from '../support/conversation';
import { toldCauses } from '../support/told-causes';

const told = toldCauses['clearing-delay'];

beforeEach(() => window.history.replaceState(null, '', '/'));

/** A conversation whose pages are entries of this window's history. */
function begin(record = startCase('case-1', NOW, 'en')) {
  const session = createSession(record);
  const followed = followHistory(session, window, () => NOW);
  onTestFinished(followed.stop);
  const state = () => session.getSnapshot().context;
  const answer = () => session.send({ type: 'answer', answers: answersOn(state().asking?.facts ?? [], told), at: NOW });
  return { session, followed, state, answer, screen: () => state().asking?.screen ?? 'verdict' };
}

/** Does something that moves through the history, and waits until the window has. */
async function travel(move: () => void): Promise<void> {
  const popped = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
  move();
  await popped;
}
const back = () => travel(() => window.history.back());
const forward = () => travel(() => window.history.forward());
const depth = () => window.history.state?.depth;

describe('F27 the browser’s own buttons', () => {
  test('every answered page is an entry; back and forward go over them as the page’s own link does', async () => {
    const { answer, screen, state } = begin();
    const screens = [screen()];
    for (let page = 0; page < 3; page += 1) {
      answer();
      screens.push(screen());
    }
    const facts = factsOf(state());
    expect(depth()).toBe(3);
    for (const expected of [...screens].reverse().slice(1)) {
      await back();
      expect(screen()).toBe(expected);
    }
    expect(depth()).toBe(0);
    for (const expected of screens.slice(1)) {
      await forward();
      expect(screen()).toBe(expected);
    }
    expect(factsOf(state())).toEqual(facts);
  });

  test('several entries at once', async () => {
    const { answer, screen } = begin();
    for (let page = 0; page < 4; page += 1) answer();
    const last = screen();
    await travel(() => window.history.go(-3));
    expect(screen()).toBe('payout-status');
    await travel(() => window.history.go(3));
    expect(screen()).toBe(last);
  });

  test('from the verdict back to the last question', async () => {
    const { state, screen } = begin(tell(told).record);
    expect(screen()).toBe('verdict');
    expect(depth()).toBe(state().replay.turns.length);
    const last = state().replay.turns.at(-1)?.screen;
    await back();
    expect(screen()).toBe(last);
  });

  test('another answer after going back makes a new way forward', async () => {
    const { session, answer, screen, state } = begin();
    answer();
    answer();
    await back();
    session.send({ type: 'answer', answers: answersOn(['payoutStatus'], { payoutStatus: 'held' }), at: NOW });
    expect([depth(), state().record.answers.at(-1)?.value]).toEqual([2, 'held']);
    const here = screen();
    await back();
    expect(screen()).toBe('payout-status');
    await forward();
    expect(screen()).toBe(here);
  });
});

describe('the page’s own link', () => {
  test('moves the browser back, so that forward leads here again', async () => {
    const { answer, followed, screen } = begin();
    answer();
    await travel(() => followed.back());
    expect([screen(), depth()]).toEqual(['outcome', 0]);
    await forward();
    expect(screen()).toBe('payout-status');
  });

  test('works where the window knows nothing of the case', () => {
    const { session, followed, screen } = begin();
    window.history.replaceState(null, '', '/');
    session.send({ type: 'open', record: tell(told).record, at: NOW });
    window.history.replaceState(null, '', '/');
    followed.back();
    expect(screen()).not.toBe('verdict');
  });

  test('leaves a change as it was', async () => {
    const { session, followed, state, screen } = begin(tell(told).record);
    session.send({ type: 'change', screen: 'outcome' });
    expect([screen(), depth()]).toEqual(['outcome', state().replay.turns.length + 1]);
    await travel(() => followed.back());
    expect(screen()).toBe('verdict');
  });
});

describe('another case', () => {
  test('has entries of its own; those of the one before do not take its answers', async () => {
    const { session, answer, state } = begin();
    answer();
    answer();
    session.send({ type: 'open', record: startCase('case-2', NOW, 'en'), at: NOW });
    answer();
    expect(state().record.answers).toHaveLength(1);
    expect(window.history.state).toMatchObject({ case: 'case-2', depth: 1 });
    await travel(() => window.history.go(-2));
    expect(state().record.id).toBe('case-2');
    expect(state().record.answers.length).toBeLessThanOrEqual(1);
  });

  test('F20 taken up again has an entry for every page, so that back goes through them', async () => {
    const { session, state, screen } = begin();
    session.send({ type: 'open', record: { ...tell(told).record, id: 'case-9' }, at: NOW });
    expect(depth()).toBe(state().replay.turns.length);
    const last = state().replay.turns.at(-1)?.screen;
    await back();
    expect(screen()).toBe(last);
  });
});

test('other faces of the page keep their entries to themselves', async () => {
  const { answer, state } = begin();
  answer();
  await travel(() => {
    window.location.hash = '#/cases';
  });
  answer();
  expect(state().record.answers).toHaveLength(2);
  expect(depth()).toBeUndefined();
});

test('stopped, it neither marks nor follows', async () => {
  const { followed, answer, screen } = begin();
  answer();
  followed.stop();
  answer();
  expect(depth()).toBe(1);
  await back();
  expect(screen()).not.toBe('outcome');
});
