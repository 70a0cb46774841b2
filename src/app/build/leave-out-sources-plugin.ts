import type { Plugin } from 'vite';

const RULES = /\/src\/rules\/[^/]+\.ts$/;
/** A `source: '…'` row as the formatter writes it: on one line, or with its text on the next. */
const SOURCE = /^ +source:\s+'[^'\n]*',\n/gm;

/** The rules cite their sources for whoever reads or checks them; the page shows none of them and need not carry them. */
export function leaveOutSourcesPlugin(): Plugin {
  return {
    name: 'leave-out-sources',
    enforce: 'pre',
    apply: 'build',
    transform: (code, id) => (RULES.test(id) ? { code: code.replace(SOURCE, "source: '',\n"), map: null } : null),
  };
}
