// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import type { Announcements } from '../../../src/platform/evidence/announcement';
import { type FeedSource, loadAnnouncements } from '../../../src/platform/evidence/load-announcements';
import {
  drips,
  faultyServer,
  hangs,
  hangsHalfway,
  hangsUp,
  json,
  pours,
  redirectsTo,
  sends,
  status,
} from '../../support/faulty-server';
import { badBodies } from './bad-bodies';
import {
  DAY_MS,
  date,
  device,
  incidents,
  maintenances,
  NOW,
  OWN,
  outage,
  ownFeed,
  readerAt,
  upgrade,
  window,
} from './feeds';

const PATH = '/announcements.json';
const soon = { milliseconds: 250, bytes: 256_000 };

async function loadFrom(behaviour: Parameters<typeof faultyServer>[0][string], more = {}): Promise<Announcements> {
  const server = await faultyServer({ [PATH]: behaviour });
  return loadAnnouncements(OWN, readerAt(server.url, more));
}

describe('a feed that can be read', () => {
  test('our own format, with when the server said so', async () => {
    expect(await loadFrom(json(ownFeed(upgrade), date()))).toEqual({
      is: 'known',
      items: [
        {
          id: upgrade.id,
          title: upgrade.title,
          scope: 'platform',
          from: '2026-11-20T09:00',
          until: '2026-11-20T12:00',
          isOpen: false,
        },
      ],
      asOf: NOW,
      isStale: false,
      isKept: false,
      clockSkew: 0,
    });
  });

  test('Statuspage: its incidents and its maintenance together', async () => {
    const server = await faultyServer({
      '/status/api/v2/incidents.json': json(incidents(outage), date()),
      '/status/api/v2/scheduled-maintenances.json': json(maintenances(window), date()),
    });
    const source: FeedSource = { kind: 'statuspage', url: './status/api/v2' };
    const read = await loadAnnouncements(source, readerAt(server.url));
    expect(read.is === 'known' && read.items.map(({ id }) => id).sort()).toEqual(['b2c3d4', 'k7r4q1m2']);
  });

  test.each(['incidents', 'scheduled-maintenances'])(
    'F83 Statuspage: where %s.json fails, the other still counts',
    async (broken) => {
      const server = await faultyServer({
        '/api/v2/incidents.json': json(incidents(outage), date()),
        '/api/v2/scheduled-maintenances.json': json(maintenances(window), date()),
        [`/api/v2/${broken}.json`]: status(503),
      });
      const read = await loadAnnouncements({ kind: 'statuspage', url: './api/v2/' }, readerAt(server.url));
      expect(read).toMatchObject({
        is: 'known',
        items: [{ id: broken === 'incidents' ? window.id : outage.id }],
      });
    },
  );

  test('an empty list is known, and says nothing', async () => {
    expect(await loadFrom(json(ownFeed(), date()))).toMatchObject({ is: 'known', items: [] });
  });
});

describe('F83 a server that fails leaves nothing known', () => {
  test.each([
    ['hangs', hangs, 'too-slow'],
    ['hangs half-way', hangsHalfway, 'too-slow'],
    ['drips for ever', drips, 'too-slow'],
    ['hangs up', hangsUp, 'unreachable'],
    ['redirects in a ring', redirectsTo(PATH), 'unreachable'],
    ['redirects to another file', redirectsTo('/good.json'), 'unreachable'],
    ['answers 500', status(500), 'bad-status'],
    ['answers 502', status(502), 'bad-status'],
    ['answers 503', status(503), 'bad-status'],
    ['answers 404', status(404), 'bad-status'],
    ['answers 204', sends('', { 'Content-Type': 'application/json' }, 204), 'bad-status'],
    ['answers 206', status(206), 'bad-status'],
  ] as const)('%s', async (_, behaviour, why) => {
    const server = await faultyServer({ [PATH]: behaviour, '/good.json': json(ownFeed(upgrade)) });
    expect(await loadAnnouncements(OWN, readerAt(server.url, { limits: soon }))).toEqual({ is: 'unknown', why });
    expect(server.requests).toEqual([PATH]);
  });

  test('a host that does not exist', async () => {
    const reader = readerAt('http://127.0.0.1:9/', { limits: soon });
    expect(await loadAnnouncements(OWN, reader)).toEqual({ is: 'unknown', why: 'unreachable' });
  });

  test('it is given four seconds, no more', async () => {
    const limit = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(limit.signal);
    const server = await faultyServer({ [PATH]: hangs });
    const loading = loadAnnouncements(OWN, readerAt(server.url));
    expect(timeout).toHaveBeenCalledExactlyOnceWith(4000);
    limit.abort(new DOMException('took too long', 'TimeoutError'));
    expect(await loading).toEqual({ is: 'unknown', why: 'too-slow' });
  });

  test('what was read before stays, with the time it was read', async () => {
    const storage = device();
    const routes = { [PATH]: json(ownFeed(upgrade), date()) };
    const server = await faultyServer(routes);
    const first = await loadAnnouncements(OWN, readerAt(server.url, { storage }));
    routes[PATH] = status(500);
    const later = await loadAnnouncements(OWN, readerAt(server.url, { storage, now: () => NOW + 3_600_000 }));
    expect(later).toEqual({ ...first, isKept: true });
  });

  test('what was kept of another feed is not taken for this one', async () => {
    const storage = device();
    const good = await faultyServer({ [PATH]: json(ownFeed(upgrade), date()) });
    await loadAnnouncements(OWN, readerAt(good.url, { storage }));
    const bad = await faultyServer({ [PATH]: status(500) });
    expect(await loadAnnouncements(OWN, readerAt(bad.url, { storage }))).toMatchObject({ is: 'unknown' });
  });

  test('a device that keeps nothing still reads', async () => {
    const storage = (): Storage => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    expect(await loadFrom(json(ownFeed(upgrade), date()), { storage })).toMatchObject({ is: 'known' });
    expect(await loadFrom(status(500), { storage })).toMatchObject({ is: 'unknown' });
  });
});

describe('F84 a body that is not the feed is unknown, never "all is well"', () => {
  test('there are thirty of them', () => {
    expect(badBodies.length).toBeGreaterThanOrEqual(30);
  });

  test.each(badBodies)('$name', async ({ body, type, why }) => {
    const headers: Record<string, string> = type === undefined ? {} : { 'Content-Type': type };
    expect(await loadFrom(sends(body, headers))).toEqual({ is: 'unknown', why });
  });
});

describe('F85 a body without end', () => {
  test('is hung up on at 256 kB', async () => {
    const server = await faultyServer({ [PATH]: pours() });
    expect(await loadAnnouncements(OWN, readerAt(server.url))).toEqual({ is: 'unknown', why: 'too-large' });
    await server.hungUp;
  });

  test('256 kB are read, one byte more is not', async () => {
    const whole = Buffer.from(JSON.stringify(ownFeed(upgrade)));
    const sized = (bytes: number) =>
      sends(Buffer.concat([whole, Buffer.alloc(bytes - whole.length, ' ')]), {
        'Content-Type': 'application/json',
        ...date(),
      });
    expect(await loadFrom(sized(256_000))).toMatchObject({ is: 'known' });
    expect(await loadFrom(sized(256_001))).toEqual({ is: 'unknown', why: 'too-large' });
  });
});

describe('F88 clocks that differ', () => {
  test.each([-2, 2])('a device %s days off reckons with the server, and says by how much', async (days) => {
    const skewed = NOW + days * DAY_MS;
    const read = await loadFrom(json(ownFeed(upgrade), date()), { now: () => skewed });
    expect(read).toMatchObject({ is: 'known', asOf: NOW, isStale: false, clockSkew: -days * DAY_MS });
    expect(read.is === 'known' && read.items).toHaveLength(1);
  });

  test('a minute is no difference', async () => {
    expect(await loadFrom(json(ownFeed(), date()), { now: () => NOW + 60_000 })).toMatchObject({ clockSkew: 0 });
  });

  test('an answer that a cache on the way has held for more than a day is stale', async () => {
    const held = json(ownFeed(upgrade), { ...date(NOW - 25 * 3_600_000), Age: String(25 * 3600) });
    expect(await loadFrom(held)).toMatchObject({ asOf: NOW - 25 * 3_600_000, isStale: true, clockSkew: 0 });
    const fresh = json(ownFeed(upgrade), { ...date(NOW - 23 * 3_600_000), Age: String(23 * 3600) });
    expect(await loadFrom(fresh)).toMatchObject({ isStale: false });
  });

  test.each([
    ['a day and a minute later', DAY_MS + 60_000],
    ['by a clock set back since', -DAY_MS],
  ])('what was kept is stale %s', async (_, passed) => {
    const storage = device();
    const routes = { [PATH]: json(ownFeed(upgrade), date()) };
    const server = await faultyServer(routes);
    await loadAnnouncements(OWN, readerAt(server.url, { storage }));
    routes[PATH] = hangsUp;
    const later = await loadAnnouncements(OWN, readerAt(server.url, { storage, now: () => NOW + passed }));
    expect(later).toMatchObject({ is: 'known', isKept: true, isStale: true });
  });

  test('a server without a clock leaves the device its own', async () => {
    const silent: typeof hangs = (_request, response) => {
      response.sendDate = false;
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(ownFeed(upgrade)));
    };
    expect(await loadFrom(silent)).toMatchObject({ is: 'known', asOf: NOW, clockSkew: 0 });
  });
});

describe('where a feed may be', () => {
  test.each([
    ['another host', 'https://status.example.com/api/v2', []],
    ['an allowed host without https', 'http://status.example.com/api/v2', ['status.example.com']],
    ['an allowed host on another port', 'https://status.example.com:8443/api/v2', ['status.example.com']],
    ['a host that only begins like an allowed one', 'https://status.example.com.evil.test/', ['status.example.com']],
    ['a password in the address', 'https://a:b@status.example.com/', ['status.example.com']],
    ['no web address', 'javascript:alert(1)', []],
    ['a data address', 'data:application/json,{"items":[]}', []],
    ['no address at all', 'https://', []],
  ])('not asked: %s', async (_, url, allowedHosts) => {
    const asked = vi.spyOn(globalThis, 'fetch');
    const reader = readerAt('https://pay.example.com/', { allowedHosts });
    expect(await loadAnnouncements({ kind: 'own', url }, reader)).toEqual({ is: 'unknown', why: 'not-allowed' });
    expect(asked).not.toHaveBeenCalled();
  });

  test('asked without cookies, cache or redirect; the clock comes from the page’s own host', async () => {
    const asked = vi.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
      const isClock = String(input).endsWith('probe.txt');
      const headers: Record<string, string> = isClock ? date(NOW + DAY_MS) : { 'Content-Type': 'application/json' };
      return new Response(isClock ? null : JSON.stringify(incidents(outage)), { headers });
    });
    const reader = readerAt('https://pay.example.com/help/', { allowedHosts: ['Status.Example.com'] });
    const read = await loadAnnouncements({ kind: 'statuspage', url: 'https://status.example.com/api/v2' }, reader);
    expect(read).toMatchObject({ is: 'known', clockSkew: DAY_MS, asOf: NOW + DAY_MS });
    expect(asked.mock.calls.map(([input]) => String(input)).sort()).toEqual([
      'https://pay.example.com/help/probe.txt',
      'https://status.example.com/api/v2/incidents.json',
      'https://status.example.com/api/v2/scheduled-maintenances.json',
    ]);
    for (const [, init] of asked.mock.calls) {
      expect(init).toMatchObject({ cache: 'no-store', credentials: 'omit', redirect: 'error' });
    }
  });
});
