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
  const closed = negate(find(words, lexicon.phrases, moments), units, lexicon);
  const open = find(words, lexicon.openPhrases, []).map((token) => ({
    ...token,
    negated: closed.some((other) => other.negated && other.start < token.end && token.start < other.end),
  }));
  return [...closed, ...open].sort((a, b) => a.start - b.start || a.end - b.end);
}

function find(words: readonly string[], phrases: PhraseTrie, moments: readonly Token[]): Token[] {
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

/** A negation lands on the next phrase that can be denied. */
function negate(tokens: readonly Token[], units: readonly Unit[], lexicon: CompiledLexicon): Token[] {
  let reach = -1;
  let before = 0;
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
    reach = -1;
    return denied ? { ...token, negated: true } : token;
  });
}
