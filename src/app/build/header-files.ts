/** For hosts that read them, the headers to serve the page with, under these rules of a content policy: text by file name. */
export function headerFiles(policy: readonly string[]): Readonly<Record<'_headers' | 'nginx-headers.conf', string>> {
  const headers: readonly (readonly [name: string, value: string])[] = [
    ['Content-Security-Policy', [...policy, "frame-ancestors 'self'"].join('; ')],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Access-Control-Allow-Origin', '*'],
  ];
  return {
    _headers: [
      '# For static hosts that read this file (Netlify, Cloudflare Pages and others).',
      ...NOTES,
      '/*',
      ...headers.map(([name, value]) => `  ${name}: ${value}`),
      '/assets/*',
      '  Cache-Control: public, max-age=31536000, immutable',
      '',
    ].join('\n'),
    'nginx-headers.conf': [
      '# For nginx: include this file in the server block that serves the page.',
      ...NOTES,
      ...headers.map(([name, value]) => `add_header ${name} "${value}" always;`),
      '',
    ].join('\n'),
  };
}

const NOTES = [
  '# List in frame-ancestors every portal that may hold the page in the widget, as in "embedders" of settings.json.',
  '# The hashes in script-src and style-src belong to this build: take this file anew with each one.',
];
