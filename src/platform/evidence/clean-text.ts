/** Mobile, 400/800 and landline numbers: nobody here has verified them, and a hacked feed would name its own. */
const TELEPHONE =
  /(?<!\d)(?:(?:\+|00)?86[- ]?)?(?:1[3-9]\d[- ]?\d{4}[- ]?\d{4}|[48]00[- ]?\d{3}[- ]?\d{4}|0\d{2,3}[- ]?\d{7,8})(?!\d)/g;
const LONE_SURROGATE = /\p{Cs}/gu;
/** Control and formatting characters: line breaks, and those that turn the direction of the text around. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const PILED_MARKS = /(\p{M}{2})\p{M}+/gu;

/** A text from outside as plain words on one line, at most `limit` characters long. It may come out empty. */
export function cleanText(text: string, limit: number): string {
  const plain = text
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(UNSEEN, ' ')
    .replace(PILED_MARKS, '$1')
    .replace(TELEPHONE, '…')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...plain];
  return characters.length <= limit ? plain : `${characters.slice(0, limit - 1).join('')}…`;
}
