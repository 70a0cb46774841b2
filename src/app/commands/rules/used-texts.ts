import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A key as code writes it, and the keys it may mean: `trade:bring.${thing}` is any one thing. */
export interface UsedText {
  readonly written: string;
  readonly place: string;
  readonly matches: RegExp;
}

/** In quotes, or in backquotes with parts that are filled in. */
const KEY = /(?:['"]([a-z][a-z-]*:[^'"\s]+)['"]|`([a-z][a-z-]*:(?:\$\{[^}]*\}|[^`$\s])+)`)/g;
const VARIABLE_PART = /\$\{[^}]*\}/;
const SOURCE = /\.tsx?$/;

/** Every key of a text that the sources in a folder write down; not those of these commands, which only speak of keys. */
export function usedTexts(folder: string): readonly UsedText[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => SOURCE.test(file) && !file.includes(join('app', 'commands')))
    .flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(KEY)].map(([, plain = '', written = plain]) => ({
        written,
        place: `${folder}/${file}`,
        matches: keyPattern(written),
      })),
    );
}

export function keyPattern(written: string): RegExp {
  const parts = written.split(VARIABLE_PART).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`);
}
