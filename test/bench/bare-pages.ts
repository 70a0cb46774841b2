import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { projectRoot } from '../support/build-dist';

const head =
  '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Bare</title><link rel="icon" href="data:,">';

/** The least a page can be that answers a tap: no style, no file besides itself. */
const emptyPage = `<!doctype html>${head}<button type="button">Tap</button>
<script>document.querySelector('button').onclick = ({ target }) => { target.dataset.counted = ''; }</script>`;

const reactPage = `<!doctype html><html lang="en"><head>${head}<script type="module" src="/main.js"></script></head>
<body><div id="app"></div></body></html>`;

/** The least that React can do: one button that counts its taps in a heading, and the mark by which ours is measured too. */
const reactScript = `import { createElement, Fragment, useLayoutEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
function Page() {
  const [taps, setTaps] = useState(0);
  useLayoutEffect(() => void performance.mark('question-live'), []);
  const heading = createElement('h1', { 'data-heading': '' }, 'Taps: ' + taps);
  return createElement(Fragment, null, heading, createElement('button', { className: 'option', onClick: () => setTaps(taps + 1) }, 'Tap'));
}
createRoot(document.getElementById('app')).render(createElement(Page));`;

/** Writes and builds both pages below `.cache/`, where React is found as our page finds it. The folder is the caller's to delete. */
export async function buildBarePages(): Promise<{ folder: string; empty: string; react: string }> {
  const cache = join(projectRoot, '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'bench-'));
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  writeFileSync(join(empty, 'index.html'), emptyPage);
  writeFileSync(join(folder, 'index.html'), reactPage);
  writeFileSync(join(folder, 'main.js'), reactScript);
  await build({
    configFile: false,
    root: folder,
    base: './',
    logLevel: 'warn',
    build: { target: 'es2022', outDir: 'react', modulePreload: { polyfill: false }, reportCompressedSize: false },
  });
  return { folder, empty, react: join(folder, 'react') };
}
