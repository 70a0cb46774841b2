import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CaseRecord } from '../../../src/core/model/case-record';
import type { Announcements } from '../../../src/platform/evidence/announcement';
import { asked, NOW } from '../../support/cases';
import { answersOn, tell } from '../../support/conversation';
import { beginInformed, heard, known, night, readAnswer, story } from './informed';

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('an announcement that was over the sale answers', () => {
  test('so that the list does not ask for maintenance any more, and the verdict names it', async () => {
    const talk = await beginInformed(known([night]));
    talk.say(heard('paidAt', '2026-11-19T22:30'), heard('outcome', 'timeout'));
    expect(talk.maintenance()).toMatchObject(readAnswer);
    talk.tellUntil('terminalSource', {});
    expect(talk.state().asking?.screen).toBe('what-applies');
    expect(talk.state().asking?.facts).not.toContain('maintenance');
    talk.tellUntil(undefined, {});
    const { verdict } = talk.state();
    expect(verdict?.cause).toBe('platform-maintenance');
    expect(verdict?.why).toContainEqual({ fact: 'maintenance', value: 'platform', provenance: 'read' });
  });

  test('as soon as the date is known, where nobody had heard of any', async () => {
    const talk = await beginInformed(known([night]));
    talk.tellUntil('paidAt', { ...story, settlementTerm: 'next-day' });
    expect(talk.maintenance()?.value).not.toBe('platform');
    talk.say(asked('paidAt', '2026-11-19T22:30'));
    expect(talk.maintenance()).toMatchObject(readAnswer);
  });

  test('where the merchant was not sure, too', async () => {
    const talk = await beginInformed(known([night]));
    talk.tellUntil('paidAt', { ...story, maintenance: 'unsure' });
    talk.say(asked('paidAt', '2026-11-19T22:30'));
    expect(talk.maintenance()).toMatchObject(readAnswer);
  });

  test('with the scope it has', async () => {
    const talk = await beginInformed(known([{ ...night, scope: 'bank' }]));
    talk.say(heard('paidAt', '2026-11-19T22:30'), heard('outcome', 'timeout'));
    expect(talk.maintenance()?.value).toBe('bank');
  });

  test('also when it comes late, once the page in front is answered; ticks are never swept away under the finger', async () => {
    let arrive: (announcements: Announcements) => void = () => undefined;
    const talk = await beginInformed(
      new Promise<Announcements>((resolve) => {
        arrive = resolve;
      }),
    );
    talk.say(heard('paidAt', '2026-11-19T22:30'), heard('outcome', 'timeout'));
    talk.tellUntil('maintenance', {});
    const before = talk.state().asking;
    arrive(known([night]));
    await vi.advanceTimersByTimeAsync(0);
    expect(talk.state().evidence.announcements).toEqual(known([night]));
    expect(talk.state().asking).toEqual(before);
    talk.say(...answersOn(before?.facts ?? [], {}));
    expect(talk.maintenance()).toMatchObject(readAnswer);
  });

  test('a case of an earlier visit, and says that its verdict is another one now', async () => {
    const told = { ...story, settlementTerm: 'same-working-day', method: 'card' };
    const { record } = tell(told);
    expect(record.verdict?.cause).not.toBe('platform-maintenance');
    const talk = await beginInformed(known([night]), record);
    expect(talk.state().verdict?.cause).toBe('platform-maintenance');
    expect(talk.state().earlierVerdict?.cause).toBe(record.verdict?.cause);
    expect(talk.state().undo).toBeUndefined();
  });
});

describe('it answers nothing', () => {
  const paid = (at: string) => [heard('paidAt', at), heard('outcome', 'timeout')] as const;

  test.each([
    ['where it was not over the sale', known([night]), '2026-11-19T21:59'],
    ['where only the day of the sale is known', known([night]), '2026-11-19'],
    ['F88 where it is stale', known([night], { isStale: true }), '2026-11-19T22:30'],
    ['F84 where the feed could not be read', { is: 'unknown', why: 'not-json' } as const, '2026-11-19T22:30'],
    ['where nothing was announced: that proves nothing', known([]), '2026-11-19T22:30'],
  ])('%s', async (_, announcements, at) => {
    const talk = await beginInformed(announcements);
    talk.say(...paid(at));
    expect(talk.maintenance()).toBeUndefined();
    talk.tellUntil('network', {});
    expect(talk.state().asking?.facts).toContain('maintenance');
  });

  test.each(['asked', 'heard'] as const)('over a "yes" of the merchant: %s', async (provenance) => {
    const talk = await beginInformed(known([night]));
    talk.say({ fact: 'maintenance', value: 'bank', provenance }, ...paid('2026-11-19T22:30'));
    expect(talk.state().record.answers.find(({ fact }) => fact === 'maintenance')?.value ?? 'bank').toBe('bank');
  });

  test('over what the payment company itself has given', async () => {
    const talk = await beginInformed(known([night]));
    talk.say({ fact: 'maintenance', value: 'none', provenance: 'given' }, ...paid('2026-11-19T22:30'));
    expect(talk.maintenance()?.value).toBe('none');
  });

  test('in a closed case', async () => {
    const talk = await beginInformed(known([night]));
    talk.session.send({ type: 'close', at: NOW });
    talk.say(...paid('2026-11-19T22:30'));
    expect(talk.maintenance()).toBeUndefined();
  });
});

describe('"no, that is not it"', () => {
  const refuse = async (record?: CaseRecord) => {
    const talk = await beginInformed(known([night]), record);
    talk.say(heard('paidAt', '2026-11-19T22:30'), heard('outcome', 'timeout'));
    expect(talk.maintenance()).toMatchObject(readAnswer);
    talk.session.send({ type: 'forget', fact: 'maintenance', at: NOW });
    return talk;
  };

  test('takes the answer away, and the question is asked', async () => {
    const talk = await refuse();
    expect(talk.maintenance()).toBeUndefined();
    talk.tellUntil('maintenance', {});
    expect(talk.state().asking?.facts).toContain('maintenance');
    talk.tellUntil(undefined, {});
    expect(talk.maintenance()).toMatchObject({ value: 'none', provenance: 'asked' });
  });

  test('holds on the next visit as well, before and after the question was answered', async () => {
    const talk = await refuse();
    const before = await beginInformed(known([night]), talk.state().record);
    before.session.send({ type: 'clock', at: NOW + 60_000 });
    expect(before.maintenance()).toBeUndefined();
    talk.tellUntil(undefined, {});
    const after = await beginInformed(known([night]), talk.state().record);
    after.session.send({ type: 'clock', at: NOW + 60_000 });
    expect(after.maintenance()).toMatchObject({ value: 'none', provenance: 'asked' });
  });

  test('counts where the date was asked behind the list, so that the walk stops at the list again', async () => {
    const talk = await beginInformed(known([night]));
    talk.tellUntil(undefined, { ...story, settlementTerm: 'same-working-day', method: 'card' });
    expect(talk.maintenance()).toMatchObject(readAnswer);
    talk.session.send({ type: 'forget', fact: 'maintenance', at: NOW });
    expect(talk.state().asking?.facts).toEqual(['maintenance']);
    talk.tellUntil(undefined, {});
    expect(talk.maintenance()).toMatchObject({ value: 'none', provenance: 'asked' });
  });

  test('is said of that announcement only', async () => {
    const talk = await beginInformed(
      known([night, { ...night, id: 'other', from: '2026-11-19T21:00', scope: 'bank' }]),
    );
    talk.say(heard('paidAt', '2026-11-19T22:30'), heard('outcome', 'timeout'));
    talk.session.send({ type: 'forget', fact: 'maintenance', at: NOW });
    expect(talk.maintenance()).toMatchObject({ value: 'bank', reason: 'other' });
  });

  test('a changed answer means the same', async () => {
    const talk = await beginInformed(known([night]));
    talk.say(heard('paidAt', '2026-11-19T22:30'), heard('outcome', 'timeout'));
    talk.session.send({ type: 'change-fact', fact: 'maintenance' });
    talk.say(asked('maintenance', 'none'));
    expect(talk.state().record.setAside.concat(talk.state().record.answers)).toContainEqual(
      expect.objectContaining({ fact: 'maintenance', value: 'none', provenance: 'asked' }),
    );
  });
});

describe('an answer whose ground is gone', () => {
  test('is taken back when the date is changed, and what had been said stands again', async () => {
    const talk = await beginInformed(known([night]));
    talk.tellUntil('paidAt', { ...story, settlementTerm: 'next-day' });
    talk.say(asked('paidAt', '2026-11-19T22:30'));
    expect(talk.maintenance()).toMatchObject(readAnswer);
    talk.say(asked('paidAt', '2026-11-20T08:00'));
    expect(talk.state().record.answers).toContainEqual(
      expect.objectContaining({ fact: 'maintenance', value: 'none', provenance: 'asked' }),
    );
    talk.say(asked('paidAt', '2026-11-19T22:30'));
    expect(talk.maintenance()).toMatchObject(readAnswer);
  });

  test('is taken back with a step back, and comes again with the answer', async () => {
    const talk = await beginInformed(known([night]));
    talk.tellUntil('paidAt', { ...story, settlementTerm: 'next-day' });
    talk.say(asked('paidAt', '2026-11-19T22:30'));
    const turns = talk.state().replay.turns.length;
    talk.session.send({ type: 'back', at: NOW });
    expect(talk.maintenance()?.provenance).not.toBe('read');
    expect(talk.state().asking?.facts).toEqual(['paidAt']);
    expect(talk.state().replay.turns).toHaveLength(turns - 1);
    talk.session.send({ type: 'forward', at: NOW });
    expect(talk.maintenance()).toMatchObject(readAnswer);
  });

  test('F89 a feed that shows an announcement, hides it and shows it again moves nothing', async () => {
    const talk = await beginInformed(known([night]));
    talk.say(heard('paidAt', '2026-11-19T22:30'), heard('outcome', 'timeout'));
    const { record } = talk.state();
    for (const items of [[], [night], []]) {
      talk.session.send({ type: 'evidence', evidence: { announcements: known(items) } });
      expect(talk.state().record).toBe(record);
    }
  });
});
