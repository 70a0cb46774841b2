/**
 * The pattern language of `phrases.json`. Elements are separated by spaces:
 *   `CLASS` or `a_phrase`, alternatives `A/B`      must stand there, not negated
 *   `!A`                                           must stand there, negated
 *   `?A`                                           must stand there, negated or not
 *   `^A`, `^^A`                                    must not stand anywhere in the clause, in the text
 *   `..`                                           the next element may be further off
 *   `&`                                            the elements may stand in any order, anywhere in the clause
 *   `&&`                                           what follows may stand in any clause
 */
export interface Element {
  readonly classes: readonly string[];
  readonly negated: boolean | undefined;
  /** How many units may lie before it. */
  readonly gap: number;
}

export interface Pattern {
  readonly ordered: boolean;
  readonly elements: readonly Element[];
  readonly absent: readonly string[];
  readonly absentInText: readonly string[];
  readonly elsewhere: readonly Element[];
}

const FAR = 14;
const CLASS_NAME = /^[A-Z][A-Z0-9]*$/;

export function isClassName(name: string): boolean {
  return CLASS_NAME.test(name);
}

export function compilePattern(source: string, gap: number): Pattern {
  const [here = '', elsewhere = ''] = source.split(' && ');
  const words = here.split(' ');
  const elements: Element[] = [];
  const absent: string[] = [];
  const absentInText: string[] = [];
  let reach = gap;
  for (const word of words) {
    if (word === '&') continue;
    if (word === '..') reach = FAR;
    else if (word.startsWith('^^')) absentInText.push(...word.slice(2).split('/'));
    else if (word.startsWith('^')) absent.push(...word.slice(1).split('/'));
    else {
      elements.push(element(word, reach));
      reach = gap;
    }
  }
  const others = elsewhere === '' ? [] : elsewhere.split(' ').map((word) => element(word, FAR));
  return { ordered: !words.includes('&'), elements, absent, absentInText, elsewhere: others };
}

/** Every class and phrase that a pattern names. */
export function namesIn({ elements, absent, absentInText, elsewhere }: Pattern): readonly string[] {
  return [...[...elements, ...elsewhere].flatMap(({ classes }) => classes), ...absent, ...absentInText];
}

function element(word: string, gap: number): Element {
  if (word.startsWith('?')) return { classes: word.slice(1).split('/'), negated: undefined, gap };
  if (word.startsWith('!')) return { classes: word.slice(1).split('/'), negated: true, gap };
  return { classes: word.split('/'), negated: false, gap };
}
