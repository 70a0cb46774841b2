import type { Element, Pattern } from './compile-pattern';
import type { Token } from './tokens';

/** The stretch of units that a pattern was found in. */
export interface Match {
  readonly start: number;
  readonly end: number;
}

/** The first place in a clause where a pattern holds. `text` is every token of the text. */
export function matchPattern(pattern: Pattern, clause: readonly Token[], text: readonly Token[]): Match | undefined {
  if (pattern.absent.some((name) => clause.some((token) => token.classes.has(name)))) return undefined;
  if (!pattern.elsewhere.every((element) => text.some((token) => fits(element, token)))) return undefined;
  return pattern.ordered ? matchInOrder(pattern.elements, clause) : matchAnywhere(pattern.elements, clause);
}

function matchInOrder(elements: readonly Element[], clause: readonly Token[]): Match | undefined {
  const [first, ...rest] = elements;
  if (!first) return undefined;
  for (const [index, token] of clause.entries()) {
    if (!fits(first, token)) continue;
    const end = follow(rest, clause, index);
    if (end !== undefined) return { start: token.start, end };
  }
  return undefined;
}

/** Where the last of the elements ends, when they follow the token at `index`. */
function follow(elements: readonly Element[], clause: readonly Token[], index: number): number | undefined {
  const before = clause[index];
  const [first, ...rest] = elements;
  if (!before) return undefined;
  if (!first) return before.end;
  for (let next = index + 1; next < clause.length; next += 1) {
    const token = clause[next];
    if (!token || (first.gap !== undefined && token.start - before.end > first.gap)) return undefined;
    if (token.start < before.end || !fits(first, token)) continue;
    const end = follow(rest, clause, next);
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

function fits(element: Element, token: Token): boolean {
  if (element.negated !== undefined && element.negated !== token.negated) return false;
  return element.classes.some((name) => token.classes.has(name));
}
