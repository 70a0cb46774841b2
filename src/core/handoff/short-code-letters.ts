/** Without I, L, O and U, V: nothing that is read as something else. A prime many, which the check rests on. */
export const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTWXYZ';
export const CODE_LENGTH = 8;

const PRIME = CODE_LETTERS.length;
/** Keeps eight equal letters from being a right code. */
const WANTED = 1;

/**
 * True where the letters, each times its place, add up to the wanted remainder. One wrong letter, and any two swapped, change
 * the sum: places differ, none is a multiple of the prime.
 */
export function isRightCode(letters: string): boolean {
  return weigh(letters) === WANTED;
}

/** The last letter, which makes a code right. */
export function checkLetter(letters: string): string {
  return Array.from(CODE_LETTERS).find((letter) => isRightCode(letters + letter)) ?? '';
}

function weigh(letters: string): number {
  return Array.from(letters).reduce((sum, letter, at) => sum + (at + 1) * CODE_LETTERS.indexOf(letter), 0) % PRIME;
}
