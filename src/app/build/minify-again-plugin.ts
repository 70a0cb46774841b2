import { minify } from 'terser';
import { version } from 'terser/package.json' with { type: 'json' };
import { type ESTree, type Plugin, parseAst } from 'vite';

/** For readers of modules of today. What is off makes code shorter that is then packed into more bytes, because it is less alike. */
const OPTIONS = {
  module: true,
  ecma: 2020,
  compress: {
    ecma: 2020,
    module: true,
    passes: 3,
    collapse_vars: false,
    comparisons: false,
    if_return: false,
    lhs_constants: false,
    sequences: false,
  },
  format: { comments: false },
} as const;

/** Texts, which are made no smaller. */
const TEXTS = /\/(texts|answers|codes)-/;

/** A second minifier over what the build's own has left: 1.4 kB less of a journey, 0.4 kB less of what reads typed words. */
export function minifyAgainPlugin(): Plugin {
  return {
    name: 'minify-again',
    apply: 'build',
    // Files are kept for ever under their names: what another minifier makes of the same code needs another name.
    augmentChunkHash: () => JSON.stringify([version, OPTIONS]),
    generateBundle: {
      order: 'post',
      handler: async (_, bundle) => {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        await Promise.all(
          chunks.map(async (chunk) => {
            if (TEXTS.test(chunk.fileName)) return;
            const { code } = await minify(chunk.code, OPTIONS);
            if (code === undefined) throw new Error(`${chunk.fileName} was minified to nothing`);
            chunk.code = readAtOnce(code);
          }),
        );
      },
    },
  };
}

/**
 * Puts each wrapped module, `var module = wrap(exports => {…})`, in parentheses again: by them Chromium knows that it will run at once,
 * and reads it while it arrives. Without them React is read a second time when it runs, which took 120 ms of a slow phone.
 */
function readAtOnce(code: string): string {
  const marks = parseAst(code)
    .body.flatMap(modulesIn)
    .flatMap(({ start, end }) => [
      { at: start, mark: '(' },
      { at: end, mark: ')' },
    ]);
  return marks
    .sort((a, b) => b.at - a.at)
    .reduce((written, { at, mark }) => written.slice(0, at) + mark + written.slice(at), code);
}

function modulesIn(statement: ESTree.Program['body'][number]) {
  if (statement.type !== 'VariableDeclaration') return [];
  return statement.declarations.flatMap(({ init }) => wrappedIn(init));
}

/** Of `wrap(exports => {…})`, and of `wrap(exports => {…})()`, which is asked for its module at once. */
function wrappedIn(call: ESTree.Expression | null): { start: number; end: number }[] {
  if (call?.type !== 'CallExpression') return [];
  const wrapped = call.arguments.filter((one) => one.type === 'ArrowFunctionExpression' && !one.async);
  return [...wrapped, ...wrappedIn(call.callee)];
}
