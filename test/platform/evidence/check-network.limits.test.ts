// @vitest-environment node
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type NetworkCheck, WANTED_TRIPS } from '../../../src/platform/evidence/check-network';
import { TRIP_LIMIT_MS } from '../../../src/platform/evidence/make-trip';
import type { Trip } from '../../../src/platform/evidence/network-report';
import { faultyServer, hangs, pours } from '../../support/faulty-server';
import { check, checkAt, FakeSight, inTurn, probe } from './checked';

/** A promise and what keeps it. */
function once(): { readonly asked: Promise<void>; note(): void } {
  let note: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    note = resolve;
  });
  return { asked, note: () => note() };
}

describe('F93 small, and stopped at once', () => {
  test.each([
    ['a good connection', probe, 'good'],
    ['a portal that pours', pours('text/html'), 'portal'],
    ['a portal that pours as our file would come', pours('text/plain'), 'portal'],
  ])('at most 200 kB over the line: %s', async (_, behaviour, verdict) => {
    const server = await faultyServer({ '/probe.txt': behaviour });
    let read = 0;
    const real = globalThis.fetch;
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => counted(await real(input, init)));
    function counted(response: Response): Response {
      const body = response.body?.pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>(
          {
            transform: (part, controller) => {
              read += part.byteLength;
              controller.enqueue(part);
            },
          },
          { highWaterMark: 1 },
          { highWaterMark: 0 },
        ),
      );
      return new Response(body ?? null, { status: response.status, headers: response.headers });
    }
    expect((await checkAt(server))?.verdict).toBe(verdict);
    expect(read).toBeLessThanOrEqual(200_000);
  });

  test('stopped in the middle of a round trip, it leaves within a tenth of a second, without a result', async () => {
    const stop = new AbortController();
    const { asked, note } = once();
    const server = await faultyServer({
      '/probe.txt': (request, response) => {
        hangs(request, response);
        note();
      },
    });
    const checking = checkAt(server, { signal: stop.signal });
    await asked;
    const stopped = performance.now();
    stop.abort();
    expect(await checking).toBeUndefined();
    expect(performance.now() - stopped).toBeLessThan(100);
    await server.hungUp;
    expect(server.requests).toHaveLength(1);
  });

  test('stopped while other hosts are asked', async () => {
    const stop = new AbortController();
    const real = globalThis.fetch;
    vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
      if (String(input).startsWith('http:')) return real(input, init);
      stop.abort();
      return Promise.reject(new DOMException('stopped', 'AbortError'));
    });
    expect((await check(probe, { hosts: ['pay.example.com'], signal: stop.signal })).report).toBeUndefined();
  });

  test('a round trip that does not end is given three seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const seen: Trip['is'][] = [];
    const { asked, note } = once();
    const server = await faultyServer({
      '/probe.txt': inTurn((request, response) => {
        hangs(request, response);
        note();
      }, probe),
    });
    const checking = checkAt(server, {
      onTrip: (trips) => {
        seen.push(...trips.slice(-1).map(({ is }) => is));
      },
    });
    await asked;
    vi.advanceTimersByTime(TRIP_LIMIT_MS);
    expect((await checking)?.verdict).toBe('good');
    expect(seen).toEqual(['lost', ...Array(7).fill('back')]);
  });
});

describe('F94 while nobody looks', () => {
  test('what was measured meanwhile is dropped and made again', async () => {
    const sight = new FakeSight();
    const seen: number[] = [];
    let count = 0;
    const { server, report } = await check(
      (request, response) => {
        count += 1;
        if (count === 2) sight.turn('hidden');
        if (count === 4) sight.turn('visible');
        probe(request, response);
      },
      { sight: sight as NetworkCheck['sight'], onTrip: (trips) => seen.push(trips.length) },
    );
    expect(report?.verdict).toBe('good');
    expect(report?.trips).toHaveLength(WANTED_TRIPS);
    expect(server.requests).toHaveLength(WANTED_TRIPS + 3);
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('a glance away within one round trip counts as well', async () => {
    const sight = new FakeSight();
    let count = 0;
    const { server } = await check(
      (request, response) => {
        count += 1;
        if (count === 1) {
          sight.turn('hidden');
          sight.turn('visible');
        }
        probe(request, response);
      },
      { sight: sight as NetworkCheck['sight'] },
    );
    expect(server.requests).toHaveLength(WANTED_TRIPS + 1);
  });

  test('a page that stays hidden learns nothing', async () => {
    const sight = new FakeSight();
    sight.turn('hidden');
    const { server, report } = await check(probe, { sight: sight as NetworkCheck['sight'] });
    expect(report).toEqual({ verdict: 'unknown', trips: [], median: undefined, hosts: [] });
    expect(server.requests).toHaveLength(12);
  });
});
