// @vitest-environment node
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { checkNetwork, type NetworkCheck, WANTED_TRIPS } from '../../../src/platform/evidence/check-network';
import { TRIP_LIMIT_MS } from '../../../src/platform/evidence/make-trip';
import type { Trip } from '../../../src/platform/evidence/network-report';
import { PROBE_TEXT } from '../../../src/platform/evidence/probe-file';
import {
  type Behaviour,
  type FaultyServer,
  faultyServer,
  hangs,
  hangsUp,
  pours,
  redirectsTo,
  sends,
} from '../../support/faulty-server';

const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8' };
const probe = sends(PROBE_TEXT, PLAIN);
const login = sends('<!doctype html><title>Wi-Fi</title>', { 'Content-Type': 'text/html' });

/** A page that is looked at, until it is hidden. */
class FakeSight extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';

  turn(state: DocumentVisibilityState): void {
    this.visibilityState = state;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

interface Checked extends Partial<NetworkCheck> {
  /** What each round trip takes by the clock that measures. */
  readonly times?: readonly number[];
}

async function check(behaviour: Behaviour, { times = [40], ...more }: Checked = {}) {
  const server = await faultyServer({ '/probe.txt': behaviour });
  return { server, report: await checkAt(server, { times, ...more }) };
}

function checkAt(server: FaultyServer, { times = [40], ...more }: Checked = {}) {
  let clock = 0;
  let turn = 0;
  return checkNetwork({
    base: server.url,
    hosts: [],
    signal: new AbortController().signal,
    sight: new FakeSight() as NetworkCheck['sight'],
    onTrip: () => undefined,
    // Asked twice for each trip, before and after.
    now: () => {
      if (turn % 2 === 1) clock += times[Math.floor(turn / 2) % times.length] ?? 0;
      turn += 1;
      return clock;
    },
    ...more,
  });
}

/** A promise and what keeps it. */
function once(): { readonly asked: Promise<void>; note(): void } {
  let note: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    note = resolve;
  });
  return { asked, note: () => note() };
}

/** Answers one way and then another, in order; the last for ever. */
function inTurn(...behaviours: readonly Behaviour[]): Behaviour {
  let count = 0;
  return (request, response) => {
    const behave = behaviours[Math.min(count, behaviours.length - 1)] ?? hangsUp;
    count += 1;
    behave(request, response);
  };
}

/** The real server for the page's own host, and a made-up world behind it. */
function otherHosts(reach: Readonly<Record<string, boolean>>): string[] {
  const asked: string[] = [];
  const real = globalThis.fetch;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const { protocol, host } = new URL(String(input));
    if (protocol === 'http:') return real(input, init);
    asked.push(`${init?.method} ${init?.mode} ${host}`);
    if (!reach[host]) throw new TypeError('Failed to fetch');
    return new Response(null);
  });
  return asked;
}

describe('verdicts', () => {
  test('good: every round trip came back, each asked for past the caches', async () => {
    const { server, report } = await check(probe, { times: [40, 44, 41, 900, 42, 43, 39, 45] });
    expect(report).toMatchObject({ verdict: 'good', median: 43, hosts: [] });
    expect(report?.trips).toHaveLength(WANTED_TRIPS);
    expect(new Set(server.requests).size).toBe(WANTED_TRIPS);
  });

  test('F94 one outlier decides nothing, slowness throughout does', async () => {
    expect((await check(probe, { times: [5000, 40, 40, 40, 40, 40, 40, 40] })).report?.verdict).toBe('good');
    expect((await check(probe, { times: [601] })).report?.verdict).toBe('weak');
    expect((await check(probe, { times: [600] })).report?.verdict).toBe('good');
  });

  test('weak: some were lost', async () => {
    const { report } = await check(inTurn(probe, hangsUp, probe, probe, hangsUp, probe));
    expect(report?.verdict).toBe('weak');
  });

  test('F91 offline: nothing comes back, whatever the browser believes', async () => {
    vi.stubGlobal('navigator', { onLine: true });
    const { server, report } = await check(hangsUp);
    expect(report).toMatchObject({ verdict: 'offline', median: undefined });
    expect(server.requests).toHaveLength(3);
  });

  test.each([
    ['answers 200 with its login page', login],
    ['answers 200 with nothing', sends('', PLAIN)],
    ['sends elsewhere', redirectsTo('http://login.example/')],
    ['says so by its status', sends('', PLAIN, 511)],
    ['answers like our file, and more', sends(`${PROBE_TEXT}<script src="//portal.example/x.js"></script>`, PLAIN)],
  ])('F91 portal: a Wi-Fi that %s', async (_, behaviour) => {
    const { server, report } = await check(behaviour);
    expect(report?.verdict).toBe('portal');
    expect(server.requests).toHaveLength(2);
  });

  test('F91 a portal that lets nobody out any more, half-way', async () => {
    expect((await check(inTurn(probe, probe, probe, probe, probe, login))).report?.verdict).toBe('portal');
  });

  test('F91 one strange answer is not a portal, and not good either', async () => {
    expect((await check(inTurn(probe, login, probe))).report?.verdict).toBe('unknown');
  });

  test.each([403, 451])('F92 blocked: refused on the way with %s', async (code) => {
    expect((await check(sends('blocked by policy', PLAIN, code))).report?.verdict).toBe('blocked');
  });

  test.each([404, 500, 503])('unknown: the server has trouble of its own, %s', async (code) => {
    expect((await check(sends('trouble', PLAIN, code))).report?.verdict).toBe('unknown');
  });
});

describe('F92 other hosts', () => {
  const hosts = ['pay.example.com', 'api.example.com'];

  test('good only where each was reached; only the head of an answer is asked for', async () => {
    const asked = otherHosts({ 'pay.example.com': true, 'api.example.com': true });
    const { report } = await check(probe, { hosts });
    expect(report?.verdict).toBe('good');
    expect(asked.sort()).toEqual(['HEAD no-cors api.example.com', 'HEAD no-cors pay.example.com']);
  });

  test('blocked where one was not, and it says which', async () => {
    otherHosts({ 'pay.example.com': true });
    const { report } = await check(probe, { hosts });
    expect(report).toMatchObject({
      verdict: 'blocked',
      hosts: [
        { host: 'pay.example.com', isReached: true },
        { host: 'api.example.com', isReached: false },
      ],
    });
  });

  test('blocked where only the page’s own server is out of reach; offline where all are', async () => {
    otherHosts({ 'pay.example.com': true });
    expect((await check(hangsUp, { hosts })).report?.verdict).toBe('blocked');
    vi.restoreAllMocks();
    otherHosts({});
    expect((await check(hangsUp, { hosts })).report?.verdict).toBe('offline');
  });

  test('three of them at most', async () => {
    const asked = otherHosts({});
    await check(probe, { hosts: ['a.example', 'b.example', 'c.example', 'd.example'] });
    expect(asked).toHaveLength(3);
  });
});

describe('F93 small, and stopped at once', () => {
  test.each([
    ['a good connection', probe],
    ['a portal that pours', pours('text/html')],
    ['a portal that pours as our file would come', pours('text/plain')],
  ])('at most 200 kB over the line: %s', async (_, behaviour) => {
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
    await checkAt(server);
    expect(read).toBeGreaterThan(0);
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
