import { expect, test } from 'vitest';
import { runWalk, type Terminal } from '../../../../src/app/commands/rules/run-walk';
import { terminalWords } from '../../../../src/app/commands/rules/terminal-words';
import { compileGraph } from '../../../../src/core/engine/compile-graph';
import { calculators } from '../../../../src/rules/calculators';
import { dating } from '../../../../src/rules/dating';
import { graph } from '../../../../src/rules/index';
import { world } from '../../../support/tiny-graph';

const compiled = compileGraph(graph, { calculators, dating });

/** What the terminal shows to somebody who types these lines and then leaves. */
async function shown(language: string, ...typed: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const left = [...typed];
  const terminal: Terminal = { print: (line) => lines.push(line), ask: async () => left.shift() };
  await runWalk({ graph: compiled, words: terminalWords('locales', language), world }, terminal);
  return lines.join('\n');
}

test.each([
  ['zh-CN', '预授权还没完成'],
  ['en', 'Pre-authorisation not completed'],
])('the conversation ends with the verdict and its steps, in %s', async (language, name) => {
  const text = await shown(language, '6');
  expect(text).toContain(`■ ${name}`);
  expect(text).toMatch(/1\. .+\n/);
  expect(text).not.toMatch(/\b[a-z-]+:[a-z]+\.|\{\{/);
});

test('a verdict is dated', async () => {
  // Approved, awaiting payout, nothing applies, Friday's sale, T+1.
  expect(await shown('en', '1', '2', '', '2026-11-20T12:00', '1')).toContain('24:00 on Mon 23 Nov');
});

test('back takes the last page back; what is not an answer is asked again', async () => {
  const text = await shown('en', '1', 'b', '99', '6');
  expect(text.match(/What does your own terminal/g)).toHaveLength(3);
  expect(text).toContain('\n?\n');
  expect(text).toContain('■ Pre-authorisation not completed');
});

test('several boxes may be ticked, and the rest left unsure; a code that no table has, or a date to come, is no answer', async () => {
  expect(await shown('en', '2', 'ZZ', '51')).toContain('\n?\n');
  expect(await shown('en', '1', '2', '12 16 0', '2026-11-24', '2026-11-20')).toContain('\n?\n');
  expect(await shown('en', '3', '1, 12')).toContain('■ Unofficial channel');
});

test('a language that is not there is named', () => {
  expect(() => terminalWords('locales', 'fr')).toThrow('No language fr; there are');
});
