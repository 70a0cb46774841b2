// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { WANTED_TRIPS } from '../../../src/platform/evidence/check-network';
import { PROBE_TEXT } from '../../../src/platform/evidence/probe-file';
import { hangsUp, redirectsTo, sends } from '../../support/faulty-server';
import { check, inTurn, PLAIN, probe } from './checked';

const login = sends('<!doctype html><title>Wi-Fi</title>', { 'Content-Type': 'text/html' });

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
