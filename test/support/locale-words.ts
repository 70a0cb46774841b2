import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './build-dist';

type Texts = { readonly [key: string]: string | Texts };
type Variables = Readonly<Record<string, string | number>>;

/** The texts of one language as its files have them, read without the page's own code. */
export class LocaleWords {
  readonly #texts = new Map<string, string>();

  constructor(readonly language: string) {
    const folder = join(projectRoot, 'locales', language);
    for (const file of readdirSync(folder)) {
      const topic = file.replace('.json', '');
      const texts: Texts = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      for (const [key, text] of leaves(texts)) this.#texts.set(`${topic}:${key}`, text);
    }
  }

  /** The text of a key; throws where there is none, so that a test never looks for nothing. */
  t(key: string, variables: Variables = {}): string {
    const text = this.#texts.get(key);
    if (text === undefined) throw new Error(`locales/${this.language} has no ${key}`);
    return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(variables[name] ?? whole));
  }

  optional(key: string): string | undefined {
    return this.#texts.get(key);
  }

  /** The key of a question, such as `sale:questions.outcome`, by its fact. */
  question(fact: string): string {
    return this.#keyEnding(`:questions.${fact}.title`).replace(/\.title$/, '');
  }

  /** The key of a cause, such as `sale:causes.sale-reversed`, by its id. */
  cause(id: string): string {
    return this.#keyEnding(`:causes.${id}.name`).replace(/\.name$/, '');
  }

  step(id: string): string {
    return this.#keyEnding(`:steps.${id}.title`).replace(/\.title$/, '');
  }

  /** All keys that match, in the order of the files. */
  keys(pattern: RegExp): readonly string[] {
    return [...this.#texts.keys()].filter((key) => pattern.test(key));
  }

  #keyEnding(ending: string): string {
    const key = [...this.#texts.keys()].find((one) => one.endsWith(ending));
    if (key === undefined) throw new Error(`locales/${this.language} has no key that ends in ${ending}`);
    return key;
  }
}

function leaves(texts: Texts, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]): [string, string][] =>
    typeof text === 'string' ? [[path + key, text]] : leaves(text, `${path}${key}.`),
  );
}
