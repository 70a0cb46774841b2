import type { Scenario } from './evaluation-schema';
import type { ScenarioResult } from './run-scenario';

interface Pair {
  readonly scenario: Scenario;
  readonly result: ScenarioResult;
}

/**
 * The figures of a scenario run as lines of text. A cause is right where it is the truth or acceptable; precision is the
 * mean over the causes given, recall over the causes wanted, so that a rare cause counts as much as a common one.
 */
export function scenarioFigures(pairs: readonly Pair[]): string {
  const right = pairs.filter(isRight);
  const exact = pairs.filter(({ scenario, result }) => scenario.truth === result.details.cause);
  const named = pairs.filter(({ scenario, result }) =>
    [result.details.cause, ...result.details.alternatives].some((cause) => isAccepted(scenario, cause)),
  );
  const given = groupsOf(pairs, ({ result }) => result.details.cause);
  const wanted = groupsOf(pairs, ({ scenario }) => scenario.truth);
  const facts = mean(pairs.map(({ result }) => result.details.asked.length));
  return [
    `scenarios       ${pairs.length}`,
    `accuracy        ${ratio(right, pairs)} (cause is the truth or acceptable; the truth alone ${ratio(exact, pairs)})`,
    `named           ${ratio(named, pairs)} (the cause or one of its alternatives is)`,
    `precision       ${mean(given.map(rightShare))} (mean over ${given.length} causes given)`,
    `recall          ${mean(wanted.map(rightShare))} (mean over ${wanted.length} causes wanted)`,
    `mean questions  ${mean(pairs.map(({ result }) => result.pages))} pages (${facts} facts)`,
    ...stepLines(pairs),
    ...pairs.filter((pair) => !isRight(pair)).map(missLine),
  ].join('\n');
}

function stepLines(pairs: readonly Pair[]): string[] {
  const lacking = pairs.flatMap(({ scenario, result }) => {
    const actions = scenario.mustRecommend.filter((action) => !has(result, action));
    return actions.length > 0 ? [`  steps ${scenario.id}: without ${actions.join(', ')}`] : [];
  });
  const forbidden = pairs.flatMap(({ scenario, result }) => {
    const actions = scenario.mustNotRecommend.filter((action) => has(result, action));
    return actions.length > 0 ? [`  steps ${scenario.id}: with ${actions.join(', ')}`] : [];
  });
  const count = `steps           ${lacking.length} without a required action, ${forbidden.length} with a forbidden one`;
  return [count, ...lacking, ...forbidden];
}

function missLine({ scenario, result }: Pair): string {
  return `  miss ${scenario.id}: ${result.details.cause} for ${scenario.truth}`;
}

function isRight({ scenario, result }: Pair): boolean {
  return isAccepted(scenario, result.details.cause);
}

function isAccepted(scenario: Scenario, cause: string): boolean {
  return scenario.truth === cause || scenario.acceptable.includes(cause);
}

function has({ details }: ScenarioResult, action: string): boolean {
  return details.steps.some((step) => step.action === action);
}

function groupsOf(pairs: readonly Pair[], key: (pair: Pair) => string): readonly (readonly Pair[])[] {
  return [...new Set(pairs.map(key))].map((value) => pairs.filter((pair) => key(pair) === value));
}

function rightShare(pairs: readonly Pair[]): number {
  return pairs.filter(isRight).length / pairs.length;
}

function ratio(part: readonly unknown[], whole: readonly unknown[]): string {
  return whole.length === 0 ? '–' : (part.length / whole.length).toFixed(3);
}

function mean(figures: readonly number[]): string {
  if (figures.length === 0) return '–';
  return (figures.reduce((sum, figure) => sum + figure, 0) / figures.length).toFixed(3);
}
