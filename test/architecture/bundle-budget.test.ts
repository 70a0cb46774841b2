import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { compileGraph } from '../../src/core/engine/compile-graph';
import { calculators } from '../../src/rules/calculators';
import { dating } from '../../src/rules/dating';
import { graph } from '../../src/rules/index';
import { test } from '../support/browser-test';
import { brotliBytes, bytesInPage, filesReached, readManifest } from '../support/build-weight';
import { untilLive } from '../support/first-live';

const kB = 1000;
const firstQuestionLimit = 100 * kB;
/** Whatever the verdict, and with the table of response codes where that was searched. */
const journeyLimit = 150 * kB;
const wordsLimit = 45 * kB;
/** What a host page has to load before anybody opens the widget. */
const embedLimit = 3 * kB;

const languages = ['zh-CN', 'en'];
/**
 * What a journey by taps does not fetch: pages of the agent's desk and the rule writer, the list of cases, the typed talk
 * (which has a budget of its own), the network check and announcements (fetched when there is something to check or to
 * say), what only a page in the widget's frame needs, the notices that a newer version waits and that settings.json is broken,
 * the reminder for the calendar (written on a tap), how the page opens under a policy older than it, what there is to say in Chinese where the page is not (fetched when the
 * words to say are opened), what is said to those who come back to a verdict that has changed, and the texts of other verdicts.
 */
const otherOccasions =
  /^(lexicon|glossary|widget-texts|desk-texts|talk-texts|numbers-texts|settings-texts|network-texts|announcement-texts|handoff-texts|update-texts|cases-texts|answers|codes)-|features\/(console|rulemap|handoff)\/|features\/verdict\/(OfferSpoken|InChinese|Rejudged)|features\/conversation\/(Typed|HeardRows|NetworkCheck|Announced)|session\/listen|evidence\/read-statuspage|^read-feed$|app\/(gallery|opening-look|give-reminder|SettingsProblems|CasesPage|HandoffView|embed\/|update\/UpdateNotice)/;
/** A name Dexie keeps in its own database; it survives minifying. */
const dexieMark = '__dbnames';

const dist = inject('dist');
const manifest = readManifest(dist);
const compiled = compileGraph(graph, { calculators, dating });
const files = Object.values(manifest).map(({ file }) => file);
const textsOf = (language: string) =>
  Object.values(manifest)
    .filter(({ name }) => name.endsWith(`-${language}`))
    .map(({ file }) => file);

test('the widget brings at most 3 kB to a host page', () => {
  expect(weigh('embed.js', ['embed.js'])).toBeLessThanOrEqual(embedLimit);
});

describe.each(languages)('%s', (language) => {
  const others = languages.filter((other) => other !== language).flatMap(textsOf);

  test('script before the first question is live: at most 100 kB', async ({ open }) => {
    const page = await open('', { language, now: 'real' });
    const loaded = await loadedBeforeLive(page);
    const script = loaded.filter((file) => file.endsWith('.js'));
    expect(script).toContain(manifest['index.html']?.file);
    expect(weigh(`${language}: first question, script`, [IN_PAGE, ...script])).toBeLessThanOrEqual(firstQuestionLimit);
  });

  test('the first load brings neither Dexie nor another language', async ({ open }) => {
    const loaded = await loadedBeforeLive(await open('', { language, now: 'real' }));
    const dexie = files.filter((file) => readFileSync(join(dist, file), 'utf8').includes(dexieMark));
    expect(dexie).not.toEqual([]);
    expect(others).not.toEqual([]);
    expect(loaded.filter((file) => dexie.includes(file) || others.includes(file))).toEqual([]);
  });

  const styles = files.filter((file) => file.endsWith('.css'));
  const reached = filesReached(
    manifest,
    'index.html',
    ({ file, name, src }) => others.includes(file) || otherOccasions.test(name) || otherOccasions.test(src),
  );
  const journey = [IN_PAGE, ...new Set([...reached, ...styles])];
  const named = (name: string) =>
    Object.values(manifest)
      .filter((chunk) => chunk.name === `${name}-${language}`)
      .map(({ file }) => file);

  test('script, style and texts of a whole journey: at most 150 kB', () => {
    expect(journey.some((file) => file.endsWith('.css'))).toBe(true);
    const answers = named('answers-not-due-yet');
    expect(answers).not.toEqual([]);
    expect(weigh(`${language}: to "not due yet"`, [...journey, ...answers])).toBeLessThanOrEqual(journeyLimit);
  });

  test('what reads typed words, script and lexicon: at most 45 kB, and only when there are words to read', () => {
    const ear = Object.values(manifest).filter(({ src }) => src.endsWith('platform/session/listen.ts'));
    // With what it shares with other parts: the masking that comes first, how long words may be.
    const beside = ear.flatMap(({ imports }) => imports.flatMap((key) => manifest[key]?.file ?? []));
    const script = [...ear.map(({ file }) => file), ...beside.filter((file) => !journey.includes(file))];
    const words = [...script, ...named('lexicon')];
    expect(words.length).toBeGreaterThan(2);
    expect(journey.filter((file) => words.includes(file))).toEqual([]);
    expect(weigh(`${language}: reading typed words`, words)).toBeLessThanOrEqual(wordsLimit);
  });

  test('the heaviest journey, with its verdict and the response codes: at most 150 kB', () => {
    const codes = named('codes');
    expect(codes).not.toEqual([]);
    const weights = compiled.causes.map(({ cause }) => {
      const files = [...journey, ...codes, ...named(`answers-${cause.id}`)];
      return files.reduce((sum, file) => sum + bytesOf(file), 0);
    });
    const heaviest = Math.max(...weights);
    console.log(`${language}: the heaviest journey, with the response codes: ${(heaviest / kB).toFixed(1)} kB`);
    expect(heaviest).toBeLessThanOrEqual(journeyLimit);
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

const IN_PAGE = 'the script in the page';

/** Prints a table of the files and returns the sum of their bytes. */
function weigh(title: string, files: readonly string[]): number {
  const rows = files.map((file) => ({ file, bytes: bytesOf(file) })).sort((a, b) => b.bytes - a.bytes);
  const total = rows.reduce((sum, { bytes }) => sum + bytes, 0);
  const lines = [...rows, { file: 'together', bytes: total }].map(
    ({ file, bytes }) => `${(bytes / kB).toFixed(1).padStart(8)} kB  ${file}`,
  );
  console.log([title, ...lines].join('\n'));
  return total;
}

function bytesOf(file: string): number {
  return file === IN_PAGE ? bytesInPage(dist) : brotliBytes(dist, file);
}
