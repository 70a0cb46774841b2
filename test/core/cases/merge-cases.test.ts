import { describe, expect, test } from 'vitest';
import { changeCase } from '../../../src/core/cases/change-case';
import { mergeCases } from '../../../src/core/cases/merge-cases';
import { answer, asked, emptyCase, NOW } from '../../support/cases';

const facts = (list: readonly { fact: string; value: string }[]) => list.map(({ fact, value }) => `${fact}=${value}`);

describe('two versions of one case', () => {
  const base = answer(emptyCase(), 'outcome', 'approved');

  test('answers to different questions stand side by side', () => {
    const merged = mergeCases(answer(base, 'missing', 'all'), answer(base, 'method', 'card'));
    expect(facts(merged.answers)).toEqual(['outcome=approved', 'method=card', 'missing=all']);
    expect(merged.history).toEqual([]);
  });

  test('F15 of two answers to one question the later wins and the other is kept in the history', () => {
    const one = answer(base, 'missing', 'all');
    const two = answer(answer(base, 'method', 'card'), 'missing', 'one');
    const merged = mergeCases(one, two);
    expect(facts(merged.answers)).toContain('missing=one');
    expect(merged.history).toEqual([{ fact: 'missing', value: 'all', provenance: 'asked', at: 2 }]);
  });

  test('an answer taken back does not come back from a version that did not see it', () => {
    const back = changeCase(base, { answers: { active: [], setAside: [] } }, NOW);
    const merged = mergeCases(back, answer(base, 'missing', 'all'));
    expect(facts(merged.answers)).toEqual(['missing=all']);
    expect(facts(merged.withdrawn)).toEqual(['outcome=approved']);
  });

  test('an answer taken back and given again since is in force', () => {
    const back = changeCase(base, { answers: { active: [], setAside: [] } }, NOW);
    const again = changeCase(back, { answers: { active: [asked('outcome', 'approved')], setAside: [] } }, NOW);
    expect(facts(mergeCases(again, back).answers)).toEqual(['outcome=approved']);
  });

  test('a part replaced later wins, whatever else the other version did', () => {
    const closed = changeCase(base, { status: 'closed' }, NOW);
    const busy = answer(answer(base, 'missing', 'all'), 'method', 'card');
    expect(mergeCases(closed, busy).status).toBe('closed');
  });

  test('F12 doubtful times of either version stay doubtful, and the case is as old as the older one', () => {
    const earlier = { ...base, createdAt: NOW - 1 };
    const doubtful = { ...base, doubtfulTime: true as const };
    const wanted = { createdAt: NOW - 1, doubtfulTime: true };
    expect(mergeCases(earlier, doubtful)).toMatchObject(wanted);
    expect(mergeCases(doubtful, earlier)).toMatchObject(wanted);
    expect(mergeCases(base, earlier)).not.toHaveProperty('doubtfulTime');
  });

  test('notes that continue the other ones replace them without a trace', () => {
    const one = changeCase(base, { notes: 'Called' }, NOW);
    const two = changeCase(one, { notes: 'Called the bank' }, NOW);
    expect(mergeCases(one, two)).toMatchObject({ notes: 'Called the bank', replacedNotes: [] });
  });
});
