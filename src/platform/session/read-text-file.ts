import type { UnreadableWhy } from './open-handoff';

export type ReadTextFile =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly why: Extract<UnreadableWhy, 'empty' | 'too-large' | 'archive' | 'picture' | 'unreadable' | 'not-a-case'>;
    };

const MOST_BYTES = 1_000_000;

/** How files begin that people take for one of ours. */
const ARCHIVES = [
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6],
  [0x1f, 0x8b],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
];
const PICTURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x49, 0x46, 0x46],
  [0x25, 0x50, 0x44, 0x46],
];

/** The text of a file in whatever it was written; its size is looked at before it is read. */
export async function readTextFile(file: Blob): Promise<ReadTextFile> {
  if (file.size === 0) return { ok: false, why: 'empty' };
  if (file.size > MOST_BYTES) return { ok: false, why: 'too-large' };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder, a file that was moved meanwhile, or one that the device does not let us read: told by the reason.
    return { ok: false, why: 'unreadable' };
  }
  const begins = (starts: readonly (readonly number[])[]) =>
    starts.some((start) => start.every((byte, at) => bytes[at] === byte));
  if (begins(ARCHIVES)) return { ok: false, why: 'archive' };
  if (begins(PICTURES) || isPhonePhoto(bytes)) return { ok: false, why: 'picture' };
  const text = decode(bytes);
  if (text === undefined || text.includes('\0')) return { ok: false, why: 'not-a-case' };
  return { ok: true, text: text.replace(/^\ufeff/, '') };
}

/** HEIC, as phones take it: `ftyp` behind a length. */
function isPhonePhoto(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(4, 8)) === 'ftyp';
}

function decode(bytes: Uint8Array): string | undefined {
  const names = [...utf16(bytes), 'utf-8', 'gb18030'];
  for (const name of names) {
    try {
      return new TextDecoder(name, { fatal: true }).decode(bytes);
    } catch {
      // Not written so; the next is tried, and the last one's failure is told by the missing text.
    }
  }
  return undefined;
}

/** UTF-16 by its mark, or by the zeros between plain letters. */
function utf16(bytes: Uint8Array): string[] {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return ['utf-16le'];
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0) ? ['utf-16be'] : [];
}
