import type { Plugin } from 'vite';

const RULES = /\/src\/(?:rules\/[^/]+|settlement\/schedules)\.ts$/;
/** A source as it is written: a text, on the same line or the next, a text with a name in it, or a name. */
const SOURCE = /\bsource:\s+(?:'[^'\n]*'|`[^`\n]*`|[A-Z_]+)/g;

/** On the page the common causes stand before the others that are still possible; more of how often one is met it does not tell. */
const FREQUENCY = /\bfrequency: '(?!common)\w+',/g;

/** The rules cite their sources for whoever reads or checks them; the page shows none of them and need not carry them. */
export function leaveOutSourcesPlugin(): Plugin {
  return {
    name: 'leave-out-sources',
    enforce: 'pre',
    apply: 'build',
    transform: (code, id) =>
      RULES.test(id) ? { code: code.replace(SOURCE, "source: ''").replace(FREQUENCY, ''), map: null } : null,
  };
}
