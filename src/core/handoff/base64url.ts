const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const WORTH = new Map(Array.from(LETTERS, (letter, worth) => [letter, worth]));

/** One letter for six bits. */
export function letterOf(worth: number): string {
  return LETTERS.charAt(worth & 63);
}

export function worthOf(letter: string): number | undefined {
  return WORTH.get(letter);
}

/** Bytes as base64url without padding. `btoa` is of the browser, and these rooms are not. */
export function toBase64url(bytes: readonly number[]): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += letterOf(held >>> bits);
    }
  }
  return bits > 0 ? text + letterOf(held << (6 - bits)) : text;
}

/** The bytes again; nothing for what could not have come out of `toBase64url`, a stray bit at the end included. */
export function fromBase64url(text: string): readonly number[] | undefined {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of text) {
    const worth = worthOf(letter);
    if (worth === undefined) return undefined;
    held = ((held << 6) | worth) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >>> bits) & 0xff);
    }
  }
  return bits >= 6 || (held & ((1 << bits) - 1)) !== 0 ? undefined : bytes;
}
