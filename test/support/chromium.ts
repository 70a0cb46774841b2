import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type BrowserContext, chromium, type Browser as RunningBrowser } from 'playwright-core';
import { type Browser, bundledChromium } from './bundled-chromium';

const NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Candidate {
  readonly name: string;
  find(): Browser;
}

/**
 * Starts a Chromium: CHROMIUM_PATH, the machine's own, else the one that comes with the dependencies. `without` names
 * flags that the driver would set and this browser is to go without.
 */
export function startChromium(without: readonly string[] = []): Promise<RunningBrowser> {
  return startFirst((options) => chromium.launch({ ...options, ignoreDefaultArgs: [...without] }));
}

/** Starts a Chromium that keeps its storage in `profile`, so that it can be killed and come back. */
export function startChromiumWith(profile: string): Promise<BrowserContext> {
  return startFirst((options) => chromium.launchPersistentContext(profile, options));
}

interface LaunchOptions {
  readonly executablePath: string;
  readonly headless: true;
  readonly args: string[];
  readonly env: Record<string, string>;
}

async function startFirst<T>(launch: (options: LaunchOptions) => Promise<T>): Promise<T> {
  const failures: string[] = [];
  for (const candidate of candidates()) {
    try {
      const { executablePath, env } = candidate.find();
      return await launch({ executablePath, headless: true, args: FLAGS, env: { ...ownEnvironment(), ...env } });
    } catch (error) {
      failures.push(`- ${candidate.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(
    `No Chromium starts on this machine, and the browser tests are never skipped. Install one (on Debian: apt-get install chromium) or name one in CHROMIUM_PATH. Tried:\n${failures.join('\n')}`,
  );
}

/** A browser named in CHROMIUM_PATH is the only one tried: who names one wants that one. */
function candidates(): readonly Candidate[] {
  const bundled = { name: 'the bundled Chromium', find: bundledChromium };
  if (process.env.DAONALE_BROWSER === 'bundled') return [bundled];
  const named = process.env.CHROMIUM_PATH;
  const paths = named ? [named] : installed();
  const own = paths.map((path) => ({ name: path, find: () => ({ executablePath: path, env: {} }) }));
  return named ? own : [...own, bundled];
}

function installed(): readonly string[] {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)].filter((folder) => folder !== '');
  const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...new Set(paths)].filter((path) => existsSync(path));
}

function ownEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
