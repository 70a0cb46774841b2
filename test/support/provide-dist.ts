import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { buildDist } from './build-dist';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built page. */
    dist: string;
  }
}

/** Builds the page once for all browser tests; DAONALE_DIST names a build that is already there. */
export default function provideDist(project: TestProject): void {
  const given = process.env.DAONALE_DIST;
  if (given !== undefined && !existsSync(`${given}/index.html`)) {
    throw new Error(`DAONALE_DIST is ${given}, but there is no built page in it.`);
  }
  project.provide('dist', given ?? buildDist());
}
