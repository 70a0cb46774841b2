import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { evaluateScenarios } from './evaluate/evaluate-scenarios';
import { scenarioSchema } from './evaluate/evaluation-schema';
import { readLines } from './evaluate/read-lines';
import { evaluateUtterances } from './evaluate/run-utterance';
import { scenarioFigures } from './evaluate/scenario-figures';
import { utteranceFigures } from './evaluate/utterance-figures';
import { utteranceSchema } from './evaluate/utterance-schema';

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
  const text = readFileSync(file, 'utf8');
  return holdsUtterances(text) ? evaluateWords(text, { file, details }) : evaluateStories(text, { file, details });
}

interface Run {
  readonly file: string;
  readonly details: string | undefined;
}

/** The first line tells the kind: an utterance has a text, a scenario a truth. */
function holdsUtterances(text: string): boolean {
  const [first = ''] = text
    .replace(/^\uFEFF/, '')
    .trimStart()
    .split('\n', 1);
  return /"text"\s*:/.test(first) && !/"truth"\s*:/.test(first);
}

function evaluateWords(text: string, { file, details }: Run): number {
  const { lines, problems } = readLines(text, utteranceSchema);
  for (const problem of problems) console.error(`${file}, ${problem}`);
  const evaluated = evaluateUtterances(lines);
  if (details !== undefined) {
    writeFileSync(details, evaluated.map(({ result }) => `${JSON.stringify(result)}\n`).join(''));
  }
  console.log(utteranceFigures(evaluated));
  return problems.length > 0 ? 1 : 0;
}

function evaluateStories(text: string, { file, details }: Run): number {
  const { lines, problems } = readLines(text, scenarioSchema);
  for (const problem of problems) console.error(`${file}, ${problem}`);
  const evaluated = evaluateScenarios(lines);
  for (const { scenario, warnings } of evaluated) {
    for (const warning of warnings) console.error(`${file}, ${scenario.id}: ${warning}`);
  }
  if (details !== undefined) {
    writeFileSync(details, evaluated.map(({ result }) => `${JSON.stringify(result.details)}\n`).join(''));
  }
  if (lines.length === 0) console.error(`${file} holds no scenario.`);
  else console.log(scenarioFigures(evaluated));
  return problems.length > 0 || lines.length === 0 ? 1 : 0;
}
