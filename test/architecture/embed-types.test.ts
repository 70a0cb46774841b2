import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { embedTypes } from '../../src/app/build/embed-types';
import { projectRoot } from '../support/build-dist';

const right = `import 'daonale/embed';
import type { DaonaleHelp, DaonaleHelpEvents, DaonaleVerdict } from 'daonale/embed';
const help: DaonaleHelp = document.createElement('daonale-help');
help.mode = 'inline';
help.facts = { method: 'card', paidAt: '2026-11-20T22:50' };
help.open();
help.ask('when?');
help.prefill({ responseCode: '51' });
const causes: string[] = [];
const listen = (event: DaonaleHelpEvents['daonale-verdict']): void => void causes.push(event.detail.cause);
help.addEventListener('daonale-verdict', listen, { once: true });
help.removeEventListener('daonale-verdict', listen);
help.addEventListener('daonale-ready', ({ detail }) => detail satisfies null);
help.addEventListener('daonale-handoff', ({ detail }) => detail.way satisfies 'page' | 'link' | 'message' | 'share' | 'qr' | 'file');
help.addEventListener('daonale-size', ({ detail }) => detail.height.toFixed());
help.addEventListener('click', (event) => event.clientX);
document.querySelector('daonale-help')?.close();
export const last = (verdict: DaonaleVerdict): string => verdict.dueOn ?? verdict.steps.join();
`;

const wrong = [
  "help.mode = 'window';",
  'help.stacking = true;',
  'help.facts = { method: 7 };',
  'help.ask();',
  "help.start('x');",
  "help.addEventListener('daonale-verdict', ({ detail }) => detail.amount);",
  "help.addEventListener('daonale-handoff', ({ detail }) => detail.way === 'fax');",
  "help.addEventListener('daonale-close', ({ detail }) => detail.cause);",
];

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'daonale-types-'));
  const installed = join(folder, 'node_modules/daonale');
  mkdirSync(join(installed, 'dist'), { recursive: true });
  copyFileSync(join(projectRoot, 'package.json'), join(installed, 'package.json'));
  writeFileSync(join(installed, 'dist/embed.d.ts'), embedTypes());
  writeFileSync(join(folder, 'right.ts'), right);
  const head = "const help = document.createElement('daonale-help');";
  writeFileSync(join(folder, 'wrong.ts'), ["import 'daonale/embed';", head, ...wrong].join('\n'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the types of the npm export let right use through, and refuse each wrong one', () => {
  const compiler = join(projectRoot, 'node_modules/typescript/bin/tsc');
  const flags =
    '--strict --noEmit --noUncheckedIndexedAccess --target es2022 --module esnext --moduleResolution bundler --lib es2022,dom';
  const { stdout } = spawnSync(
    process.execPath,
    [compiler, ...flags.split(' '), '--types', '', 'right.ts', 'wrong.ts'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  const lines = Array.from(stdout.matchAll(/^(\S+)\((\d+),\d+\): error/gm), ([, file, line]) => `${file} ${line}`);
  expect([...new Set(lines)], stdout).toEqual(wrong.map((_, index) => `wrong.ts ${index + 3}`));
});
