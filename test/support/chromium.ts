import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
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
 * Starts a Chromium: the one CHROMIUM_PATH names, else the one that comes with the dependencies, else the machine's own. `without` names
 * flags that the driver would set and this browser is to go without.
 */
export function startChromium(without: readonly string[] = []): Promise<RunningBrowser> {
  return startFirst((options) => chromium.launch({ ...options, ignoreDefaultArgs: [...without] }));
}

/** Starts the machine's own Chromium, which knows its fonts, else the one that comes with the dependencies. */
export function startInstalledChromium(without: readonly string[] = []): Promise<RunningBrowser> {
  const launch = (options: LaunchOptions) => chromium.launch({ ...options, ignoreDefaultArgs: [...without] });
  return startFirst(launch, candidates().reverse());
}

/** Starts a Chromium that keeps its storage in `profile`, so that it can be killed and come back. */
export function startChromiumWith(profile: string): Promise<BrowserContext> {
  return startFirst((options) => chromium.launchPersistentContext(profile, options));
}

/**
 * Starts a Chromium as a person does and attaches to it: the driver's own flags would let a frame of another site see the
 * storage of its own. `preferences` are what the person set; the machine's own comes first, since one without a window does
 * not read them.
 */
export function startPlainChromium(preferences: object): Promise<PlainChromium> {
  return startFirst(async (options) => {
    const { errors, end } = spawnChromium(options, '--remote-debugging-port=0', preferences);
    try {
      const browser = await chromium.connectOverCDP(await debuggingAddress(errors));
      return { browser, close: () => browser.close().then(end) };
    } catch (error) {
      await end();
      throw error;
    }
  }, candidates().reverse());
}

/**
 * Starts a Chromium that nobody drives, for whoever speaks its protocol over the pipes: a driver has the browser note where in the
 * script each error is made, which no phone does and which takes long. The machine's own comes first, which knows its fonts.
 */
export function startUndrivenChromium(): Promise<UndrivenChromium> {
  return startFirst(async (options) => {
    const { errors, requests, answers, end } = spawnChromium(options, '--remote-debugging-pipe', {});
    errors.resume();
    return { requests, answers, close: end };
  }, candidates().reverse());
}

export interface UndrivenChromium {
  readonly requests: Writable;
  readonly answers: Readable;
  close(): Promise<void>;
}

/** With a profile of its own, which goes with it. */
function spawnChromium({ executablePath, args, env }: LaunchOptions, debugging: string, preferences: object) {
  const profile = mkdtempSync(join(tmpdir(), 'daonale-profile-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const flags = [...args, '--headless=new', debugging, `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn(executablePath, flags, {
    env,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const end = async (): Promise<void> => {
    // All of its processes, so that nobody writes to the profile any more.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    await gone;
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  const [, , errors, requests, answers] = child.stdio;
  if (errors instanceof Readable && requests instanceof Writable && answers instanceof Readable) {
    return { errors, requests, answers, end };
  }
  throw new Error('Chromium was started without its pipes');
}

export interface PlainChromium {
  readonly browser: RunningBrowser;
  close(): Promise<void>;
}

/** Chromium says on its error output where to attach. */
function debuggingAddress(output: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    output.on('data', (chunk) => {
      said += String(chunk);
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    output.once('end', () => reject(new Error(`Chromium ended before it could be attached to: ${said.slice(-500)}`)));
  });
}

interface LaunchOptions {
  readonly executablePath: string;
  readonly headless: true;
  readonly args: string[];
  readonly env: Record<string, string>;
}

async function startFirst<T>(launch: (options: LaunchOptions) => Promise<T>, wanted = candidates()): Promise<T> {
  const failures: string[] = [];
  for (const candidate of wanted) {
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

/**
 * A browser named in CHROMIUM_PATH is the only one tried: who names one wants that one. Else the bundled one comes first: it
 * is the same everywhere, and with no window around the page it takes half the time.
 */
function candidates(): Candidate[] {
  const named = process.env.CHROMIUM_PATH;
  const paths = named ? [named] : installed();
  const own = paths.map((path) => ({ name: path, find: () => ({ executablePath: path, env: {} }) }));
  return named ? own : [{ name: 'the bundled Chromium', find: bundledChromium }, ...own];
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
