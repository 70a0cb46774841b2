import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { buildScript } from './build-script';
import { contentPolicy, type HashesInPage } from './content-policy';
import { headerFiles } from './header-files';
import { shippedPolicy } from './shipped-policy';

const LINK = /<link rel="stylesheet"[^>]* href="\.\/(assets\/[^"]+\.css)">/;

/**
 * Puts into the page what its first paint needs: the style sheet, and the few lines that know its language and look. As
 * files they would keep the first question from the screen for one more way to the server and back. The policy names their
 * hashes, in the header files and for `vite preview`. Under a policy that is older than the page the style comes by its file
 * (`style-by-file.ts`), and the first question stands there in each language.
 */
export function inPagePlugin(): Plugin {
  let hashes: HashesInPage | undefined;
  return {
    name: 'in-page',
    enforce: 'post',
    apply: (_, { command, isPreview }) => command === 'build' || isPreview === true,
    transformIndexHtml: {
      order: 'post',
      handler: async (html, { bundle = {} }) => {
        const script = whole('script', await buildScript('src/app/first-look.ts'));
        return html.replace(LINK, (_, file: string) => {
          const sheet = bundle[file];
          if (sheet?.type !== 'asset') throw new Error(`The build has no ${file}`);
          const style = whole('style', String(sheet.source).trim());
          hashes = { 'script-src': hashOf(script), 'style-src': hashOf(style) };
          return `<script>${script}</script><style data-file="./${file}">${style}</style>`;
        });
      },
    },
    generateBundle() {
      if (!hashes) throw new Error('The page has no style sheet');
      for (const [fileName, source] of Object.entries(headerFiles(contentPolicy(hashes)))) {
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

/** Throws where the text holds what means something else inside the page. */
function whole(tag: 'script' | 'style', text: string): string {
  const ends = new RegExp(`</${tag}|<!--${tag === 'style' ? '|url\\(' : ''}`, 'i');
  if (ends.test(text)) throw new Error(`The ${tag} of the page holds ${ends.exec(text)?.[0]}`);
  return text;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
