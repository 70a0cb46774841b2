import { expect, test } from 'vitest';
import { countTests } from './count-tests';

const file = (status: string, ...statuses: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: statuses.map((each) => ({ status: each })),
});
const report = (...testResults: unknown[]) => JSON.stringify({ testResults });

test.each([
  ['every test passed', report(file('passed', 'passed', 'passed')), true, { passed: 2, failed: 0 }],
  ['one failed', report(file('failed', 'failed', 'passed')), false, { passed: 1, failed: 1 }],
  [
    'skipped and planned ones count as failed',
    report(file('passed', 'passed', 'skipped', 'todo')),
    true,
    { passed: 1, failed: 2 },
  ],
  [
    'a file that could not be loaded',
    report(file('failed'), file('passed', 'passed')),
    false,
    { passed: 1, failed: 1 },
  ],
  ['Vitest failed for another reason', report(file('passed', 'passed')), false, { passed: 1, failed: 1 }],
  ['there was no test', report(), true, { passed: 0, failed: 1 }],
  ['there was no report', '', true, { passed: 0, failed: 1 }],
])('%s', (_, text, isQuiet, tally) => {
  expect(countTests(text, isQuiet)).toEqual(tally);
});
