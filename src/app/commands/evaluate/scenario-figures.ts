import type { Scenario } from './evaluation-schema';
import type { ScenarioResult } from './run-scenario';

/** The figures of a scenario run as lines of text: accuracy, precision and recall by cause, steps, questions. */
export function scenarioFigures(scenarios: readonly Scenario[], results: readonly ScenarioResult[]): string {
  const pairs = scenarios.flatMap((scenario, index) => {
    const result = results[index];
    return result ? [{ scenario, result }] : [];
  });
  const right = pairs.filter(({ scenario, result }) => isRight(scenario, result.cause));
  const exact = pairs.filter(({ scenario, result }) => scenario.truth === result.cause);
  const named = pairs.filter(({ scenario, result }) =>
    [result.cause, ...result.alternatives].some((cause) => isRight(scenario, cause)),
  );
  const causes = [...new Set(pairs.flatMap(({ scenario, result }) => [scenario.truth, result.cause]))].sort();
  const perCause = causes.map((cause) => {
    const given = pairs.filter(({ result }) => result.cause === cause);
    const hit = given.filter(({ scenario }) => isRight(scenario, cause)).length;
    const wanted = pairs.filter(({ scenario }) => scenario.truth === cause);
    const found = wanted.filter(({ scenario, result }) => isRight(scenario, result.cause)).length;
    return { cause, precision: ratio(hit, given.length), recall: ratio(found, wanted.length), wanted: wanted.length };
  });
  const missing = pairs.filter(({ scenario, result }) => scenario.mustRecommend.some((action) => !has(result, action)));
  const wrong = pairs.filter(({ scenario, result }) => scenario.mustNotRecommend.some((action) => has(result, action)));
  return [
    `scenarios        ${pairs.length}`,
    `accuracy         ${percent(right.length, pairs.length)} (truth or acceptable; truth alone ${percent(exact.length, pairs.length)})`,
    `named            ${percent(named.length, pairs.length)} (cause or one of its alternatives)`,
    `precision        ${mean(perCause.map((row) => row.precision))} (mean over causes given)`,
    `recall           ${mean(perCause.map((row) => row.recall))} (mean over causes wanted)`,
    `mean questions   ${mean(pairs.map(({ result }) => result.asked.length))} facts on ${mean(pairs.map(({ result }) => result.screens))} screens`,
    `steps            ${missing.length} without a required action, ${wrong.length} with a forbidden one`,
    ...pairs.flatMap(({ scenario, result }) =>
      isRight(scenario, result.cause) ? [] : [`  miss ${scenario.id}: ${result.cause} for ${scenario.truth}`],
    ),
    ...missing.map(({ scenario }) => `  steps ${scenario.id}: lacks one of ${scenario.mustRecommend.join(', ')}`),
    ...wrong.map(({ scenario }) => `  steps ${scenario.id}: has one of ${scenario.mustNotRecommend.join(', ')}`),
  ].join('\n');
}

function isRight(scenario: Scenario, cause: string): boolean {
  return scenario.truth === cause || scenario.acceptable.includes(cause);
}

function has(result: ScenarioResult, action: string): boolean {
  return result.steps.some((step) => step.action === action);
}

function ratio(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

function mean(figures: readonly (number | undefined)[]): string {
  const known = figures.filter((figure) => figure !== undefined);
  if (known.length === 0) return '–';
  return (known.reduce((sum, figure) => sum + figure, 0) / known.length).toFixed(2);
}
