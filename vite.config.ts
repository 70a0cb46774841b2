import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { askAgainPlugin } from './src/app/build/ask-again-plugin';
import { embedPlugin } from './src/app/build/embed-plugin';
import { firstPagePlugin } from './src/app/build/first-page-plugin';
import { inPagePlugin } from './src/app/build/in-page-plugin';
import { leaveOutSourcesPlugin } from './src/app/build/leave-out-sources-plugin';
import { minifyAgainPlugin } from './src/app/build/minify-again-plugin';
import { offlinePlugin } from './src/app/build/offline-plugin';
import { PAGE_PART } from './src/app/build/page-part';
import { plainImportsPlugin } from './src/app/build/plain-imports-plugin';
import { textPartsPlugin } from './src/app/build/text-parts-plugin';

const LOCALE_FILE = /\/locales\/([^/]+)\/([^/]+)\.json(?:\?(all|asking|answers))?$/;

/** Texts that most journeys never need. What the questions need of a language is one file, what a verdict says one more. */
const LATE_TEXTS: Readonly<Record<string, string>> = {
  phrases: 'lexicon',
  learned: 'lexicon',
  'response-codes': 'codes',
  cases: 'cases-texts',
  talk: 'talk-texts',
  glossary: 'glossary',
  numbers: 'numbers-texts',
  settings: 'settings-texts',
  network: 'network-texts',
  announcements: 'announcement-texts',
  update: 'update-texts',
  handoff: 'handoff-texts',
  console: 'desk-texts',
  rulemap: 'desk-texts',
  gallery: 'desk-texts',
  widget: 'widget-texts',
};

const FACES = ['test/{features,ui,platform,app}/**/*.test.{ts,tsx}'];
/** Tests that put another module in the place of one. */
const REPLACING = [
  'test/app/{panels,parts}-that-fail.test.tsx',
  'test/app/start-late.test.ts',
  'test/platform/storage/open-store.test.ts',
];

/** Tests in a real browser that look at how long something takes. */
const MEASURING = ['test/browser/{network-check,first-question}.test.ts'];
const IN_BROWSER = {
  environment: 'node',
  globalSetup: 'test/support/provide-dist.ts',
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // What they stand on is read once by each worker; what could be left behind is in the browser, which each file starts anew.
  isolate: false,
  // A killed browser, a crashed tab or a stolen processor may spoil a run by chance; what is wrong fails twice.
  retry: 1,
} as const;

/** One file per language and occasion. Two texts of one occasion travel together, which every other file has no need to. */
function textGroup(id: string): string | null {
  const [, language, topic = ''] = LOCALE_FILE.exec(id) ?? [];
  return LATE_TEXTS[topic] === 'lexicon' ? `lexicon-${language}` : null;
}

function chunkFile({ facadeModuleId }: { readonly facadeModuleId: string | null }): string {
  const [, language, topic = '', part] = LOCALE_FILE.exec(facadeModuleId ?? '') ?? [];
  if (language === undefined) return 'assets/[name]-[hash].js';
  return `assets/${part === 'answers' ? `answers-${topic}` : (LATE_TEXTS[topic] ?? 'texts')}-${language}-[hash].js`;
}

export default defineConfig({
  base: './',
  // A missing file answers 404, never the page: a chunk that is gone must look gone.
  appType: 'mpa',
  // Dexie without what only older browsers need, and as a module of today: 1.6 kB less.
  resolve: { alias: { dexie: 'dexie/dist/modern/dexie.mjs' } },
  plugins: [
    react(),
    firstPagePlugin(),
    textPartsPlugin(),
    leaveOutSourcesPlugin(),
    plainImportsPlugin(),
    askAgainPlugin(),
    inPagePlugin(),
    embedPlugin(),
    minifyAgainPlugin(),
    offlinePlugin(),
  ],
  build: {
    target: 'es2022',
    manifest: true,
    // One small style sheet, and no lists of what to preload.
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        chunkFileNames: chunkFile,
        codeSplitting: {
          groups: [
            { name: textGroup, debugName: 'texts', test: LOCALE_FILE },
            // What the entry imports at once stays one file; the rest splits by itself behind each `import()`.
            { name: 'first', tags: ['$initial'] },
            // Each with all it imports: what it shares with a later part would weigh more as many small files.
            { name: PAGE_PART, test: /\/src\/app\/show-page\.tsx$/ },
            {
              name: 'start-late',
              test: /\/src\/(app\/(start-late|update\/UpdateWatch)|features\/verdict\/VerdictPage)\.tsx?$/,
            },
            { name: 'read-feed', test: /\/src\/platform\/evidence\/read-(feed|kept)\.ts$/ },
          ],
        },
      },
    },
  },
  // `npm start` serves the page as strictly as the browser tests do.
  preview: { headers: { 'X-Content-Type-Options': 'nosniff' } },
  test: {
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    // A property over thousands of cases may share two cores with the rest: a limit is for what hangs, not for what is slow.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'floor',
          environment: 'node',
          // Pure modules have nothing to keep apart, and each is read once.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: ['test/{features,ui,platform,app,browser}/**', 'test/architecture/bundle-budget.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'faces',
          environment: 'jsdom',
          // Each test leaves a clean page; what replaces a module needs modules of its own.
          isolate: false,
          include: FACES,
          exclude: REPLACING,
          setupFiles: ['test/support/clean-page.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'replacing',
          environment: 'jsdom',
          include: REPLACING,
          setupFiles: ['test/support/clean-page.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          ...IN_BROWSER,
          include: ['test/browser/**/*.test.ts', 'test/architecture/bundle-budget.test.ts'],
          exclude: MEASURING,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'measuring',
          ...IN_BROWSER,
          include: MEASURING,
          // One browser at a time, after everything else: what it measures must not depend on its neighbours.
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
