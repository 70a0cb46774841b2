const SHORTEST = 6;

/** Words that are recognised with one slip: a letter missing, doubled, swapped or wrong. */
export class Spelling {
  private readonly byRest = new Map<string, string>();
  private readonly words: ReadonlySet<string>;
  private readonly known: (word: string) => boolean;

  /** `known`: words that are right as they are. */
  constructor(words: readonly string[], known: (word: string) => boolean) {
    this.words = new Set(words);
    this.known = known;
    for (const word of words) for (const rest of withoutOneLetter(word)) this.byRest.set(rest, word);
  }

  /** The word that was meant, or the one that was written. */
  correct(written: string): string {
    if (written.length < SHORTEST - 1 || this.words.has(written) || this.known(written)) return written;
    const missing = this.byRest.get(written);
    if (missing) return missing;
    for (const rest of withoutOneLetter(written)) {
      const meant = this.words.has(rest) ? rest : this.byRest.get(rest);
      if (meant && meant.length >= SHORTEST && meant[0] === written[0]) return meant;
    }
    return written;
  }
}

const LONGEST = 20;

function withoutOneLetter(word: string): string[] {
  if (word.length > LONGEST) return [];
  return Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));
}
