import type { Plugin } from 'vite';
import { PAGE_PART } from './page-part';

/** Not what shows the page: later parts name it as it is, and under two names there would be two of React. */
const IMPORT = new RegExp(`\\bimport\\((['"\`])(\\./(?!${PAGE_PART}-)[^'"\`]+)\\1\\)`, 'g');
const ASK = '$ask';
/** In every file that asks, since a path is read beside the file that holds it. */
const HELPER = `const ${ASK} = (path) => import(path).catch(() => import(path + "?" + Date.now()));\n`;

/**
 * Has every late part asked for once more, under another name, when it does not come. Some Chromium (147, not 156) remember for the
 * life of the page that a file could not be had, so that on a bad signal no second tap would ever bring it.
 */
export function askAgainPlugin(): Plugin {
  return {
    name: 'ask-again',
    apply: 'build',
    renderChunk: {
      order: 'post',
      handler: (code) => {
        const asking = code.replace(IMPORT, (_, quote, path) => `${ASK}(${quote}${path}${quote})`);
        return asking === code ? null : { code: HELPER + asking, map: null };
      },
    },
  };
}
