import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import * as v from 'valibot';

const names = v.optional(v.array(v.string()), []);
const manifestSchema = v.record(
  v.string(),
  v.object({
    file: v.string(),
    src: v.optional(v.string(), ''),
    imports: names,
    dynamicImports: names,
    css: names,
  }),
);

type Chunk = v.InferOutput<typeof manifestSchema>[string] & { readonly name: string };
export type Manifest = Readonly<Record<string, Chunk>>;

const HASHED = /^assets\/(.+)-[\w-]{8}\.\w+$/;

/** What Vite says about a build: which file needs which, at once or later. */
export function readManifest(dist: string): Manifest {
  const text = readFileSync(join(dist, '.vite/manifest.json'), 'utf8');
  const chunks = v.parse(v.pipe(v.string(), v.parseJson(), manifestSchema), text);
  // What a file is called says more than what Rolldown called its chunk: a language's texts all come from `TOPIC.json`.
  return Object.fromEntries(
    Object.entries(chunks).map(([key, chunk]) => [key, { ...chunk, name: HASHED.exec(chunk.file)?.[1] ?? '' }]),
  );
}

/** The files of a chunk and of all that it may ever import, but for what `isLeftOut` says belongs to other occasions. */
export function filesReached(
  manifest: Manifest,
  entry: string,
  isLeftOut: (chunk: Chunk) => boolean,
): readonly string[] {
  const reached = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (chunk === undefined || reached.has(key) || isLeftOut(chunk)) return;
    reached.add(key);
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) visit(next);
  };
  visit(entry);
  const files = [...reached].flatMap((key) => [manifest[key]?.file ?? [], manifest[key]?.css ?? []].flat());
  return [...new Set(files)];
}

const weighed = new Map<string, number>();

/** Bytes of a file as a CDN sends it: brotli at its best. A built file's name changes with its content, so one weighing will do. */
export function brotliBytes(dist: string, file: string): number {
  const path = join(dist, file);
  const known = weighed.get(path) ?? weighNow(path);
  weighed.set(path, known);
  return known;
}

/** Bytes of the script that stands in the page itself, as if it travelled alone. */
export function bytesInPage(dist: string): number {
  const [, script] = /<script>(.*?)<\/script>/s.exec(readFileSync(join(dist, 'index.html'), 'utf8')) ?? [];
  if (script === undefined) throw new Error('No script stands in the page');
  return packed(Buffer.from(script));
}

function weighNow(path: string): number {
  return packed(readFileSync(path));
}

function packed(bytes: Buffer): number {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  return brotliCompressSync(bytes, options).length;
}
