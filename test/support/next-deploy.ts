import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

const NAMED = /^(.*)(\.\w+)$/;
const READS_NAMES = ['.js', '.css', '.html', '.json'];

/**
 * The same page as if everything in it had changed: every file under `assets/` has another name, wherever it is named, and
 * none of the old ones is there. Its HTML says which deploy it is of. Returns its folder, and how to be rid of it.
 */
export function nextDeploy(dist: string, mark: string): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), `daonale-${mark}-`));
  cpSync(dist, folder, { recursive: true });
  const renamed = readdirSync(join(folder, 'assets')).map((name) => ({
    name,
    next: name.replace(NAMED, `$1${mark}$2`),
  }));
  for (const { name, next } of renamed) renameSync(join(folder, 'assets', name), join(folder, 'assets', next));
  const files = ['index.html', 'sw.js', '.vite/manifest.json', ...renamed.map(({ next }) => `assets/${next}`)];
  for (const file of files.filter((file) => READS_NAMES.includes(extname(file)))) {
    const text = readFileSync(join(folder, file), 'utf8');
    writeFileSync(
      join(folder, file),
      renamed.reduce((all, { name, next }) => all.replaceAll(name, next), text),
    );
  }
  change(folder, 'index.html', (html) => html.replace('<head>', `<head><meta name="deploy" content="${mark}">`));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Changes a file that the worker keeps under its own name, and what the worker knows of it. */
export function change(folder: string, file: string, how: (text: string) => string): void {
  const text = how(readFileSync(join(folder, file), 'utf8'));
  writeFileSync(join(folder, file), text);
  const revision = createHash('md5').update(text).digest('hex');
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
  const next = worker.replace(new RegExp(`"[0-9a-f]{32}"(?=,"url":"${file}")`), `"${revision}"`);
  if (next === worker) throw new Error(`The worker knows no ${file}`);
  writeFileSync(join(folder, 'sw.js'), next);
}
