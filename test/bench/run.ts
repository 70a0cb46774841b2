import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runTool } from '../support/run-tool';

const parts = ['page', 'reasoning'];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((part) => !parts.includes(part));

/** `npm run bench [-- page|reasoning]`. It measures and prints; goals are goals, and no figure makes it fail. */
async function run(): Promise<boolean> {
  if (unknown.length > 0) {
    console.error(`There is no bench called ${unknown.join(', ')}; there are: ${parts.join(', ')}.`);
    return false;
  }
  let isWell = true;
  for (const part of wanted.length > 0 ? wanted : parts) {
    const file = fileURLToPath(new URL(`${part}.ts`, import.meta.url));
    if (!existsSync(file)) throw new Error(`${file} is gone.`);
    isWell = (await runTool('tsx', [file], { NODE_ENV: 'production' })) && isWell;
  }
  return isWell;
}

process.exitCode = (await run()) ? 0 : 1;
