import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { watchProblems } from './watch-problems';

export const phone = { width: 360, height: 740 };
export const desktop = { width: 1280, height: 800 };

export interface PageOptions {
  readonly language?: 'zh-CN' | 'en' | string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colourScheme?: 'light' | 'dark';
  /**
   * The page's clock stands at this instant; timers still run. `real` leaves the device's own, for a test that measures: a
   * fixed clock takes `performance` away as well.
   */
  readonly now?: string;
  /** The device's zone, which must never matter. */
  readonly timeZone?: string;
  /** Problems the test causes on purpose, such as a file that is gone. */
  readonly expected?: readonly RegExp[];
  readonly context?: BrowserContextOptions;
}

export interface OpenedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Closes the page; throws when it ran into a problem nobody expected. */
  close(): Promise<void>;
}

const NOW = '2026-11-20T10:00:00+08:00';

/** Opens a page as a merchant's device would: its language, size, colours and clock are given, and nothing is stored yet. */
export async function openPage(browser: Browser, url: string, options: PageOptions = {}): Promise<OpenedPage> {
  const context = await browser.newContext({
    locale: options.language ?? 'zh-CN',
    viewport: options.viewport ?? phone,
    colorScheme: options.colourScheme ?? 'light',
    timezoneId: options.timeZone ?? 'Asia/Shanghai',
    // A worker would answer before a test can; those that are about it let it in.
    serviceWorkers: 'block',
    ...options.context,
  });
  // Well below the test's own limit, so that what fails says what it waited for.
  context.setDefaultTimeout(15_000);
  const problems = await watchProblems(context);
  if (options.now !== 'real') await context.clock.setFixedTime(options.now ?? NOW);
  const page = await context.newPage();
  await page.goto(url);
  const close = async () => {
    await context.close();
    refuseProblems(problems, options.expected ?? []);
  };
  return { page, context, close };
}

function refuseProblems(problems: readonly string[], expected: readonly RegExp[]): void {
  const surprises = problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)));
  if (surprises.length > 0)
    throw new Error(`The page ran into ${surprises.length} problem(s):\n${surprises.join('\n')}`);
}
