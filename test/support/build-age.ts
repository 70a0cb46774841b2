import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['index.html', 'package-lock.json', 'vite.config.ts', 'src', 'locales', 'public'];

/** Whether `dist` under this root was built after the last change of anything that goes into it. */
export function isBuildFresh(root: string): boolean {
  const built = changedAt(join(root, 'dist/.vite/manifest.json'));
  return built > 0 && sources.every((source) => newestIn(join(root, source)) <= built);
}

function newestIn(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0;
  const inside = readdirSync(path).map((name) => newestIn(join(path, name)));
  return Math.max(stats.mtimeMs, ...inside);
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
