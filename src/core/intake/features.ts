import type { Clause } from './split-clauses';
import type { Reading } from './take-apart';
import { is, type Token } from './tokens';

/** Which part of a text: all of it, or what it states (not asked, supposed, wished, said of others). */
export type Part = 'all' | 'stated';

const LONGEST_RUN = 3;
/** How many phrases on a phrase still makes a pair. */
const PAIR_REACH = 3;
const STEM = 5;
const LETTERS = /^[a-z]/;
const CLASS_NAME = /^[A-Z]/;

/**
 * What can be noticed of a clause, each once: runs of up to three units joined by `_` (`#` a digit, `##` two, `###` more;
 * `^` and `$` its ends; `@` a time), beginnings of Latin words (`recei~`), classes of the lexicon (`SLIP`, denied `!SLIP`)
 * and pairs of them (`SLIP>OUT`).
 */
export function featuresOf(reading: Reading, clause: Clause, part: Part): ReadonlySet<string> {
  const end = part === 'all' ? clause.end : statedEnd(clause);
  const features = new Set<string>();
  if (end <= clause.start) return features;
  const tokens = clause.tokens.filter(({ start }) => start < end);
  const words = wordsOf(reading, { start: clause.start, end }, tokens);
  addRuns(['^', ...words, '$'], features);
  for (const word of words) if (LETTERS.test(word) && word.length >= STEM) features.add(`${word.slice(0, STEM)}~`);
  addClasses(tokens, features);
  return features;
}

/** Where the stated part of a clause ends: at the word that supposes, wishes or tells of others. A question states nothing. */
function statedEnd({ start, end, tokens, stated, isQuestion }: Clause): number {
  if (isQuestion) return start;
  if (stated.length === 0) return tokens.length > 0 ? start : end;
  const said = new Set(stated);
  return tokens.find((token) => !said.has(token))?.start ?? end;
}

/** The units, a time being one and a number as long as it is. */
function wordsOf(
  { units }: Reading,
  { start, end }: { start: number; end: number },
  tokens: readonly Token[],
): string[] {
  const times = tokens.filter((token) => is(token, 'TIME'));
  const words: string[] = [];
  for (let at = start; at < end; at += 1) {
    const time = times.find((token) => token.start <= at && at < token.end);
    const text = units[at]?.text ?? '';
    if (time) at = time.end - 1;
    words.push(time ? '@' : /^\d/.test(text) ? '#'.repeat(Math.min(text.length, 3)) : text);
  }
  return words;
}

function addRuns(words: readonly string[], features: Set<string>): void {
  for (let length = 1; length <= LONGEST_RUN; length += 1)
    for (let at = 0; at + length <= words.length; at += 1) features.add(words.slice(at, at + length).join('_'));
}

function addClasses(tokens: readonly Token[], features: Set<string>): void {
  const names = tokens.map((token) => classesOf(token));
  names.forEach((own, index) => {
    for (const name of own) {
      features.add(name);
      for (const next of names.slice(index + 1, index + 1 + PAIR_REACH).flat()) features.add(`${name}>${next}`);
    }
  });
}

/** The classes of a token by name, `!` before them where it is denied. */
export function classesOf({ classes, negated }: Token): string[] {
  return [...classes].filter((name) => CLASS_NAME.test(name)).map((name) => (negated ? `!${name}` : name));
}
