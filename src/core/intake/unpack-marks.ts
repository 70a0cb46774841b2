/** Six bits each. */
export const MARK_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
export const LETTER_BITS = 6;

/**
 * Reads ascending numbers of 0 and more from letters: the first says how many low bits of a step are written as they are; each step
 * is its high part in ones, a zero, and its low bits (a Rice code, within a twentieth of what such numbers hold). Ones at the end
 * fill the last letter.
 */
export function unpackMarks(letters: string): number[] {
  const low = MARK_LETTERS.indexOf(letters.charAt(0));
  const bits = Array.from(letters.slice(1), (letter) =>
    MARK_LETTERS.indexOf(letter).toString(2).padStart(LETTER_BITS, '0'),
  ).join('');
  let last = -1;
  return Array.from(bits.matchAll(new RegExp(`(1*)0([01]{${low}})`, 'g')), ([, high = '', rest = '']) => {
    last += high.length * 2 ** low + Number.parseInt(`0${rest}`, 2) + 1;
    return last;
  });
}
