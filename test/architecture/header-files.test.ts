import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import contentPolicy from '../support/content-policy.json' with { type: 'json' };

/** Header by its name, as each server reads them. */
const files = {
  _headers: () => {
    const [everywhere = ''] = read('_headers').split(/^\/assets\//m);
    return Object.fromEntries(
      Array.from(everywhere.matchAll(/^ {2}([\w-]+): (.+)$/gm), ([, name, value]) => [name, value]),
    );
  },
  'nginx-headers.conf': () =>
    Object.fromEntries(
      Array.from(read('nginx-headers.conf').matchAll(/^add_header ([\w-]+) (?:"(.+)"|(\S+)) always;$/gm), (line) => [
        line[1],
        line[2] ?? line[3],
      ]),
    ),
};

function read(name: string): string {
  return readFileSync(`public/${name}`, 'utf8');
}

test.each(Object.entries(files))(
  'F79 %s holds the tested policy, and lets only its own site frame the page',
  (_, headers) => {
    expect(headers()).toEqual({
      'Content-Security-Policy': [...contentPolicy, "frame-ancestors 'self'"].join('; '),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Access-Control-Allow-Origin': '*',
    });
  },
);

test('every line of the files is one that was read', () => {
  const lines = (name: string) =>
    read(name)
      .split('\n')
      .filter((line) => line && !line.startsWith('#'));
  expect(lines('nginx-headers.conf')).toHaveLength(4);
  expect(lines('_headers').filter((line) => !line.startsWith('  '))).toEqual(['/*', '/assets/*']);
  expect(lines('_headers')).toHaveLength(7);
});
