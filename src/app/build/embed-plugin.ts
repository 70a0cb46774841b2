import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { buildScript } from './build-script';
import { demoPage } from './demo-page';
import { embedTypes } from './embed-types';

/** What an option means and how it is called is for readers of the README, not for other people's pages. */
const FOR_READERS = /^\s*says(?:Zh)?:\s*(?:'[^'\n]*'|"[^"\n]*"),\n|\bkind: '\w+',|\bvalues,/gm;
/** What is then only a kind: `{ ...text, }`. */
const ONLY_KIND = /\{\s*\.\.\.(.+),\s*\}/g;

/**
 * Builds the script for other people's pages: one file without modules at a name that never changes, what it weighs as a
 * hash for `integrity`, its types, and the demo page.
 */
export function embedPlugin(): Plugin {
  return {
    name: 'embed',
    apply: 'build',
    async generateBundle() {
      const script = await buildScript('src/features/widget/embed.ts', [leaveOutSentencesPlugin()]);
      const hash = createHash('sha384').update(script).digest('base64');
      const files = {
        'embed.js': script,
        'embed.sri.txt': `sha384-${hash}\n`,
        'embed.d.ts': embedTypes(),
        'demo.html': demoPage(),
      };
      for (const [fileName, source] of Object.entries(files)) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

function leaveOutSentencesPlugin(): Plugin {
  return {
    name: 'leave-out-sentences',
    enforce: 'pre',
    transform: (code, id) =>
      /\/widget\/option(s|-kinds)\.ts$/.test(id)
        ? { code: code.replace(FOR_READERS, '').replace(ONLY_KIND, '$1'), map: null }
        : null,
  };
}
