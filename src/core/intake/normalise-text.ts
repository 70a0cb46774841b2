import type { Span } from './heard';

/** Text as it is matched, with the place in the original of each of its characters. */
export interface NormalText {
  readonly text: string;
  /** `at[i]`: where character `i` begins in the original; one more entry for the end. */
  readonly at: readonly number[];
}

/** Zero width, bidi and other characters that are not seen. */
const UNSEEN = /[\p{Cf}\p{Mn}\p{Me}\u{115f}\u{1160}\u{3164}\u{ffa0}]/u;

/** Full width to half width, capitals to small letters, unseen characters away. */
export function normaliseText(original: string): NormalText {
  const at: number[] = [];
  let text = '';
  let position = 0;
  for (const character of original) {
    if (!UNSEEN.test(character)) {
      const normal = character.normalize('NFKC').toLowerCase();
      for (let i = 0; i < normal.length; i += 1) at.push(position);
      text += normal;
    }
    position += character.length;
  }
  at.push(position);
  return { text, at };
}

/** The place in the original of a stretch of the normal text. */
export function originalSpan({ at, text }: NormalText, start: number, end: number): Span {
  const from = at[start] ?? 0;
  let after = end;
  while (after < text.length && at[after] === at[end - 1]) after += 1;
  return { start: from, end: at[after] ?? from };
}
