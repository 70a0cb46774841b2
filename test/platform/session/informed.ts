import { onTestFinished, vi } from 'vitest';
import type { Answer } from '../../../src/core/model/answer';
import type { CaseRecord } from '../../../src/core/model/case-record';
import type { Announcement, Announcements, KnownAnnouncements } from '../../../src/platform/evidence/announcement';
import { createSession, startCase } from '../../../src/platform/session/create-session';
import { keepInformed } from '../../../src/platform/session/keep-informed';
import type { SessionState } from '../../../src/platform/session/session-state';
import { NOW } from '../../support/cases';
import { answersOn, type Told } from '../../support/conversation';

/** Over yesterday evening; the clock of these tests stands on 20 November 2026, 10:00. */
export const night: Announcement = {
  id: 'night',
  title: { 'zh-CN': '系统升级' },
  scope: 'platform',
  from: '2026-11-19T22:00',
  until: '2026-11-20T02:00',
  isOpen: false,
};
/** Goes on now, and ends at 12:00. */
export const morning: Announcement = { ...night, id: 'morning', from: '2026-11-20T09:00', until: '2026-11-20T12:00' };

export function known(items: readonly Announcement[], more: Partial<KnownAnnouncements> = {}): Announcements {
  return { is: 'known', items, asOf: NOW, isStale: false, isKept: false, clockSkew: 0, ...more };
}

/** A sale of yesterday evening, in the hours of `night`, that has not been paid out. */
export const story: Told = { outcome: 'approved', payoutStatus: 'none', missing: 'one', paidAt: '2026-11-19T22:30' };

/** A conversation with announcements at hand, on fake timers. */
export async function beginInformed(announcements: Announcements | Promise<Announcements>, record?: CaseRecord) {
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

export const readAnswer: Answer = { fact: 'maintenance', value: 'platform', provenance: 'read', reason: 'night' };
export const heard = (fact: string, value: string): Answer => ({ fact, value, provenance: 'heard' });
