import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { test } from '../support/browser-test';
import { brotliBytes, filesReached, readManifest } from '../support/build-weight';
import { untilLive } from '../support/first-live';

const kB = 1000;
const firstQuestionLimit = 100 * kB;
const journeyLimit = 150 * kB;

const languages = ['zh-CN', 'en'];
/** Pages and texts of the agent's desk and the rule writer, and the lexicon of the free text, which has its own budget. */
const otherOccasions = /^(lexicon|desk-texts)-|features\/(console|rulemap)\/|app\/gallery/;
/** A name Dexie keeps in its own database; it survives minifying. */
const dexieMark = '__dbnames';

const dist = inject('dist');
const manifest = readManifest(dist);
const scripts = Object.values(manifest).map(({ file }) => file);
const textsOf = (language: string) =>
  Object.values(manifest)
    .filter(({ name }) => name.endsWith(`-${language}`))
    .map(({ file }) => file);

describe.each(languages)('%s', (language) => {
  const others = languages.filter((other) => other !== language).flatMap(textsOf);

  test('script before the first question is live: at most 100 kB', async ({ open }) => {
    const page = await open('', { language, now: 'real' });
    const loaded = await loadedBeforeLive(page);
    const script = loaded.filter((file) => file.endsWith('.js'));
    expect(script).toContain(manifest['index.html']?.file);
    expect(weigh(`${language}: first question, script`, script)).toBeLessThanOrEqual(firstQuestionLimit);
  });

  test('the first load brings neither Dexie nor another language', async ({ open }) => {
    const loaded = await loadedBeforeLive(await open('', { language, now: 'real' }));
    const dexie = scripts.filter((file) => readFileSync(join(dist, file), 'utf8').includes(dexieMark));
    expect(dexie).not.toEqual([]);
    expect(others).not.toEqual([]);
    expect(loaded.filter((file) => dexie.includes(file) || others.includes(file))).toEqual([]);
  });

  test('script, style and texts of a whole journey: at most 150 kB', () => {
    const files = filesReached(
      manifest,
      'index.html',
      ({ file, name, src }) => others.includes(file) || otherOccasions.test(name) || otherOccasions.test(src),
    );
    expect(files.some((file) => file.endsWith('.css'))).toBe(true);
    expect(weigh(`${language}: whole journey`, files)).toBeLessThanOrEqual(journeyLimit);
  });
});

/** The build's files the page had asked for when its first question became live. */
async function loadedBeforeLive(page: Page): Promise<readonly string[]> {
  const live = await untilLive(page);
  const urls = await page.evaluate(
    (until) =>
      performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime <= until)
        .map(({ name }) => name),
    live,
  );
  return urls.map((url) => new URL(url).pathname.slice(1)).filter((path) => path.startsWith('assets/'));
}

/** Prints a table of the files and returns the sum of their bytes. */
function weigh(title: string, files: readonly string[]): number {
  const rows = files.map((file) => ({ file, bytes: brotliBytes(dist, file) })).sort((a, b) => b.bytes - a.bytes);
  const total = rows.reduce((sum, { bytes }) => sum + bytes, 0);
  const lines = [...rows, { file: 'together', bytes: total }].map(
    ({ file, bytes }) => `${(bytes / kB).toFixed(1).padStart(8)} kB  ${file}`,
  );
  console.log([title, ...lines].join('\n'));
  return total;
}
