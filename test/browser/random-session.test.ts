import { describe, expect } from 'vitest';
import { test } from '../support/browser-test';
import { randomSession } from '../support/random-session';

/** More of them: `npm run sessions`. */
describe('random sessions on a device that fills up, is cleared and crashes', () => {
  test.for([1, 2])(
    'F01 F04 F09 F15 F20 F27 no answer that was accepted is lost, run %i',
    { timeout: 240_000 },
    async (seed, { site }) => {
      const { given, done } = await randomSession(site.url, seed, 18);
      expect(given.size, done.join(', ')).toBeGreaterThan(4);
    },
  );
});
