import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { compileGraph } from '../../core/engine/compile-graph';
import { beijingMoment } from '../../core/model/beijing-time';
import { calculators } from '../../rules/calculators';
import { dating } from '../../rules/dating';
import { graph } from '../../rules/index';
import { officialCalendar } from '../../settlement/calendars';
import { genericProfile } from '../../settlement/schedules';
import { type Scenario, scenarioSchema } from './evaluate/evaluation-schema';
import { runScenario } from './evaluate/run-scenario';
import { scenarioFigures } from './evaluate/scenario-figures';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { details: { type: 'string' } } });
const [file] = positionals;
if (!file) {
  console.error('Usage: npm run evaluate -- FILE.jsonl [--details OUT.jsonl]');
  process.exit(2);
}

const compiled = compileGraph(graph, { calculators, dating });
const scenarios = readLines(file);
const results = scenarios.map((scenario) =>
  runScenario(compiled, scenario, {
    now: beijingMoment(Date.parse(scenario.relativeTo)),
    calendar: officialCalendar,
    profile: genericProfile,
  }),
);
if (values.details) writeFileSync(values.details, results.map((result) => `${JSON.stringify(result)}\n`).join(''));
console.log(scenarioFigures(scenarios, results));

function readLines(path: string): Scenario[] {
  const lines = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), scenarioSchema), line);
    if (parsed.success) return parsed.output;
    const [issue] = parsed.issues;
    console.error(`${path}:${index + 1}: ${issue.message} at ${v.getDotPath(issue) ?? 'the line itself'}`);
    return process.exit(1);
  });
}
