// @vitest-environment node
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeNetwork } from '../../../src/platform/evidence/judge-network';
import type { Trip } from '../../../src/platform/evidence/network-report';

const back = (...times: readonly number[]): Trip[] => times.map((milliseconds) => ({ is: 'back', milliseconds }));
const lost: Trip = { is: 'lost' };
const trip = fc.oneof(
  fc.record({ is: fc.constant('back' as const), milliseconds: fc.integer({ min: 0, max: 3000 }) }),
  fc.record({ is: fc.constantFrom('lost' as const, 'changed' as const, 'refused' as const, 'failed' as const) }),
);
const host = fc.record({ host: fc.constant('pay.example.com'), isReached: fc.boolean() });

test('F94 the median: of an even number the middle of the middle two, of none nothing', () => {
  expect(judgeNetwork(back(10, 30, 20), []).median).toBe(20);
  expect(judgeNetwork(back(10, 40, 20, 30), []).median).toBe(25);
  expect(judgeNetwork([lost], []).median).toBeUndefined();
});

test('F94 four round trips say nothing, five do', () => {
  expect(judgeNetwork(back(40, 40, 40, 40), []).verdict).toBe('unknown');
  expect(judgeNetwork(back(40, 40, 40, 40, 40), []).verdict).toBe('good');
  expect(judgeNetwork([...back(40, 40), lost, lost], []).verdict).toBe('unknown');
  expect(judgeNetwork([...back(40, 40, 40), lost, lost], []).verdict).toBe('weak');
  expect(judgeNetwork([...back(40, 40, 40, 40), lost], []).verdict).toBe('unknown');
});

test('F92 "good" needs five that came back, none that somebody else answered, and every host', () => {
  fc.assert(
    fc.property(fc.array(trip, { maxLength: 12 }), fc.array(host, { maxLength: 3 }), (trips, hosts) => {
      const { verdict } = judgeNetwork(trips, hosts);
      const count = (is: Trip['is']) => trips.filter((one) => one.is === is).length;
      if (verdict === 'good') {
        expect(count('back')).toBeGreaterThanOrEqual(5);
        expect(count('changed') + count('refused')).toBe(0);
        expect(hosts.every(({ isReached }) => isReached)).toBe(true);
      }
      if (verdict === 'offline') expect(count('back')).toBe(0);
      if (verdict === 'portal') expect(count('changed')).toBeGreaterThanOrEqual(2);
    }),
    { numRuns: 2_000 },
  );
});
