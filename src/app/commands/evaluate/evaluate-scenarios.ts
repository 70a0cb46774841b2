import { compileGraph } from '../../../core/engine/compile-graph';
import { beijingMoment } from '../../../core/model/beijing-time';
import { calculators } from '../../../rules/calculators';
import { dating } from '../../../rules/dating';
import { graph } from '../../../rules/index';
import { officialCalendar } from '../../../settlement/calendars';
import { genericProfile } from '../../../settlement/schedules';
import type { Scenario } from './evaluation-schema';
import { readFacts } from './read-facts';
import { runScenario, type ScenarioResult } from './run-scenario';

export interface EvaluatedScenario {
  readonly scenario: Scenario;
  readonly result: ScenarioResult;
  /** What of its facts was ignored, and why. */
  readonly warnings: readonly string[];
}

/** Runs scenarios through the shipped rules, official calendar and generic settlement profile. */
export function evaluateScenarios(scenarios: readonly Scenario[]): readonly EvaluatedScenario[] {
  const compiled = compileGraph(graph, { calculators, dating });
  return scenarios.map((scenario) => {
    const { facts, warnings } = readFacts(compiled, scenario.facts);
    const world = { now: beijingMoment(scenario.relativeTo), calendar: officialCalendar, profile: genericProfile };
    return { scenario, result: runScenario(compiled, { id: scenario.id, facts }, world), warnings };
  });
}
