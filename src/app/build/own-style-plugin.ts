import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { contentPolicy } from './content-policy';
import { headerFiles } from './header-files';
import { shippedPolicy } from './shipped-policy';

const LINK = /<link rel="stylesheet"[^>]* href="\.\/(assets\/[^"]+\.css)">/;

/**
 * Puts the style sheet into the page: as a file it would keep the first question from the screen for one more way to the
 * server and back. The policy names its hash, in the header files and for `vite preview`; a site whose policy is older
 * than the page gets the style by its file (`style-by-file.ts`).
 */
export function ownStylePlugin(): Plugin {
  let hash = '';
  return {
    name: 'own-style',
    enforce: 'post',
    apply: (_, { command, isPreview }) => command === 'build' || isPreview === true,
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) =>
        html.replace(LINK, (_, file: string) => {
          const sheet = bundle[file];
          if (sheet?.type !== 'asset') throw new Error(`The build has no ${file}`);
          const style = String(sheet.source).trim();
          if (/<\/style|url\(/i.test(style)) throw new Error(`${file} holds what means something else inside the page`);
          hash = `sha256-${createHash('sha256').update(style).digest('base64')}`;
          return `<style data-file="./${file}">${style}</style>`;
        }),
    },
    generateBundle() {
      if (!hash) throw new Error('The page has no style sheet');
      for (const [fileName, source] of Object.entries(headerFiles(contentPolicy(hash)))) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
    configurePreviewServer({ middlewares, config }) {
      const policy = shippedPolicy(config.build.outDir).join('; ');
      middlewares.use((_request, response, next) => {
        response.setHeader('Content-Security-Policy', policy);
        next();
      });
    },
  };
}
