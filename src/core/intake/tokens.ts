/** A phrase that was found, in unit positions; `end` is not included. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly classes: ReadonlySet<string>;
  readonly negated: boolean;
}

export function is(token: Token | undefined, ...classNames: readonly string[]): boolean {
  return token !== undefined && classNames.some((name) => token.classes.has(name));
}

export function isAny(token: Token, classNames: ReadonlySet<string>): boolean {
  for (const name of token.classes) if (classNames.has(name)) return true;
  return false;
}
