import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type CompiledGraph, compileGraph } from '../../core/engine/compile-graph';
import { beijingMoment } from '../../core/model/beijing-time';
import { calculators } from '../../rules/calculators';
import { dating } from '../../rules/dating';
import { graph } from '../../rules/index';
import { officialCalendar } from '../../settlement/calendars';
import { genericProfile } from '../../settlement/schedules';
import { type Scenario, scenarioSchema } from './evaluate/evaluation-schema';
import { readFacts } from './evaluate/read-facts';
import { readLines } from './evaluate/read-lines';
import { runScenario, type ScenarioResult } from './evaluate/run-scenario';
import { scenarioFigures } from './evaluate/scenario-figures';

const USAGE = 'Usage: npm run evaluate -- FILE.jsonl [--details OUT.jsonl]';

try {
  process.exitCode = evaluate(argumentsGiven());
} catch (error) {
  // Node gives its own refusals a code: an unknown option, a file that cannot be read or written. The rest is a fault of ours.
  if (!(error instanceof Error && 'code' in error)) throw error;
  console.error(error.code === 'ENOENT' ? `There is no such file or folder: ${pathOf(error)}` : error.message);
  console.error(USAGE);
  process.exitCode = 2;
}

function pathOf(error: Error): string {
  return 'path' in error ? String(error.path) : error.message;
}

interface Arguments {
  readonly files: readonly string[];
  readonly details: string | undefined;
}

function argumentsGiven(): Arguments {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { details: { type: 'string' } } });
  return { files: positionals, details: values.details };
}

/** Runs a file and gives the exit code: 1 where a line could not be read, although the others were. */
function evaluate({ files, details }: Arguments): number {
  const [file] = files;
  if (file === undefined || files.length > 1) {
    console.error(USAGE);
    return 2;
  }
  const { lines, problems } = readLines(readFileSync(file, 'utf8'), scenarioSchema);
  for (const problem of problems) console.error(`${file}, ${problem}`);
  const compiled = compileGraph(graph, { calculators, dating });
  const pairs = lines.map((scenario) => ({ scenario, result: run(compiled, scenario) }));
  if (details !== undefined) {
    writeFileSync(details, pairs.map(({ result }) => `${JSON.stringify(result.details)}\n`).join(''));
  }
  if (lines.length === 0) console.error(`${file} holds no scenario.`);
  else console.log(scenarioFigures(pairs));
  return problems.length > 0 || lines.length === 0 ? 1 : 0;
}

function run(compiled: CompiledGraph, { id, facts, relativeTo }: Scenario): ScenarioResult {
  const read = readFacts(compiled, facts);
  for (const warning of read.warnings) console.error(`${id}: ${warning}`);
  const world = { now: beijingMoment(relativeTo), calendar: officialCalendar, profile: genericProfile };
  return runScenario(compiled, { id, facts: read.facts }, world);
}
