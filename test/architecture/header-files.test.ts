import { expect, test } from 'vitest';
import { contentPolicy } from '../../src/app/build/content-policy';
import { headerFiles } from '../../src/app/build/header-files';

const policy = contentPolicy({ 'script-src': 'sha256-run=', 'style-src': 'sha256-abc=' });
const written = headerFiles(policy);

/** Header by its name, as each server reads them. */
const files = {
  _headers: () => {
    const [everywhere = ''] = written._headers.split(/^\/assets\//m);
    return Object.fromEntries(
      Array.from(everywhere.matchAll(/^ {2}([\w-]+): (.+)$/gm), ([, name, value]) => [name, value]),
    );
  },
  'nginx-headers.conf': () =>
    Object.fromEntries(
      Array.from(written['nginx-headers.conf'].matchAll(/^add_header ([\w-]+) "(.+)" always;$/gm), (line) => [
        line[1],
        line[2],
      ]),
    ),
};

test.each(Object.entries(files))('F79 %s holds the policy, and lets only its own site frame the page', (_, headers) => {
  expect(headers()).toEqual({
    'Content-Security-Policy': [...policy, "frame-ancestors 'self'"].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Access-Control-Allow-Origin': '*',
  });
});

test('every line of the files is one that was read', () => {
  const lines = (name: keyof typeof written) =>
    written[name].split('\n').filter((line) => line && !line.startsWith('#'));
  expect(lines('nginx-headers.conf')).toHaveLength(4);
  expect(lines('_headers').filter((line) => !line.startsWith('  '))).toEqual(['/*', '/assets/*']);
  expect(lines('_headers')).toHaveLength(7);
});

test('the policy takes one script and one style of the page itself, by their hashes, and nothing else that stands in it', () => {
  expect(policy.filter((rule) => /'(sha|nonce|unsafe)/.test(rule))).toEqual([
    "script-src 'self' 'sha256-run='",
    "style-src 'self' 'sha256-abc='",
  ]);
  expect(contentPolicy().join('; ')).not.toMatch(/'(sha|nonce|unsafe)/);
});
