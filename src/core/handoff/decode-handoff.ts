import { readCase } from '../cases/case-schema';
import type { CaseRecord } from '../model/case-record';
import { HANDOFF_VERSION } from './encode-handoff';
import { openSeal } from './envelope';
import { findSealed } from './find-sealed';
import { readShared } from './read-shared';
import { WireReader } from './wire-reader';

// Knows: how a case is got out of whatever was opened or pasted, and why it cannot be where it cannot.
// Must not know: who opened it, what is done with the case.
// Called by: the page that opens a hand-off.

/**
 * `incomplete`: letters are missing at the end. `altered`: letters were changed, or somebody made it up. `newer`: written by
 * a newer version; `sealed` is to be kept. `not-a-case`: nothing of ours is in it. `too-long`: not looked at.
 */
export type DecodedHandoff = { readonly ok: true; readonly record: CaseRecord } | Unreadable;

export type Unreadable =
  | { readonly ok: false; readonly why: 'incomplete' | 'altered' | 'not-a-case' | 'too-long' }
  | { readonly ok: false; readonly why: 'newer'; readonly sealed: string };

/** Nothing is unpacked, so what comes out is never larger than what goes in; this is far above any link. */
export const LONGEST_TEXT = 8192;

/** The case in a link, in the text around one, or in the part behind `#/case/` alone. */
export function decodeHandoff(text: string): DecodedHandoff {
  if (text.length > LONGEST_TEXT) return { ok: false, why: 'too-long' };
  let best: Unreadable = { ok: false, why: 'not-a-case' };
  for (const sealed of findSealed(text)) {
    const decoded = decodeSealed(sealed);
    if (decoded.ok) return decoded;
    if (RANK[decoded.why] > RANK[best.why]) best = decoded;
  }
  return best;
}

/** Of several reasons the one that helps most is told. */
const RANK = { 'not-a-case': 0, 'too-long': 0, altered: 1, incomplete: 2, newer: 3 } as const;

function decodeSealed(text: string): DecodedHandoff {
  const opened = openSeal(text);
  if (!opened.ok) return opened;
  const { version, content, sealed } = opened;
  if (version > HANDOFF_VERSION) return { ok: false, why: 'newer', sealed };
  const reader = new WireReader(content);
  const raw = readShared(reader);
  if (reader.problem === 'newer') return { ok: false, why: 'newer', sealed };
  const read = readCase(raw);
  if (reader.problem || !reader.isAtEnd || !read.ok || hasTwice(read.record)) return { ok: false, why: 'altered' };
  return { ok: true, record: read.record };
}

/** A fact stands in one list only. */
function hasTwice({ answers, setAside, withdrawn }: CaseRecord): boolean {
  const facts = [...answers, ...setAside, ...withdrawn].map(({ fact }) => fact);
  return new Set(facts).size < facts.length;
}
