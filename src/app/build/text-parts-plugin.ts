import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

type Texts = Readonly<Record<string, unknown>>;

const PART = /\.json\?(asking|answers)$/;

/**
 * Lets a topic's texts be loaded in two parts: `?asking` is what the questions and the lists of causes need, `?answers` what
 * a verdict needs. One file per topic stays one file to edit; a journey fetches the answers of its own verdict only.
 */
export function textPartsPlugin(): Plugin {
  return {
    name: 'text-parts',
    enforce: 'pre',
    load(id) {
      const part = PART.exec(id)?.[1];
      if (!part) return null;
      const file = id.slice(0, id.indexOf('?'));
      this.addWatchFile(file);
      const texts: Texts = JSON.parse(readFileSync(file, 'utf8'));
      return {
        code: `export default ${JSON.stringify(part === 'asking' ? asking(texts) : answers(texts))}`,
        moduleType: 'js',
      };
    },
  };
}

/** A face's texts have no causes and stay whole. */
function asking(texts: Texts): Texts {
  const { causes, steps: _steps, ...rest } = texts;
  return causes ? { ...rest, causes: pick(causes, (name) => name === 'name') } : texts;
}

function answers({ causes, steps }: Texts): Texts {
  return { ...(causes ? { causes: pick(causes, (name) => name !== 'name') } : {}), ...(steps ? { steps } : {}) };
}

/** Of every cause, the texts that are wanted. */
function pick(causes: unknown, wanted: (name: string) => boolean): Texts {
  if (typeof causes !== 'object' || causes === null) return {};
  const entries = Object.entries(causes).map(([id, texts]: [string, unknown]) => [
    id,
    Object.fromEntries(Object.entries(texts ?? {}).filter(([name]) => wanted(name))),
  ]);
  return Object.fromEntries(entries);
}
