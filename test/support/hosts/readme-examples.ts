import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import vue from '@vitejs/plugin-vue';
import { build } from 'vite';
import { projectRoot } from '../build-dist';

/** The block of the README that is marked as this example, for a page at `site`. */
export function readmeExample(name: string, site: string): string {
  const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
  const mark = new RegExp(`\`\`\`\\w+\\n((?://|<!--) example: ${name}\\b[^]*?)\`\`\``);
  const block = mark.exec(readme)?.[1];
  if (block === undefined) throw new Error(`README.md has no example ${name}.`);
  return block.replaceAll('https://help.example.com/', site);
}

const page = (main: string) =>
  `<!doctype html><html lang="en"><head><title>Shop</title></head><body><main><h1>Shop</h1><output></output><div id="root"></div></main><script type="module" src="./${main}"></script></body></html>`;

const told = `(cause) => { document.querySelector('output').textContent = cause; }`;

/**
 * Makes a project of somebody who installed the package, with the README's examples in it, and builds it with Vite.
 * Returns the project's folder; the built pages are in `dist`.
 */
export async function buildExamples(site: string, widget: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'daonale-examples-'));
  const files: Readonly<Record<string, string>> = {
    'react.html': page('react.jsx'),
    'react.jsx': `import { createRoot } from 'react-dom/client';\nimport { Help } from './Help.jsx';\ncreateRoot(document.getElementById('root')).render(<Help onVerdict={${told}} />);\n`,
    'Help.jsx': readmeExample('react', site),
    'vue.html': page('vue.js'),
    'vue.js': `import { createApp } from 'vue';\nimport Help from './Help.vue';\ncreateApp(Help, { onVerdict: ${told} }).mount('#root');\n`,
    'Help.vue': readmeExample('vue', site),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  install(folder, widget);
  await build({
    root: folder,
    configFile: false,
    logLevel: 'warn',
    plugins: [react(), vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'daonale-help' } } })],
    build: { rolldownOptions: { input: ['react.html', 'vue.html'].map((name) => join(folder, name)) } },
  });
  return folder;
}

/** What `npm install` would lay down: the libraries, and the package with what its build made. */
function install(folder: string, widget: string): void {
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, 'daonale'), { recursive: true });
  for (const name of ['react', 'react-dom', 'vue'])
    symlinkSync(join(projectRoot, 'node_modules', name), join(modules, name));
  copyFileSync(join(projectRoot, 'package.json'), join(modules, 'daonale/package.json'));
  const script = join(modules, 'daonale/dist/embed.js');
  mkdirSync(dirname(script));
  copyFileSync(join(widget, 'embed.js'), script);
}
