/** A phrase that was found, in unit positions; `end` is not included. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly classes: ReadonlySet<string>;
  readonly negated: boolean;
}

/** Some tokens with all the classes among them, which rule out most patterns at a glance. */
export interface Phrases {
  readonly tokens: readonly Token[];
  readonly names: ReadonlySet<string>;
}

export function phrasesOf(tokens: readonly Token[]): Phrases {
  const names = new Set<string>();
  for (const { classes } of tokens) for (const name of classes) names.add(name);
  return { tokens, names };
}

export function is(token: Token | undefined, ...classNames: readonly string[]): boolean {
  return token !== undefined && classNames.some((name) => token.classes.has(name));
}

export function isAny(token: Token, classNames: ReadonlySet<string>): boolean {
  for (const name of token.classes) if (classNames.has(name)) return true;
  return false;
}
