import * as v from 'valibot';
import { FILE_FORMAT, FILE_VERSION } from '../../core/handoff/case-file';
import { decodeHandoff, LONGEST_TEXT } from '../../core/handoff/decode-handoff';
import { decodeShortCode, type ShortCode } from '../../core/handoff/decode-short-code';
import { receivedPart } from '../../core/handoff/received-part';
import type { CaseRecord } from '../../core/model/case-record';
import { readRecord } from '../storage/read-row';

// Knows: what a pasted text, a link or the text of a file may hold, and why it holds nothing where it does not.
// Must not know: where the text came from, what is done with the case.
// Called by: the page that opens a hand-off.

export type UnreadableWhy =
  | 'empty'
  | 'incomplete'
  | 'altered'
  | 'mistyped'
  | 'not-a-case'
  | 'too-long'
  | 'too-large'
  | 'archive'
  | 'picture'
  | 'unreadable'
  | 'newer';

export type OpenedHandoff =
  | { readonly kind: 'case'; readonly record: CaseRecord }
  | { readonly kind: 'code'; readonly code: ShortCode }
  /** `raw` is what a newer version wrote, to be kept. */
  | { readonly kind: 'unreadable'; readonly why: UnreadableWhy; readonly raw?: string };

const LONGEST_FILE = 1_000_000;

const fileSchema = v.object({
  format: v.literal(FILE_FORMAT),
  version: v.pipe(v.number(), v.integer()),
  case: v.unknown(),
});

/** Opens a link, the text around one, a short code, or the text of a file. */
export function openHandoff(text: string): OpenedHandoff {
  const trimmed = text.replace(/^\ufeff/, '').trim();
  if (trimmed === '') return unreadable('empty');
  if (trimmed.length > LONGEST_FILE) return unreadable('too-large');
  const link = trimmed.length <= LONGEST_TEXT ? decodeHandoff(trimmed) : undefined;
  if (link?.ok) return { kind: 'case', record: link.record };
  if (trimmed.startsWith('{')) return openJson(trimmed);
  if (!link) return unreadable('too-long');
  if (link.why === 'newer') return { kind: 'unreadable', why: 'newer', raw: link.sealed };
  if (link.why !== 'not-a-case') return unreadable(link.why);
  const code = decodeShortCode(trimmed);
  if (code.ok) return { kind: 'code', code: code.code };
  if (code.why === 'newer') return { kind: 'unreadable', why: 'newer', raw: trimmed };
  return unreadable(code.why === 'mistyped' ? 'mistyped' : 'not-a-case');
}

function openJson(text: string): OpenedHandoff {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    // No JSON: where it began as one of our files it was cut, and else it is somebody else's.
    return unreadable(/^\{\s*"(?:format|id)"/.test(text) ? 'incomplete' : 'not-a-case');
  }
  const file = v.safeParse(fileSchema, raw);
  if (file.success && file.output.version > FILE_VERSION) return { kind: 'unreadable', why: 'newer', raw: text };
  // The first files were the bare case.
  const read = readRecord(file.success ? file.output.case : raw);
  if (read.kind === 'newer') return { kind: 'unreadable', why: 'newer', raw: text };
  if (read.kind === 'damaged') return unreadable(file.success ? 'altered' : 'not-a-case');
  const record = receivedPart(read.record);
  return record ? { kind: 'case', record } : unreadable('altered');
}

function unreadable(why: UnreadableWhy): OpenedHandoff {
  return { kind: 'unreadable', why };
}
