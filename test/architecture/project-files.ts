import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ReadFile, readSource } from './source-file';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every code and style file below a folder of the project, read. */
export function projectFiles(folder: string): readonly ReadFile[] {
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.(tsx?|css)$/.test(path))
    .sort()
    .map((path) => readSource({ path, text: readFileSync(`${root}${path}`, 'utf8') }));
}
