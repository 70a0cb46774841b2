import { describe, expect, test } from 'vitest';
import { checkCycles } from './check-cycles';
import { checkFiles } from './check-files';
import { checkRooms } from './check-rooms';
import { readSource } from './source-file';

const rooms = (path: string, text: string) => checkRooms([readSource({ path, text })]);
const names = (path: string, text = 'export const a = 1;') => checkFiles([readSource({ path, text })]);

describe('a planted violation is reported with its reason', () => {
  test.each([
    [
      'src/core/engine/walk.ts',
      "import { graph } from '../../rules/index';",
      'src/core/engine/walk.ts imports src/rules/index: the engine gets the graph, the calendar and the time as arguments',
    ],
    ['src/core/model/fact.ts', "import type { Walk } from '../engine/walk';", 'the shared words stand on nothing'],
    [
      'src/rules/sale.ts',
      "export { walk } from '../core/engine/walk'; export const a = 1;",
      'they never read the engine',
    ],
    ['src/ui/Button.tsx', "import type { Verdict } from '../core/model/verdict';", 'as props'],
    [
      'src/features/verdict/Verdict.tsx',
      "const face = await import('../console/Console');",
      'never knows another face',
    ],
    [
      'src/features/console/Console.tsx',
      "import { saveCase } from '../../platform/storage/save-case';",
      'what the session hands down',
    ],
    [
      'src/features/widget/element.ts',
      "import { useState } from 'react';",
      'imports the package react: the widget runs on strange pages',
    ],
    [
      'src/platform/storage/cases.ts',
      "import { walk } from '../../core/engine/walk';",
      'knows nothing of how they came about',
    ],
    ['src/platform/session/session.ts', "import { App } from '../../app/App';", 'the session serves the faces'],
    ['src/settlement/due.ts', "import Dexie from 'dexie';", 'imports the package dexie'],
    [
      'src/core/cases/build.ts',
      "type Texts = typeof import('../../../locales/en/sale.json');",
      'imports locales/en/sale.json',
    ],
    ['src/ui/Words.tsx', "const texts = import.meta.glob('../../locales/*/*.json');", 'imports locales/*/*.json'],
    ['src/platform/i18n/set-up.ts', "import { page } from '../../../test/support/page';", 'is not part of the product'],
    ['src/platform/settings/read.ts', "import { readFile } from 'node:fs/promises';", 'runs under Node'],
    [
      'src/features/verdict/Verdict.tsx',
      "await fetch('settings.json');",
      'uses fetch: only platform/evidence, platform/settings and the worker',
    ],
    [
      'src/platform/session/save.ts',
      'export const base = globalThis.indexedDB;',
      'uses indexedDB: only platform/storage',
    ],
    ['src/core/engine/now.ts', 'export const now = Date.now();', 'time and chance come in as arguments'],
    ['src/settlement/today.ts', 'export const today = new Date();', 'time and chance come in as arguments'],
    ['src/rules/pick.ts', 'export const pick = Math.random();', 'time and chance come in as arguments'],
    ['src/core/intake/day.ts', 'export const day = (at: Date) => at.getDate();', "the machine's time zone"],
    ['src/tools/a.ts', 'export const a = 1;', 'stands in no room'],
  ])('%s: %s', (path, text, reason) => {
    const [sentence, ...others] = rooms(path, text);
    expect(sentence).toContain(reason);
    expect(sentence).toContain(path);
    expect(others).toEqual([]);
  });
});

test('what the plan allows is not reported', () => {
  expect(
    rooms('src/core/engine/walk.ts', "import type { Graph } from '../model/graph'; import { know } from './know';"),
  ).toEqual([]);
  expect(rooms('src/core/model/day.ts', 'export const day = (text: string) => new Date(text).getUTCDate();')).toEqual(
    [],
  );
  expect(
    rooms('src/core/model/rule.ts', "/* import '../../rules/a'; */ export const word = 'fetch(indexedDB)';"),
  ).toEqual([]);
  expect(rooms('src/platform/session/session.ts', "import { readSettings } from '../settings/read-settings';")).toEqual(
    [],
  );
  expect(rooms('src/platform/evidence/feed.ts', "export const feed = fetch('announcements.json');")).toEqual([]);
  expect(
    rooms('src/platform/i18n/texts.ts', "export const texts = import.meta.glob('../../../locales/*/*.json');"),
  ).toEqual([]);
  expect(
    rooms('src/features/verdict/Verdict.tsx', "import { Trail } from '../../ui/Trail'; import 'react/jsx-runtime';"),
  ).toEqual([]);
  expect(rooms('src/app/commands/rules.ts', "import { readFile } from 'node:fs/promises';")).toEqual([]);
  expect(
    rooms(
      'src/features/verdict/Contacts.tsx',
      "import type { Settings } from '../../platform/settings/settings-schema';",
    ),
  ).toEqual([]);
});

test('a ring is reported once, with its whole way', () => {
  const files = ['a', 'b', 'c'].map((name, place) =>
    readSource({ path: `src/ui/${name}.ts`, text: `import type { X } from './${'bca'[place]}';` }),
  );
  const outside = readSource({ path: 'src/ui/d.ts', text: "import './a';" });
  expect(checkCycles([...files, outside])).toEqual([
    'src/ui/a.ts → src/ui/b.ts → src/ui/c.ts → src/ui/a.ts is a ring: move what both need into a file of its own',
  ]);
  expect(checkCycles([...files.slice(1), outside])).toEqual([]);
});

describe('files', () => {
  const long = (lines: number) => 'export const a = 1;\n'.repeat(lines);

  test('longer than 300 lines are reported, tables are not', () => {
    expect(names('src/ui/card.ts', long(300))).toEqual([]);
    expect(names('src/ui/card.ts', long(301))).toEqual([expect.stringContaining('has 301 lines')]);
    expect(names('src/rules/response-codes.ts', long(301))).toEqual([]);
    expect(names('src/settlement/calendars.ts', long(301))).toEqual([]);
  });

  test('badly named ones are reported', () => {
    expect(names('src/ui/MoneyTrail.ts')).toEqual([expect.stringContaining('badly named')]);
    expect(names('src/ui/money_trail.tsx')).toEqual([expect.stringContaining('badly named')]);
    expect(names('src/core/helpers/a.ts')).toEqual([expect.stringContaining('a folder named helpers')]);
    expect(names('src/ui/MoneyTrail.tsx')).toEqual([]);
    expect(names('test/core/money-trail.test.ts')).toEqual([]);
  });

  test('that only pass on others are reported, but for the one index of the rules', () => {
    expect(names('src/ui/all.ts', "export * from './a'; export { b } from './b';")).toEqual([
      expect.stringContaining('barrel'),
    ]);
    expect(names('src/ui/index.ts')).toEqual([expect.stringContaining('barrel')]);
    expect(names('src/rules/index.ts', "export * from './a';")).toEqual([]);
  });
});
