import { anyWord } from './any-word';
import type { CodeWords } from './lexicon';

/** Two figures said in words, in positions of the normalised text. */
export interface SpokenCode {
  readonly start: number;
  readonly end: number;
  readonly code: string;
}

export type SpokenCodeReader = (text: string) => SpokenCode[];

/** A reader of codes by the words of one language: "nine six", "ninety-six", "double five", 零五, 九十六. */
export function spokenCodeReader({ digits, tens, pattern }: CodeWords): SpokenCodeReader {
  const source = pattern.replaceAll('{digits}', anyWord(digits)).replaceAll('{tens}', anyWord(tens));
  const matcher = new RegExp(source, 'gu');
  return (text) =>
    Array.from(text.matchAll(matcher), ({ 0: words, index, groups = {} }) => {
      const { first = '', second = '', twice = '', ones = '', letter, figure = '' } = groups;
      const two = groups.tens
        ? [tens[groups.tens], digits[ones] ?? '0']
        : letter
          ? [letter.toUpperCase(), digits[figure]]
          : [digits[first || twice], digits[second || twice]];
      return { start: index, end: index + words.length, code: two.join('') };
    });
}
