import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { isBuildFresh } from './build-age';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Gives the browser tests a build to look at: the runner's, the one on disk if nothing changed since, or a new one. */
export default async function readyBuild(): Promise<void> {
  if (process.env.DAONALE_DIST || isBuildFresh(root)) return;
  await build({ root, logLevel: 'warn' });
}
