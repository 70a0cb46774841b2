import { dayOf } from '../model/beijing-time';
import type { BusinessDate } from '../model/business-date';
import type { CompiledLexicon } from './compile-lexicon';
import { matchPattern } from './match-pattern';
import { type NormalText, normaliseText } from './normalise-text';
import type { NamedMoment } from './read-moments';
import type { SaidAt } from './said-at';
import { type Clause, splitClauses } from './split-clauses';
import { splitUnits, type Unit } from './split-units';
import { tokenise } from './tokenise';
import { type Phrases, phrasesOf, type Token } from './tokens';

/** A text taken apart. All positions but those of `normal.at` are units. */
export interface Reading {
  readonly normal: NormalText;
  readonly units: readonly Unit[];
  /** Every phrase of the text. */
  readonly text: Phrases;
  readonly clauses: readonly Clause[];
  /** The time that each `TIME` token names, by the token's start. */
  readonly moments: ReadonlyMap<number, NamedMoment>;
  readonly today: BusinessDate;
}

export function takeApart(text: string, lexicon: CompiledLexicon, at: SaidAt): Reading {
  const plain = normaliseText(text);
  const normal = { ...plain, text: lexicon.respell(plain.text) };
  const units = splitUnits(normal.text);
  const moments = new Map<number, NamedMoment>();
  const unitAt = unitPositions(units, normal.text.length);
  const times = lexicon.moments(normal.text, at).flatMap((moment): Token[] => {
    const start = unitAt[moment.start] ?? 0;
    const end = unitAt[moment.end] ?? units.length;
    // What only looks like a time inside a word, as the end of "ma'am" does, is none.
    if (end <= start) return [];
    moments.set(start, moment);
    return [{ start, end, classes: TIME, negated: false }];
  });
  const simple = [...tokenise(units, lexicon, times), ...figures(normal.text, unitAt, { units, times, lexicon })];
  const tokens = [...simple, ...derive(splitClauses(normal.text, units, simple), simple, lexicon)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  return {
    normal,
    units,
    text: phrasesOf(tokens),
    clauses: splitClauses(normal.text, units, tokens),
    moments,
    today: dayOf(at.now),
  };
}

const TIME: ReadonlySet<string> = new Set(['TIME']);

interface Parts {
  readonly units: readonly Unit[];
  readonly times: readonly Token[];
  readonly lexicon: CompiledLexicon;
}

/** Figures that can be money, and how many sales there are: not those that a time is made of. */
function figures(text: string, unitAt: readonly number[], { units, times, lexicon }: Parts): Token[] {
  const timed = new Set(times.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));
  return lexicon.figures.flatMap(([classes, form]) =>
    Array.from(text.matchAll(form)).flatMap((found) => {
      const start = unitAt[found.index] ?? 0;
      const end = unitAt[found.index + found[0].length] ?? units.length;
      return end > start && !timed.has(start) ? [{ start, end, classes, negated: false }] : [];
    }),
  );
}

/** For each character, the first unit that begins there or later. */
function unitPositions(units: readonly Unit[], length: number): number[] {
  const positions: number[] = [];
  let unit = 0;
  for (let at = 0; at <= length; at += 1) {
    while ((units[unit]?.start ?? Number.POSITIVE_INFINITY) < at) unit += 1;
    positions.push(unit);
  }
  return positions;
}

function derive(clauses: readonly Clause[], tokens: readonly Token[], lexicon: CompiledLexicon): Token[] {
  const text = phrasesOf(tokens);
  return clauses.flatMap((clause) => {
    const phrases = phrasesOf(clause.tokens);
    return lexicon.derived.flatMap(({ value, pattern }) => {
      const match = matchPattern(pattern, phrases, text);
      return match ? [{ ...match, classes: new Set([value]), negated: false }] : [];
    });
  });
}
