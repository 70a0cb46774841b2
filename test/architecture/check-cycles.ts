import { importedPath, type ReadFile } from './source-file';

type ImportGraph = ReadonlyMap<string, readonly string[]>;

const ENDINGS = ['', '.ts', '.tsx', '/index.ts'];

/** A sentence for every ring of files that import each other; a type import counts, since it binds as well. */
export function checkCycles(files: readonly ReadFile[]): readonly string[] {
  const graph = importGraph(files);
  const done = new Set<string>();
  const ringsFrom = (path: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(path)) return [ringSentence([...trail.slice(trail.indexOf(path)), path])];
    if (done.has(path)) return [];
    const rings = (graph.get(path) ?? []).flatMap((next) => ringsFrom(next, [...trail, path]));
    done.add(path);
    return rings;
  };
  return [...graph.keys()].flatMap((path) => ringsFrom(path, []));
}

function importGraph(files: readonly ReadFile[]): ImportGraph {
  const paths = new Set(files.map(({ path }) => path));
  const resolve = (from: string, imported: string) => {
    const target = importedPath(from, imported);
    return ENDINGS.map((ending) => `${target}${ending}`).filter((path) => paths.has(path));
  };
  return new Map(files.map(({ path, imports }) => [path, imports.flatMap((imported) => resolve(path, imported))]));
}

function ringSentence(ring: readonly string[]): string {
  return `${ring.join(' → ')} is a ring: move what both need into a file of its own`;
}
