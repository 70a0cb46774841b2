import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { attributeOf, type OptionName, options, type WidgetOption } from '../../../src/features/widget/options';

const names = Object.keys(options) as OptionName[];

test('the README lists every option as the table has it', () => {
  const rows = names.map((name) => {
    const option: WidgetOption = options[name];
    const usual = option.kind === 'facts' ? '{}' : String(option.read(null));
    return `| \`${attributeOf(name)}\` | \`${name}\` | ${usual === '' ? '–' : `\`${usual}\``} | ${option.says} |`;
  });
  const readme = readFileSync('README.md', 'utf8');
  const start = readme.indexOf('| attribute | property |');
  const listed = readme.slice(start, readme.indexOf('\n\n', start)).split('\n').slice(2);
  expect(listed).toEqual(rows);
});

test('an attribute that cannot be read is as if it were not there', () => {
  expect(options.mode.read('window')).toBe('bubble');
  expect(options.accent.read('red;}')).toBe('');
  expect(options.stacking.read('9')).toBe(9);
  expect(options.stacking.read('high')).toBe(2147483000);
  expect(options.facts.read('{"method":"card","n":1}')).toEqual({ method: 'card' });
  expect(options.facts.read('{"method')).toEqual({});
  expect(options.isOpen.read('')).toBe(true);
});
