import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the page into `dist/` as it ships, and returns that folder. Throws when the build fails. */
export function buildDist(): string {
  // A child of its own: inside Vitest, NODE_ENV is "test" and React would be built for development.
  const env = { ...process.env, NODE_ENV: 'production' };
  const build = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    cwd: projectRoot,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (build.status !== 0) throw new Error('The page could not be built; the reason stands above.');
  return `${projectRoot}dist`;
}
