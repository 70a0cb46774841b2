import { type BusinessDate, isBusinessDate } from '../model/business-date';
import type { Certainty } from '../model/verdict';
import { CODE_LENGTH, CODE_LETTERS, isRightCode } from './short-code-letters';
import { SHORT_CODE_VERSION, type ShortCodePart, shortCodeRoom } from './short-code-room';
import { wireCauses, wireCertainties, wireGraphVersions, wirePlaces } from './wire-ids';
import { momentAt } from './wire-time';

/** What a short code says: no answers, only what they came to. */
export interface ShortCode {
  readonly graphVersion: string;
  readonly cause: string;
  readonly place: string;
  readonly certainty: Certainty;
  readonly dueOn: BusinessDate | null;
}

export type DecodedShortCode =
  | { readonly ok: true; readonly code: ShortCode }
  | { readonly ok: false; readonly why: 'not-a-code' | 'mistyped' | 'newer' };

const SEPARATORS = /[\s\-\u2010-\u2015_.·,，。]/g;
/** Letters that a code does not have, as what they were meant for. */
const MEANT: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };
const MINUTES_A_DAY = 1440;

/** Reads what was typed after somebody on the phone. */
export function decodeShortCode(text: string): DecodedShortCode {
  if (text.length > 64) return { ok: false, why: 'not-a-code' };
  const typed = text.normalize('NFKC').replace(SEPARATORS, '').toUpperCase();
  const letters = Array.from(typed, (letter) => MEANT[letter] ?? letter).join('');
  if (!/^[0-9A-Z]{6,10}$/.test(letters)) return { ok: false, why: 'not-a-code' };
  const isWhole = letters.length === CODE_LENGTH && Array.from(letters).every((one) => CODE_LETTERS.includes(one));
  if (!isWhole || !isRightCode(letters)) return { ok: false, why: 'mistyped' };
  return meaningOf(takeApart(letters));
}

function takeApart(letters: string): Readonly<Record<ShortCodePart, number>> {
  let figure = Array.from(letters.slice(0, -1)).reduce(
    (sum, letter) => sum * CODE_LETTERS.length + CODE_LETTERS.indexOf(letter),
    0,
  );
  const parts = { version: 0, graph: 0, cause: 0, place: 0, certainty: 0, day: 0 };
  for (const [part, room] of [...shortCodeRoom].reverse()) {
    // The highest part keeps what is left, so that a figure beyond all room is seen as a version.
    parts[part] = part === 'version' ? figure : figure % room;
    figure = Math.floor(figure / room);
  }
  return parts;
}

function meaningOf(parts: Readonly<Record<ShortCodePart, number>>): DecodedShortCode {
  const graphVersion = wireGraphVersions[parts.graph];
  const cause = wireCauses[parts.cause];
  const place = wirePlaces[parts.place];
  const certainty = wireCertainties[parts.certainty];
  const known = parts.version === SHORT_CODE_VERSION && graphVersion && cause && place && certainty;
  if (!known) return { ok: false, why: 'newer' };
  const day = parts.day === 0 ? undefined : momentAt((parts.day - 1) * MINUTES_A_DAY, 0);
  return { ok: true, code: { graphVersion, cause, place, certainty, dueOn: day && isBusinessDate(day) ? day : null } };
}
