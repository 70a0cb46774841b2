import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/** Key (`risk:causes.risk-hold.name`) → text. */
export type Texts = ReadonlyMap<string, string>;

type TextTree = { readonly [key: string]: string | TextTree };

const textTree: v.GenericSchema<TextTree> = v.record(v.string(), v.union([v.string(), v.lazy(() => textTree)]));

/** Not texts but words to recognise, and what was learned of them; they differ from language to language. */
const NO_TEXTS = ['phrases.json', 'learned.json'];

/** All texts of every language, by the name of its folder. Throws, naming the file, where one is not a tree of texts. */
export function readTexts(folder: string): ReadonlyMap<string, Texts> {
  const languages = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map(languages.map(({ name }) => [name, readLanguage(join(folder, name))]));
}

function readLanguage(folder: string): Texts {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && !NO_TEXTS.includes(file));
  return new Map(
    files.flatMap((file) => {
      const tree = v.safeParse(v.pipe(v.string(), v.parseJson(), textTree), readFileSync(join(folder, file), 'utf8'));
      if (!tree.success) throw new Error(`${join(folder, file)} is not a tree of texts: ${tree.issues[0].message}`);
      return leaves(tree.output, `${file.replace(/\.json$/, '')}:`);
    }),
  );
}

function leaves(tree: TextTree, path: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, text]): [string, string][] =>
    typeof text === 'string' ? [[path + key, text]] : leaves(text, `${path}${key}.`),
  );
}
