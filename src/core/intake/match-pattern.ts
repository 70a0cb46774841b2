import type { Element, Pattern } from './compile-pattern';
import type { Phrases, Token } from './tokens';

/** The stretch of units that a pattern was found in. */
export interface Match {
  readonly start: number;
  readonly end: number;
}

/** The first place in a clause where a pattern holds. `text` is the whole text that the clause is part of. */
export function matchPattern(pattern: Pattern, clause: Phrases, text: Phrases): Match | undefined {
  const { elements, absent, absentInText, elsewhere } = pattern;
  if (!elements.every(({ classes }) => classes.some((name) => clause.names.has(name)))) return undefined;
  if (absent.some((name) => clause.names.has(name)) || absentInText.some((name) => text.names.has(name)))
    return undefined;
  if (!elsewhere.every((element) => text.tokens.some((token) => fits(element, token)))) return undefined;
  return pattern.ordered ? matchInOrder(elements, clause.tokens) : matchAnywhere(elements, clause.tokens);
}

function matchInOrder(elements: readonly Element[], clause: readonly Token[]): Match | undefined {
  const [first] = elements;
  if (!first) return undefined;
  for (const [index, token] of clause.entries()) {
    if (!fits(first, token)) continue;
    const end = follow(elements, 1, { clause, index, end: token.end });
    if (end !== undefined) return { start: token.start, end };
  }
  return undefined;
}

interface From {
  readonly clause: readonly Token[];
  readonly index: number;
  readonly end: number;
}

/** Where the last of the elements ends, when those from `at` on follow a token. */
function follow(elements: readonly Element[], at: number, { clause, index, end: from }: From): number | undefined {
  const element = elements[at];
  if (!element) return from;
  for (let next = index + 1; next < clause.length; next += 1) {
    const token = clause[next];
    if (!token || token.start - from > element.gap) return undefined;
    if (token.start < from || !fits(element, token)) continue;
    const end = follow(elements, at + 1, { clause, index: next, end: token.end });
    if (end !== undefined) return end;
  }
  return undefined;
}

function matchAnywhere(elements: readonly Element[], clause: readonly Token[]): Match | undefined {
  const found: Token[] = [];
  for (const element of elements) {
    const token = clause.find((one) => !found.includes(one) && fits(element, one));
    if (!token) return undefined;
    found.push(token);
  }
  return { start: Math.min(...found.map(({ start }) => start)), end: Math.max(...found.map(({ end }) => end)) };
}

function fits({ negated, classes }: Element, token: Token): boolean {
  if (negated !== undefined && negated !== token.negated) return false;
  return classes.some((name) => token.classes.has(name));
}
