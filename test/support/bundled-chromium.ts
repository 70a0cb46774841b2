import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from './build-dist';

/** A browser to start, and what it needs in its environment. */
export interface Browser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const UNPACK = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";

/** The Chromium that comes with the dependencies, unpacked once into `.cache/`. Linux on x64 only. */
export function bundledChromium(): Browser {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`the bundled one runs on Linux x64 only, this is ${process.platform} ${process.arch}`);
  }
  const folder = join(projectRoot, '.cache', `chromium-${packageVersion()}`);
  if (!existsSync(folder)) unpackInto(folder);
  return {
    executablePath: join(folder, 'chromium'),
    // Its own libraries (libnss3 and so on) and one font, so that a machine without either will do.
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

function packageVersion(): string {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const text = readFileSync(join(main, '..', '..', '..', 'package.json'), 'utf8');
  return /"version": "([^"]+)"/.exec(text)?.[1] ?? 'unknown';
}

function unpackInto(folder: string): void {
  // Unpacked beside and then moved, so that nobody ever starts half a browser.
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  // The package unpacks into the temporary folder, brings its libraries only where it takes the machine for Lambda, and
  // changes its process's environment when imported: hence a process of its own.
  const env = { ...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
  const unpacking = spawnSync(process.execPath, ['--input-type=module', '--eval', UNPACK], {
    cwd: projectRoot,
    env,
    encoding: 'utf8',
  });
  if (unpacking.status !== 0) throw new Error(`the bundled one could not be unpacked: ${unpacking.stderr}`);
  writeFileSync(join(draft, 'fonts', 'fonts.conf'), fontsConfig(folder));
  if (existsSync(folder)) rmSync(draft, { recursive: true });
  else renameSync(draft, folder);
}

/** The package's own file points to /tmp; this one adds the machine's fonts, Chinese ones where there are any. */
function fontsConfig(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir>${join(folder, 'fonts', 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
