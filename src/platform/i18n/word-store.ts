export type Texts = { readonly [key: string]: string | Texts };
export type Variables = Readonly<Record<string, string | number>>;

/** Texts that come when they are needed: a late topic, or what the verdict of a cause answers. */
export interface LatePart {
  readonly part: 'asking' | 'answers';
  /** The topic, or the cause. */
  readonly name: string;
}

const VARIABLE = /\{\{(\w+)\}\}/g;
/** Stands where a sentence has a place for something that is not known, for the merchant to fill in. */
const BLANK = '____';

/**
 * The texts of all languages loaded so far, in i18next's JSON format: `topic:path.to.key`, `{{variable}}`. A test holds it
 * against i18next over every text we have; the README says why the page carries this and not i18next.
 */
export class WordStore {
  readonly #topics = new Map<string, Map<string, string>>();
  readonly #late = new Map<string, LatePart & { readonly language: string }>();

  /** Adds a topic's texts; a text that is there already is replaced. */
  add(language: string, topic: string, texts: Texts): void {
    const name = `${language} ${topic}`;
    const known = this.#topics.get(name) ?? new Map<string, string>();
    for (const [key, text] of leaves(texts, '')) known.set(key, text);
    this.#topics.set(name, known);
  }

  /** Adds a late part's texts, by topic, and remembers that they are here. */
  addLate(language: string, late: LatePart, topics: Readonly<Record<string, Texts>>): void {
    for (const [topic, texts] of Object.entries(topics)) this.add(language, topic, texts);
    this.#late.set(`${language} ${late.part} ${late.name}`, { language, ...late });
  }

  has(language: string, { part, name }: LatePart): boolean {
    return this.#late.has(`${language} ${part} ${name}`);
  }

  /** The late parts that are here in other languages and not in this one. */
  missingIn(language: string): readonly LatePart[] {
    return [...this.#late.values()].filter((late) => late.language !== language && !this.has(language, late));
  }

  /** The text of a key with its variables filled in, or nothing where the language has no such text. */
  find(language: string, key: string, variables: Variables = {}): string | undefined {
    const colon = key.indexOf(':');
    const text = this.#topics.get(`${language} ${key.slice(0, colon)}`)?.get(key.slice(colon + 1));
    return text?.replace(VARIABLE, (_, name: string) => String(variables[name] ?? BLANK));
  }
}

function leaves(texts: Texts, path: string): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]): [string, string][] =>
    typeof text === 'string' ? [[path + key, text]] : leaves(text, `${path}${key}.`),
  );
}
