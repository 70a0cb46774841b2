import { fromBase64url, letterOf, toBase64url, worthOf } from './base64url';
import { crc32 } from './crc32';

// Knows: how a link's content is wrapped so that what a messenger cuts, adds or changes is noticed.
// Must not know: what is inside.
// Called by: encodeHandoff and decodeHandoff.
//
// One letter for the version, two for how many letters follow, then the content and its checksum as base64url. The checksum
// covers all of it. Every later version keeps this form, so that an older page can tell a newer link from a broken one.

export type Opened =
  | { readonly ok: true; readonly version: number; readonly content: readonly number[]; readonly sealed: string }
  | { readonly ok: false; readonly why: 'incomplete' | 'altered' };

const HEAD = 3;
const SUM = 4;
const MOST_LETTERS = 4095;

export function seal(version: number, content: readonly number[]): string {
  const letters = Math.ceil(((content.length + SUM) * 4) / 3);
  if (letters > MOST_LETTERS) throw new RangeError(`A hand-off of ${letters} letters has no room in a link.`);
  const head = [version, letters >>> 6, letters & 63];
  return head.map(letterOf).join('') + toBase64url([...content, ...sumOf([...head, ...content])]);
}

/** Opens what begins with a sealed hand-off; letters beyond its own length are not its own and are ignored. */
export function openSeal(text: string): Opened {
  const [version, high, low] = Array.from(text.slice(0, HEAD), worthOf);
  if (version === undefined || high === undefined || low === undefined) return { ok: false, why: 'incomplete' };
  const end = HEAD + high * 64 + low;
  if (text.length < end) return { ok: false, why: 'incomplete' };
  const bytes = fromBase64url(text.slice(HEAD, end));
  const content = bytes?.slice(0, -SUM);
  const sum = bytes?.slice(-SUM);
  if (version === 0 || !content || content.length === 0 || !sum) return { ok: false, why: 'altered' };
  const wanted = sumOf([version, high, low, ...content]);
  if (!wanted.every((byte, at) => byte === sum[at])) return { ok: false, why: 'altered' };
  return { ok: true, version, content, sealed: text.slice(0, end) };
}

function sumOf(bytes: readonly number[]): number[] {
  const sum = crc32(bytes);
  return [sum >>> 24, (sum >>> 16) & 0xff, (sum >>> 8) & 0xff, sum & 0xff];
}
