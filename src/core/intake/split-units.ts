/** The smallest piece that is matched: a Chinese character, a Latin word, a number, or a sign. */
export interface Unit {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Chinese quotation marks are left out: what a screen says reads on in the sentence. */
const UNIT = /[a-z](?:[a-z0-9]|['’‘`](?=[a-z]))*|\d+|(?!["“”](?=\p{Script=Han})|(?<=\p{Script=Han})["“”])[^\s]/gu;
const APOSTROPHE = /['’‘`]/g;

/** The units of a normalised text. Apostrophes are left out, so "didn't" and "didnt" are one word. */
export function splitUnits(text: string): Unit[] {
  return Array.from(text.matchAll(UNIT), (match) => ({
    text: match[0].replace(APOSTROPHE, ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
