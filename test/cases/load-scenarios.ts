import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Scenario, scenarioSchema } from '../../src/app/commands/evaluate/evaluation-schema';
import { readLines } from '../../src/app/commands/evaluate/read-lines';

export interface ScenarioFile {
  readonly name: string;
  readonly scenarios: readonly Scenario[];
}

/** Every stored scenario, by file. Throws where a line cannot be read. */
export function loadScenarios(): readonly ScenarioFile[] {
  return readdirSync(import.meta.dirname)
    .filter((name) => /^scenarios-.*\.jsonl$/.test(name))
    .sort()
    .map((name) => {
      const { lines, problems } = readLines(readFileSync(join(import.meta.dirname, name), 'utf8'), scenarioSchema);
      if (problems.length > 0) throw new Error(`${name}: ${problems.join('; ')}`);
      return { name, scenarios: lines };
    });
}
