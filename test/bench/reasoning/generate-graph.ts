/** A rule graph as all contenders read it: causes in order, each a list of facts with the values they may have. */
export interface FlatGraph {
  /** Asked in this order. */
  readonly facts: readonly string[];
  readonly causes: readonly FlatCause[];
}

export interface FlatCause {
  readonly id: string;
  readonly when: readonly (readonly [fact: string, values: readonly string[]])[];
}

export const VALUES = ['a', 'b', 'c', 'd', 'e'] as const;

/** Whole numbers below a limit, the same for the same seed. */
export function drawer(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Every cause has two to four facts, each with one or two of its five values, as in the shipped rules. */
export function generateGraph(causes: number, facts: number): FlatGraph {
  const draw = drawer(causes * 7 + facts);
  const ids = Array.from({ length: facts }, (_, index) => `fact${index}`);
  return {
    facts: ids,
    causes: Array.from({ length: causes }, (_, index) => {
      const own = new Set(Array.from({ length: 2 + draw(3) }, () => ids[draw(facts)] ?? ''));
      const when = [...own].map((fact): [string, string[]] => [fact, someValues(draw)]);
      return { id: `cause${index}`, when };
    }),
  };
}

function someValues(draw: (below: number) => number): string[] {
  const first = draw(VALUES.length);
  return [first, first + 1].slice(0, 1 + draw(2)).map((index) => VALUES[index % VALUES.length] ?? 'a');
}
