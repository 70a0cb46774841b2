import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Announcements } from '../../../src/platform/evidence/announcement';
import { NOW } from '../../support/cases';
import { beginInformed, heard, known, morning, story } from './informed';

const DAY_MS = 86_400_000;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('when it asks', () => {
  test('F83 a feed that never answers holds nothing up', async () => {
    const talk = await beginInformed(new Promise<Announcements>(() => undefined));
    talk.tellUntil(undefined, story);
    expect(talk.state().life).toBe('judged');
    expect(talk.state().evidence.announcements).toBeUndefined();
  });

  test('once, then when the page is looked at again after five minutes', async () => {
    const talk = await beginInformed(known([]));
    talk.wake();
    await vi.advanceTimersByTimeAsync(299_999);
    talk.wake();
    expect(talk.load).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    talk.wake();
    expect(talk.load).toHaveBeenCalledTimes(2);
  });

  test('a verdict that waits for the end is judged again when it comes, and the feed asked again', async () => {
    const talk = await beginInformed(known([morning]));
    talk.say(heard('paidAt', '2026-11-20T09:30'), heard('outcome', 'timeout'));
    talk.tellUntil(undefined, {});
    expect(talk.state().verdict).toMatchObject({ cause: 'platform-maintenance', judgedAt: '2026-11-20T10:00' });
    await vi.advanceTimersByTimeAsync(2 * 3_600_000);
    expect(talk.state().verdict).toMatchObject({ cause: 'platform-maintenance', judgedAt: '2026-11-20T12:00' });
    expect(talk.load).toHaveBeenCalledTimes(3);
  });

  test('one that begins while the page is open answers then', async () => {
    const soon = { ...morning, from: '2026-11-20T10:30' } as const;
    const talk = await beginInformed(known([soon]));
    talk.say(heard('outcome', 'approved'), heard('paidAt', '2026-11-20T09:30'), heard('settlementTerm', 'next-day'));
    expect(talk.maintenance()).toBeUndefined();
    await vi.advanceTimersByTimeAsync(30 * 60_000);
    expect(talk.maintenance()).toMatchObject({ provenance: 'read' });
  });

  test('F88 by the server’s clock, whatever the device’s says', async () => {
    const talk = await beginInformed(
      known([{ ...morning, from: '2026-11-22T09:00', until: '2026-11-22T12:00' }], { clockSkew: 2 * DAY_MS }),
    );
    talk.say(heard('outcome', 'approved'), heard('paidAt', '2026-11-19T22:30'));
    talk.say(heard('settlementTerm', 'next-working-day'), heard('method', 'card'));
    expect(talk.maintenance()).toBeUndefined();
    talk.say(heard('paidAt', '2026-11-20T09:30'));
    expect(talk.maintenance()).toMatchObject({ provenance: 'read' });
  });

  test('nothing more once stopped', async () => {
    const talk = await beginInformed(known([morning]));
    talk.stop();
    await vi.advanceTimersByTimeAsync(DAY_MS);
    talk.say(heard('paidAt', '2026-11-20T09:30'), heard('outcome', 'timeout'));
    expect(talk.load).toHaveBeenCalledTimes(1);
    expect(talk.maintenance()).toBeUndefined();
  });
});
