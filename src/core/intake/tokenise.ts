import type { CompiledLexicon } from './compile-lexicon';
import type { PhraseTrie } from './phrase-trie';
import type { Unit } from './split-units';
import type { Token } from './tokens';

/** How many unknown units a negation reaches over. */
const NEGATION_REACH = 3;
const STOP = /^[,。.!;！?…]$/u;

/** The known phrases of a text, the longest at each place, each marked as negated or not. */
export function tokenise(units: readonly Unit[], lexicon: CompiledLexicon, moments: readonly Token[]): Token[] {
  const words = units.map(({ text }) => lexicon.spelling.correct(text));
  const closed = findPhrases(words, lexicon.phrases, moments);
  const open = findPhrases(words, lexicon.openPhrases);
  const taken = unitsOf(closed);
  const isInside = ({ start, end }: Token) => range(start, end).some((unit) => taken.has(unit));
  const loose = open.filter((token) => !isInside(token)).map((token) => ({ ...token, isLoose: true }));
  const told = negate(inOrder([...closed, ...loose]), units, lexicon);
  const denied = unitsOf(told.filter(({ negated }) => negated));
  const rest = open.filter(isInside).map((token) => ({
    ...token,
    negated: range(token.start, token.end).some((unit) => denied.has(unit)),
  }));
  return inOrder([...told, ...rest]);
}

function unitsOf(tokens: readonly Token[]): ReadonlySet<number> {
  return new Set(tokens.flatMap(({ start, end }) => range(start, end)));
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

function inOrder<Placed extends Token>(tokens: readonly Placed[]): Placed[] {
  return [...tokens].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The phrases of a list in a text, the longest at each place, none inside another. */
export function findPhrases(words: readonly string[], phrases: PhraseTrie, moments: readonly Token[] = []): Token[] {
  const byStart = new Map(moments.map((token) => [token.start, token]));
  const found: Token[] = [];
  for (let at = 0; at < words.length; ) {
    const moment = byStart.get(at);
    const phrase = phrases.longest(words, at);
    if (moment && (!phrase || at + phrase.length < moment.end)) {
      found.push(moment);
      at = moment.end;
    } else if (phrase) {
      found.push({ start: at, end: at + phrase.length, classes: phrase.classes, negated: false });
      at += phrase.length;
    } else at += 1;
  }
  return found;
}

interface Deniable extends Token {
  /** A word that only a pattern names: it can be denied, and what comes after it as well. */
  readonly isLoose?: boolean;
}

/** A negation lands on the next phrase that can be denied. */
function negate(tokens: readonly Deniable[], units: readonly Unit[], lexicon: CompiledLexicon): Token[] {
  let reach = -1;
  let before = 0;
  let lastDenied = -1;
  return tokens.map((token) => {
    const stopped = units.slice(before, token.start).some(({ text }) => STOP.test(text));
    before = token.end;
    const denied = !stopped && token.start <= reach && !token.classes.has('BREAK');
    if (token.classes.has('NEG')) {
      reach = token.end + NEGATION_REACH;
      return token;
    }
    if (denied && [...token.classes].every((name) => lexicon.transparent.has(name))) {
      reach = Math.max(reach, token.end + NEGATION_REACH);
      return token;
    }
    if (lastDenied === token.start && token.classes.has('LIST')) {
      reach = token.end + NEGATION_REACH;
      return token;
    }
    if (token.isLoose) return denied ? { ...token, negated: true } : token;
    reach = -1;
    if (denied) lastDenied = token.end;
    return denied ? { ...token, negated: true } : token;
  });
}
