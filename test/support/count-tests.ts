import * as v from 'valibot';

export interface Tally {
  passed: number;
  failed: number;
}

const reportSchema = v.object({
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      assertionResults: v.array(v.object({ status: v.string() })),
    }),
  ),
});

/**
 * Counts the tests in a Vitest JSON report. A test that did not run counts as failed, and so does a file that could not
 * be loaded. `isQuiet` is whether Vitest itself left with 0: whatever else made it fail counts once, as does a run
 * without any test or without a report.
 */
export function countTests(reportText: string, isQuiet: boolean): Tally {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), reportSchema), reportText);
  if (!parsed.success) return { passed: 0, failed: 1 };
  const files = parsed.output.testResults;
  const statuses = files.flatMap((file) => file.assertionResults.map((test) => test.status));
  const passed = statuses.filter((status) => status === 'passed').length;
  const broken = files.filter((file) => file.status === 'failed' && !hasFailedTest(file.assertionResults)).length;
  const failed = statuses.length - passed + broken;
  const isUnexplained = failed === 0 && (!isQuiet || passed === 0);
  return { passed, failed: failed + (isUnexplained ? 1 : 0) };
}

function hasFailedTest(tests: { status: string }[]): boolean {
  return tests.some((test) => test.status !== 'passed');
}
