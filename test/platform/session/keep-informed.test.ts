import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Answer } from '../../../src/core/model/answer';
import type { CaseRecord } from '../../../src/core/model/case-record';
import type { Announcement, Announcements, KnownAnnouncements } from '../../../src/platform/evidence/announcement';
import { createSession, startCase } from '../../../src/platform/session/create-session';
import { keepInformed } from '../../../src/platform/session/keep-informed';
import type { SessionState } from '../../../src/platform/session/session-state';
import { asked, NOW } from '../../support/cases';
import { answersOn, type Told, tell } from '../../support/conversation';

const DAY_MS = 86_400_000;

/** Over yesterday evening; the clock of these tests stands on 20 November 2026, 10:00. */
const night: Announcement = {
  id: 'night',
  title: { 'zh-CN': '系统升级' },
  scope: 'platform',
  from: '2026-11-19T22:00',
  until: '2026-11-20T02:00',
  isOpen: false,
};
/** Goes on now, and ends at 12:00. */
const morning: Announcement = { ...night, id: 'morning', from: '2026-11-20T09:00', until: '2026-11-20T12:00' };

function known(items: readonly Announcement[], more: Partial<KnownAnnouncements> = {}): Announcements {
  return { is: 'known', items, asOf: NOW, isStale: false, isKept: false, clockSkew: 0, ...more };
}

/** A sale of yesterday evening, in the hours of `night`, that has not been paid out. */
const story: Told = { outcome: 'approved', payoutStatus: 'none', missing: 'one', paidAt: '2026-11-19T22:30' };

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

async function begin(announcements: Announcements | Promise<Announcements>, record?: CaseRecord) {
  const session = createSession(record ?? startCase('case-1', NOW, 'en'));
  session.send({ type: 'clock', at: NOW });
  const load = vi.fn(async () => announcements);
  let wake: () => void = () => undefined;
  const stop = keepInformed(session, {
    load,
    now: () => Date.now(),
    onWake: (callback) => {
      wake = callback;
      return () => undefined;
    },
  });
  onTestFinished(stop);
  await vi.advanceTimersByTimeAsync(0);
  const state = (): SessionState => session.getSnapshot().context;
  return {
    session,
    load,
    stop,
    state,
    wake: () => wake(),
    maintenance: (): Answer | undefined => state().replay.active.find(({ fact }) => fact === 'maintenance'),
    say: (...answers: readonly Answer[]) => session.send({ type: 'answer', answers, at: Date.now() }),
    /** Answers pages until one asks for the fact, or there is a verdict. */
    tellUntil(fact: string | undefined, told: Told) {
      for (let page = state().asking; page && !page.facts.includes(fact ?? ''); page = state().asking) {
        session.send({ type: 'answer', answers: answersOn(page.facts, told), at: Date.now() });
      }
    },
  };
}

const READ: Answer = { fact: 'maintenance', value: 'platform', provenance: 'read', reason: 'night' };
const heard = (fact: string, value: string): Answer => ({ fact, value, provenance: 'heard' });

describe('an announcement that was over the sale answers', () => {
  test('so that the list does not ask for maintenance any more, and the verdict names it', async () => {
    const talk = await begin(known([night]));
    talk.say(heard('paidAt', '2026-11-19T22:30'), heard('outcome', 'timeout'));
    expect(talk.maintenance()).toMatchObject(READ);
    talk.tellUntil('terminalSource', {});
    expect(talk.state().asking?.screen).toBe('what-applies');
    expect(talk.state().asking?.facts).not.toContain('maintenance');
    talk.tellUntil(undefined, {});
    const { verdict } = talk.state();
    expect(verdict?.cause).toBe('platform-maintenance');
    expect(verdict?.why).toContainEqual({ fact: 'maintenance', value: 'platform', provenance: 'read' });
  });

  test('as soon as the date is known, where nobody had heard of any', async () => {
    const talk = await begin(known([night]));
    talk.tellUntil('paidAt', { ...story, settlementTerm: 'next-day' });
    expect(talk.maintenance()?.value).not.toBe('platform');
    talk.say(asked('paidAt', '2026-11-19T22:30'));
    expect(talk.maintenance()).toMatchObject(READ);
  });

  test('where the merchant was not sure, too', async () => {
    const talk = await begin(known([night]));
    talk.tellUntil('paidAt', { ...story, maintenance: 'unsure' });
    talk.say(asked('paidAt', '2026-11-19T22:30'));
    expect(talk.maintenance()).toMatchObject(READ);
  });

  test('with the scope it has', async () => {
    const talk = await begin(known([{ ...night, scope: 'bank' }]));
    talk.say(heard('paidAt', '2026-11-19T22:30'), heard('outcome', 'timeout'));
    expect(talk.maintenance()?.value).toBe('bank');
  });

  test('also when it comes late, once the page in front is answered; ticks are never swept away under the finger', async () => {
    let arrive: (announcements: Announcements) => void = () => undefined;
    const talk = await begin(
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
    expect(talk.maintenance()).toMatchObject(READ);
  });

  test('a case of an earlier visit, and says that its verdict is another one now', async () => {
    const told = { ...story, settlementTerm: 'same-working-day', method: 'card' };
    const { record } = tell(told);
    expect(record.verdict?.cause).not.toBe('platform-maintenance');
    const talk = await begin(known([night]), record);
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
    const talk = await begin(announcements);
    talk.say(...paid(at));
    expect(talk.maintenance()).toBeUndefined();
    talk.tellUntil('network', {});
    expect(talk.state().asking?.facts).toContain('maintenance');
  });

  test.each(['asked', 'heard'] as const)('over a "yes" of the merchant: %s', async (provenance) => {
    const talk = await begin(known([night]));
    talk.say({ fact: 'maintenance', value: 'bank', provenance }, ...paid('2026-11-19T22:30'));
    expect(talk.state().record.answers.find(({ fact }) => fact === 'maintenance')?.value ?? 'bank').toBe('bank');
  });

  test('over what the payment company itself has given', async () => {
    const talk = await begin(known([night]));
    talk.say({ fact: 'maintenance', value: 'none', provenance: 'given' }, ...paid('2026-11-19T22:30'));
    expect(talk.maintenance()?.value).toBe('none');
  });

  test('in a closed case', async () => {
    const talk = await begin(known([night]));
    talk.session.send({ type: 'close', at: NOW });
    talk.say(...paid('2026-11-19T22:30'));
    expect(talk.maintenance()).toBeUndefined();
  });
});

describe('"no, that is not it"', () => {
  const refuse = async (record?: CaseRecord) => {
    const talk = await begin(known([night]), record);
    talk.say(heard('paidAt', '2026-11-19T22:30'), heard('outcome', 'timeout'));
    expect(talk.maintenance()).toMatchObject(READ);
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
    const before = await begin(known([night]), talk.state().record);
    before.session.send({ type: 'clock', at: NOW + 60_000 });
    expect(before.maintenance()).toBeUndefined();
    talk.tellUntil(undefined, {});
    const after = await begin(known([night]), talk.state().record);
    after.session.send({ type: 'clock', at: NOW + 60_000 });
    expect(after.maintenance()).toMatchObject({ value: 'none', provenance: 'asked' });
  });

  test('is said of that announcement only', async () => {
    const talk = await begin(known([night, { ...night, id: 'other', from: '2026-11-19T21:00', scope: 'bank' }]));
    talk.say(heard('paidAt', '2026-11-19T22:30'), heard('outcome', 'timeout'));
    talk.session.send({ type: 'forget', fact: 'maintenance', at: NOW });
    expect(talk.maintenance()).toMatchObject({ value: 'bank', reason: 'other' });
  });

  test('a changed answer means the same', async () => {
    const talk = await begin(known([night]));
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
    const talk = await begin(known([night]));
    talk.tellUntil('paidAt', { ...story, settlementTerm: 'next-day' });
    talk.say(asked('paidAt', '2026-11-19T22:30'));
    expect(talk.maintenance()).toMatchObject(READ);
    talk.say(asked('paidAt', '2026-11-20T08:00'));
    expect(talk.state().record.answers).toContainEqual(
      expect.objectContaining({ fact: 'maintenance', value: 'none', provenance: 'asked' }),
    );
    talk.say(asked('paidAt', '2026-11-19T22:30'));
    expect(talk.maintenance()).toMatchObject(READ);
  });

  test('is taken back with a step back, and comes again with the answer', async () => {
    const talk = await begin(known([night]));
    talk.tellUntil('paidAt', { ...story, settlementTerm: 'next-day' });
    talk.say(asked('paidAt', '2026-11-19T22:30'));
    const turns = talk.state().replay.turns.length;
    talk.session.send({ type: 'back', at: NOW });
    expect(talk.maintenance()?.provenance).not.toBe('read');
    expect(talk.state().asking?.facts).toEqual(['paidAt']);
    expect(talk.state().replay.turns).toHaveLength(turns - 1);
    talk.session.send({ type: 'forward', at: NOW });
    expect(talk.maintenance()).toMatchObject(READ);
  });

  test('F89 a feed that shows an announcement, hides it and shows it again moves nothing', async () => {
    const talk = await begin(known([night]));
    talk.say(heard('paidAt', '2026-11-19T22:30'), heard('outcome', 'timeout'));
    const { record } = talk.state();
    for (const items of [[], [night], []]) {
      talk.session.send({ type: 'evidence', evidence: { announcements: known(items) } });
      expect(talk.state().record).toBe(record);
    }
  });
});

describe('when it asks', () => {
  test('F83 a feed that never answers holds nothing up', async () => {
    const talk = await begin(new Promise<Announcements>(() => undefined));
    talk.tellUntil(undefined, story);
    expect(talk.state().life).toBe('judged');
    expect(talk.state().evidence.announcements).toBeUndefined();
  });

  test('once, then when the page is looked at again after five minutes', async () => {
    const talk = await begin(known([]));
    talk.wake();
    await vi.advanceTimersByTimeAsync(299_999);
    talk.wake();
    expect(talk.load).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    talk.wake();
    expect(talk.load).toHaveBeenCalledTimes(2);
  });

  test('a verdict that waits for the end is judged again when it comes, and the feed asked again', async () => {
    const talk = await begin(known([morning]));
    talk.say(heard('paidAt', '2026-11-20T09:30'), heard('outcome', 'timeout'));
    talk.tellUntil(undefined, {});
    expect(talk.state().verdict).toMatchObject({ cause: 'platform-maintenance', judgedAt: '2026-11-20T10:00' });
    await vi.advanceTimersByTimeAsync(2 * 3_600_000);
    expect(talk.state().verdict).toMatchObject({ cause: 'platform-maintenance', judgedAt: '2026-11-20T12:00' });
    expect(talk.load).toHaveBeenCalledTimes(3);
  });

  test('one that begins while the page is open answers then', async () => {
    const soon = { ...morning, from: '2026-11-20T10:30' } as const;
    const talk = await begin(known([soon]));
    talk.say(heard('outcome', 'approved'), heard('paidAt', '2026-11-20T09:30'), heard('settlementTerm', 'next-day'));
    expect(talk.maintenance()).toBeUndefined();
    await vi.advanceTimersByTimeAsync(30 * 60_000);
    expect(talk.maintenance()).toMatchObject({ provenance: 'read' });
  });

  test('F88 by the server’s clock, whatever the device’s says', async () => {
    const talk = await begin(
      known([{ ...morning, from: '2026-11-22T09:00', until: '2026-11-22T12:00' }], { clockSkew: 2 * DAY_MS }),
    );
    talk.say(heard('outcome', 'approved'), heard('paidAt', '2026-11-19T22:30'));
    talk.say(heard('settlementTerm', 'next-working-day'), heard('method', 'card'));
    expect(talk.maintenance()).toBeUndefined();
    talk.say(heard('paidAt', '2026-11-20T09:30'));
    expect(talk.maintenance()).toMatchObject({ provenance: 'read' });
  });

  test('nothing more once stopped', async () => {
    const talk = await begin(known([morning]));
    talk.stop();
    await vi.advanceTimersByTimeAsync(DAY_MS);
    talk.say(heard('paidAt', '2026-11-20T09:30'), heard('outcome', 'timeout'));
    expect(talk.load).toHaveBeenCalledTimes(1);
    expect(talk.maintenance()).toBeUndefined();
  });
});
