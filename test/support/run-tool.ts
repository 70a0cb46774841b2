import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { projectRoot } from './build-dist';

/** Runs an installed tool at the repository's root, without input, its output streamed through. True when it exits with 0. */
export function runTool(tool: string, args: readonly string[], env: Record<string, string> = {}): Promise<boolean> {
  const path = [join(projectRoot, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const child = spawn(tool, args, {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env, PATH: path },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0));
  });
}
