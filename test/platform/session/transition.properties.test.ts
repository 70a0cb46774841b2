import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { UNSURE } from '../../../src/core/model/answer';
import { compiled } from '../../../src/platform/session/create-session';
import { questionOf } from '../../../src/platform/session/question-of';
import type { SessionEvent, SessionState } from '../../../src/platform/session/session-state';
import { openState } from '../../../src/platform/session/transition';
import { asked, NOW } from '../../support/cases';
import { factsOf, newConversation, send, tell } from '../../support/conversation';
import { toldCauses } from '../../support/told-causes';

vi.setConfig({ testTimeout: 60_000 });

const HOUR = 3_600_000;
const MOMENTS = ['2026-11-20', '2026-11-20T08:30', '2026-11-19T23', '2026-11-18T22:59', '2026-11-13', '2026-06-01T12'];
const CODES = ['00', '05', '51', '59', '96', 'A0', 'ZZ'];

/** What a person may do next, whatever stands in front: the figures choose among what there is. */
type Act = readonly [kind: (typeof KINDS)[number], choice: number, hours: number];
const KINDS = [
  'answer',
  'answer',
  'answer',
  'back',
  'forward',
  'change',
  'undo',
  'clock',
  'language',
  'reopen',
] as const;
const acts: fc.Arbitrary<Act> = fc.tuple(fc.constantFrom(...KINDS), fc.nat(999), fc.nat(60));
const journeys = fc.array(acts, { maxLength: 40 });

function pick<Item>(items: readonly Item[], choice: number): Item | undefined {
  return items[choice % items.length];
}

function answersFor({ asking }: SessionState, choice: number) {
  return (asking?.facts ?? []).map((fact, at) => {
    const question = questionOf(fact)?.question;
    const values = question?.kind === 'moment' ? MOMENTS : question?.kind === 'code' ? CODES : (question?.values ?? []);
    return asked(fact, pick([...values, UNSURE], Math.floor(choice / (at + 1))) ?? UNSURE);
  });
}

function act(state: SessionState, [kind, choice, hours]: Act, at: number): SessionState {
  if (kind === 'reopen') return openState(compiled, JSON.parse(JSON.stringify(state.record)), state.world);
  const screen = pick(state.replay.turns, choice)?.screen ?? '';
  const events: Record<Exclude<Act[0], 'reopen'>, SessionEvent> = {
    answer: { type: 'answer', answers: answersFor(state, choice), at },
    back: { type: 'back', at },
    forward: { type: 'forward', at },
    change: { type: 'change', screen },
    undo: { type: 'undo', at },
    clock: { type: 'clock', at: at + hours * HOUR },
    language: { type: 'language', language: choice % 2 ? 'en' : 'zh-CN', at },
  };
  if (kind === 'answer' && !state.asking) return state;
  return send(state, events[kind]);
}

/** All states of a journey; what is done later is done later. */
function journey(list: readonly Act[]): SessionState[] {
  let at = NOW;
  const states = [newConversation()];
  for (const one of list) {
    at += one[0] === 'clock' ? one[2] * HOUR : 1000;
    states.push(act(states.at(-1) ?? newConversation(), one, at));
  }
  return states;
}

describe('however somebody goes about it', () => {
  test('F27 F30 there is always a page that can be answered, or a verdict', () => {
    fc.assert(
      fc.property(journeys, (list) => {
        for (const { life, asking, verdict } of journey(list)) {
          expect(life).toBe(asking ? 'asking' : 'judged');
          if (asking) for (const fact of asking.facts) expect(questionOf(fact)?.question.screen).toBe(asking.screen);
          if (asking) expect(asking.facts).not.toEqual([]);
          else expect(verdict?.steps.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('F20 what is stored opens on the same page or verdict, with the same answers', () => {
    fc.assert(
      fc.property(journeys, (list) => {
        const state = journey(list).at(-1) ?? newConversation();
        const opened = openState(compiled, JSON.parse(JSON.stringify(state.record)), state.world);
        const left = state.asking?.changing ? send(state, { type: 'back', at: NOW }) : state;
        expect(opened.asking).toEqual(left.asking);
        expect(opened.verdict).toEqual(left.verdict);
        expect(factsOf(opened)).toEqual(factsOf(left));
      }),
      { numRuns: 150 },
    );
  });

  test('no answer that was given is ever forgotten by the case', () => {
    fc.assert(
      fc.property(journeys, (list) => {
        const states = journey(list);
        const { record } = states.at(-1) ?? newConversation();
        const known = new Set(
          [record.answers, record.setAside, record.withdrawn, record.history]
            .flat()
            .map(({ fact, value }) => `${fact}=${value}`),
        );
        const given = states.flatMap(({ record: { answers } }) => answers.map(({ fact, value }) => `${fact}=${value}`));
        expect(given.filter((answer) => !known.has(answer))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('F25 change and change back', () => {
  const ends = Object.values(toldCauses).map((told) => tell(told));
  const changes = fc.tuple(fc.constantFrom(...ends), fc.nat(999), fc.nat(999));
  const changed = ([end, page, choice]: readonly [SessionState, number, number]) => {
    const changing = send(end, { type: 'change', screen: pick(end.replay.turns, page)?.screen ?? '' });
    const before = changing.asking?.earlier ?? [];
    return {
      before,
      changing,
      after: send(changing, { type: 'answer', answers: answersFor(changing, choice), at: NOW }),
    };
  };

  test('gives the same verdict and answers', () => {
    fc.assert(
      fc.property(changes, (change) => {
        const [end] = change;
        const { before, changing, after } = changed(change);
        const screen = changing.asking?.screen ?? '';
        const back = send(after, { type: 'change', screen }, { type: 'answer', answers: before, at: NOW });
        expect(back.verdict).toEqual(end.verdict);
        expect(factsOf(back)).toEqual(factsOf(end));
        expect(back.record.verdict).toEqual(end.record.verdict);
      }),
      { numRuns: 200 },
    );
  });

  test('as does undo', () => {
    fc.assert(
      fc.property(changes, (change) => {
        const [end] = change;
        const { after } = changed(change);
        const undone = send(after, { type: 'undo', at: NOW });
        if (after.undo) expect(undone.verdict).toEqual(end.verdict);
        expect(factsOf(undone)).toEqual(factsOf(after.undo ? end : after));
      }),
      { numRuns: 200 },
    );
  });

  test('what a change drops is exactly what counted before and does not now', () => {
    fc.assert(
      fc.property(changes, (change) => {
        const [end] = change;
        const { after, changing } = changed(change);
        if (!after.undo) return;
        const stated = changing.asking?.facts ?? [];
        const gone = Object.keys(factsOf(end)).filter((fact) => !(fact in factsOf(after)) && !stated.includes(fact));
        expect(after.dropped.map(({ fact }) => fact).sort()).toEqual(gone.sort());
      }),
      { numRuns: 200 },
    );
  });
});

test('F26 walking at random, back and forth, comes upon every cause', () => {
  const causes = Object.keys(toldCauses);
  const met = new Set<string>();
  let seed = 20_261_120;
  const next = (): number => {
    // A linear congruence, so that every run walks the same ways.
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(seed / 65_536);
  };
  for (let walk = 0; walk < 4000 && met.size < causes.length; walk += 1) {
    let state = newConversation();
    for (let step = 0; step < 30 && state.asking; step += 1) {
      const turn = next() % 10;
      if (turn === 0) state = send(state, { type: 'back', at: NOW });
      else if (turn === 1)
        state = send(state, { type: 'change', screen: pick(state.replay.turns, next())?.screen ?? '' });
      else state = send(state, { type: 'answer', answers: likely(state, next), at: NOW });
    }
    if (state.verdict) met.add(state.verdict.cause);
  }
  expect([...met].sort()).toEqual([...causes].sort());
});

/** Most of what is asked together is as usual, or nobody would ever come to the causes behind. */
function likely(state: SessionState, next: () => number) {
  const facts = state.asking?.facts ?? [];
  if (facts.length < 2) return answersFor(state, next());
  const special = next() % facts.length;
  return facts.map((fact, at) => {
    const question = questionOf(fact)?.question;
    const value = at === special ? pick(question?.values ?? [], next()) : question?.normal;
    return asked(fact, value ?? UNSURE);
  });
}
