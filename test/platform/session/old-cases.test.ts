import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCase } from '../../../src/core/cases/case-schema';
import type { Answer } from '../../../src/core/model/answer';
import type { CaseRecord } from '../../../src/core/model/case-record';
import { compiled } from '../../../src/platform/session/create-session';
import { openState } from '../../../src/platform/session/transition';
import { asked, NOW } from '../../support/cases';
import {
  answerPage,
  factsOf,
  newConversation,
  send,
  tell,
  tellUntil,
  verdictOf,
  world,
} from '../../support/conversation';
import { toldCauses } from '../../support/told-causes';

const notDue = toldCauses['not-due-yet'];

/** A stored case with its answers rewritten, as an older version of the rules would have left it. */
function rewritten(record: CaseRecord, rewrite: (answer: Answer) => Partial<Answer>): CaseRecord {
  const answers = record.answers.map((answer) => ({ ...answer, ...rewrite(answer) }));
  return { ...record, graphVersion: '0', answers };
}
const open = (record: CaseRecord) => openState(compiled, record, world);
const judged = tell(notDue).record;

describe('F21 F29 a case led by older rules', () => {
  test('that had a question more: the others stand, and what it said is kept', () => {
    const more = { ...asked('weather', 'rain'), since: 90, at: 90 };
    const state = open({ ...judged, graphVersion: '0', answers: [...judged.answers, more] });
    expect(verdictOf(state).cause).toBe('not-due-yet');
    expect(factsOf(state)).not.toHaveProperty('weather');
    expect(state.replay.dormant).toContainEqual(more);
    const ticked = send(state, { type: 'answer', answers: [], at: NOW });
    expect(ticked.record.setAside).toMatchObject([asked('weather', 'rain')]);
  });

  test('that had a question less: it opens on the question that is missing', () => {
    const answers = judged.answers.filter(({ fact }) => fact !== 'payoutStatus');
    const state = open({ ...judged, graphVersion: '0', answers });
    expect(state.asking).toMatchObject({ screen: 'payout-status', facts: ['payoutStatus'] });
    expect(verdictOf(answerPage(state, notDue)).cause).toBe('not-due-yet');
  });

  test('that knew another answer: it opens on that question, everything else kept', () => {
    const state = open(rewritten(judged, ({ fact }) => (fact === 'settlementTerm' ? { value: 'next-month' } : {})));
    expect(state.asking?.facts).toEqual(['settlementTerm']);
    expect(factsOf(state)).toMatchObject({ outcome: 'approved', payoutStatus: 'pending', paidAt: notDue.paidAt });
    const answered = answerPage(state, notDue);
    expect(verdictOf(answered).cause).toBe('not-due-yet');
    expect(answered.record.history).toMatchObject([{ fact: 'settlementTerm', value: 'next-month' }]);
  });

  test.each([
    ['outcome', 'vanished'],
    ['paidAt', '2026-13-45'],
    ['paidAt', 'yesterday'],
    ['paidAt', ''],
    ['payoutStatus', ''],
    ['maintenance', '__proto__'],
  ])('F22 whose %s reads "%s" asks it again rather than judging on it', (fact, value) => {
    const state = open(rewritten(judged, (answer) => (answer.fact === fact ? { value } : {})));
    expect(state.asking?.facts).toEqual([fact]);
    expect(factsOf(state)).not.toHaveProperty(fact);
  });

  test('whose answers name the same fact twice: the last one counts', () => {
    const twice = { ...asked('outcome', 'reversed'), since: 91, at: 91 };
    const state = open({ ...judged, answers: [...judged.answers, twice] });
    expect(factsOf(state).outcome).toBe('reversed');
  });

  test('any code is an answer: one of no table tells as little as none', () => {
    const state = tell({ outcome: 'declined', responseCode: '??', customerDebited: 'no' });
    expect(factsOf(state).responseCode).toBe('??');
    expect(verdictOf(state).certainty).not.toBe('possible');
  });
});

describe('F22 what a stranger hands over as known', () => {
  const given = (fact: string, value: string): Answer => ({ fact, value, provenance: 'given' });
  const open = (...answers: Answer[]) => send(newConversation(), { type: 'answer', answers, at: NOW });

  test('skips the question it answers', () => {
    const state = open(given('outcome', 'approved'));
    expect([state.asking?.screen, factsOf(state)]).toEqual(['payout-status', { outcome: 'approved' }]);
  });

  test('is no answer where the value is none, or where nobody asks but the rules reckon', () => {
    for (const answer of [given('outcome', 'splendid'), given('dueStatus', 'late'), given('isHeld', 'yes')]) {
      const state = open(answer);
      expect([state.asking?.screen, factsOf(state)], answer.fact).toEqual(['outcome', {}]);
    }
    const late = tell(notDue, NOW, open(given('dueStatus', 'long-late')));
    expect(verdictOf(late).cause).toBe('not-due-yet');
  });
});

describe('F22 answers of any kind', () => {
  const facts = fc.oneof(fc.constantFrom(...compiled.factIds), fc.string({ minLength: 1, maxLength: 12 }));
  const values = fc.oneof(
    fc.constantFrom('approved', 'yes', 'no', 'unsure', 'none', 'pending', '2026-11-19', '51'),
    fc.string({ maxLength: 12 }),
  );
  const provenance = fc.constantFrom('asked', 'heard', 'measured', 'read', 'computed', 'given');
  const answers = fc.uniqueArray(fc.record({ fact: facts, value: values, provenance }), {
    selector: ({ fact }) => fact,
    maxLength: 20,
  });

  test('open on a page or a verdict, count only what the rules know, and lose nothing', () => {
    fc.assert(
      fc.property(answers, (list) => {
        const kept = list.map((answer, at) => ({ ...answer, since: at + 1, at: at + 1 }));
        const read = readCase({ ...judged, answers: kept, sequence: 99, verdict: null });
        if (!read.ok) throw new Error(read.problems.join());
        const state = open(read.record);
        expect(Boolean(state.asking)).not.toBe(Boolean(state.verdict));
        const all = [...state.replay.active, ...state.replay.dormant].map(({ fact }) => fact);
        expect(all.sort()).toEqual(list.map(({ fact }) => fact).sort());
        const verdict = verdictOf(tell({}, NOW, state));
        expect(verdict.steps.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  test('half a case is half a case, wherever it was cut', () => {
    for (const told of Object.values(toldCauses)) {
      const whole = tell(told).record;
      for (let count = 0; count <= whole.answers.length; count += 1) {
        const state = open({ ...whole, answers: whole.answers.slice(0, count) });
        expect(verdictOf(tell(told, NOW, state)).cause).toBe(whole.verdict?.cause);
      }
    }
  });
});

test('F20 a conversation left on a page that is being changed opens as it was before', () => {
  const half = tellUntil('paidAt', notDue);
  const changing = send(half, { type: 'change', screen: 'outcome' });
  expect(open(changing.record).asking).toEqual(half.asking);
});
