import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './support/build-dist';
import { countTests, type Tally } from './support/count-tests';
import { runTool } from './support/run-tool';

const report = join(projectRoot, '.cache/vitest.json');
const ruleCommands = 'src/app/commands/rules.ts';
/** Vite warns of a default that is only planned, of each file of the configuration, once for every project. */
const quiet = { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };

/** The whole truth about this checkout, in one command; the last line says how many checks and tests passed and failed. */
async function run(): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0 };
  const step = async (tool: string, ...args: string[]): Promise<boolean> => {
    console.log(`\n> ${tool} ${args.join(' ')}`);
    const isPassed = await runTool(tool, args, { NODE_ENV: 'production', ...quiet });
    tally[isPassed ? 'passed' : 'failed'] += 1;
    if (!isPassed) console.log(`Failed: ${tool} ${args.join(' ')}`);
    return isPassed;
  };
  await step('biome', 'ci');
  await step('tsc', '-p', 'tsconfig.floor.json');
  await step('tsc', '-p', 'tsconfig.worker.json');
  await step('tsc', '-p', 'tsconfig.json');
  const isBuilt = await step('vite', 'build');
  if (existsSync(join(projectRoot, ruleCommands)))
    await step('tsx', ruleCommands, 'check', '--allow', 'calendar-ends-soon');
  const tests = await runTests(isBuilt);
  return { passed: tally.passed + tests.passed, failed: tally.failed + tests.failed };
}

async function runTests(isBuilt: boolean): Promise<Tally> {
  rmSync(report, { force: true });
  const projects = isBuilt ? [] : ['--project', '!browser', '--project', '!measuring'];
  if (!isBuilt) console.log('\nThe browser tests cannot run without a build.');
  console.log('\n> vitest run');
  const reporters = ['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${report}`];
  const env = { CI: 'true', ...quiet, ...(isBuilt ? { DAONALE_DIST: join(projectRoot, 'dist') } : {}) };
  const isQuiet = await runTool('vitest', ['run', '--allowOnly=false', ...reporters, ...projects], env);
  return countTests(existsSync(report) ? readFileSync(report, 'utf8') : '', isQuiet);
}

const { passed, failed } = await run();
process.exitCode = failed > 0 ? 1 : 0;
console.log(`\n${passed} passed, ${failed} failed`);
