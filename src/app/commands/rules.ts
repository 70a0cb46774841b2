import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { compileGraph } from '../../core/engine/compile-graph';
import { calculators } from '../../rules/calculators';
import { dating } from '../../rules/dating';
import { graph } from '../../rules/index';
import { commandWorld } from './rules/command-world';
import { runCheck } from './rules/run-check';
import { runStats } from './rules/run-stats';
import { runWalk } from './rules/run-walk';
import { terminalWords } from './rules/terminal-words';

const USAGE = `Usage: npm run rules -- check [--allow CODE]…        everything wrong with the rules, their texts and the calendar
       npm run rules -- stats                        what the order of pages costs, beside the best
       npm run rules -- walk [--lang zh-CN|en]       the conversation in the terminal
       --now 2026-11-23T10:00 judges at a Beijing minute instead of now`;

const { values, positionals, world } = whatIsGiven();
const compile = () => compileGraph(graph, { calculators, dating });

switch (positionals[0]) {
  case 'check':
    process.exitCode = runCheck(world, values.allow) ? 0 : 1;
    break;
  case 'stats':
    process.exitCode = runStats(compile(), world) ? 0 : 1;
    break;
  case 'walk':
    await walkInTerminal();
    break;
  default:
    console.error(USAGE);
    process.exitCode = 2;
}

/** What was typed after the command, and the world to judge in; what cannot be read ends it with a sentence. */
function whatIsGiven() {
  try {
    const given = parseArgs({
      allowPositionals: true,
      options: {
        now: { type: 'string' },
        lang: { type: 'string', default: 'zh-CN' },
        allow: { type: 'string', multiple: true, default: [] },
      },
    });
    return { ...given, world: commandWorld(given.values.now, 'public/settings.json') };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exit(2);
  }
}

async function walkInTerminal(): Promise<void> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const typed = lines[Symbol.asyncIterator]();
  const ask = async (prompt: string): Promise<string | undefined> => {
    process.stdout.write(prompt);
    const { value, done } = await typed.next();
    return done ? undefined : value;
  };
  await runWalk({ graph: compile(), words: terminalWords('locales', values.lang), world }, { print: console.log, ask });
  lines.close();
}
