import { readNumber } from './read-number';
import type { Unit } from './split-units';
import { is, type Phrases, type Token } from './tokens';

/** A response code: where its units stand, and whether something beside it says that it is one. */
export interface NamedCode {
  readonly at: number;
  readonly end: number;
  readonly code: string;
  readonly labelled: boolean;
}

export interface CodePlace {
  readonly start: number;
  readonly end: number;
  /** The whole text: a code that is a clause of its own is told by what went wrong around it. */
  readonly text: Phrases;
  /** Number words: "五十一", "零五". */
  readonly numbers: Readonly<Record<string, number>>;
}

const CODE = /^(?:\d{2}|[a-z]\d)$/;
const BEFORE = 3;
const AFTER = 2;
/** Of these a code speaks. */
const WENT_WRONG = ['DECLINE', 'FAIL', 'TIMEOUT', 'CODEWORD', 'CRASH'];

/** The two-character codes among some units. A figure with a measure behind it ("51块", "30 minutes") is none. */
export function responseCodes(units: readonly Unit[], tokens: readonly Token[], place: CodePlace): NamedCode[] {
  const found: NamedCode[] = [];
  for (let at = place.start; at < place.end; at += 1) {
    const named = codeAt(units, at, place);
    if (!named || isPartOfFigure(units, at)) continue;
    const { code, end } = named;
    if (tokens.some((token) => token.start <= at && at < token.end && !is(token, 'NUM', 'AMOUNT'))) continue;
    const before = tokens.filter((token) => token.end <= at && at - token.end <= BEFORE);
    const after = tokens.filter((token) => token.start >= end && token.start - end < AFTER);
    if (after.some((token) => token.start === end && is(token, 'MEASURE'))) continue;
    const isAlone = at === place.start && end === place.end;
    const labelled =
      before.some((token) => is(token, 'CODEWORD', 'SHOW')) ||
      after.some((token) => is(token, 'CODEWORD')) ||
      (isAlone &&
        ((/^\d\d$/.test(units[at]?.text ?? '') && end === units.length) ||
          WENT_WRONG.some((name) => place.text.names.has(name))));
    found.push({ at, end, code: code.toUpperCase(), labelled });
    at = end - 1;
  }
  return found;
}

interface Code {
  readonly code: string;
  readonly end: number;
}

function codeAt(units: readonly Unit[], at: number, place: CodePlace): Code | undefined {
  const text = units[at]?.text ?? '';
  if (CODE.test(text)) return { code: text, end: at + 1 };
  return spokenCode(units, at, place);
}

const MOST_WORDS = 3;

/** Two figures one by one ("零三", "a零"), or a number from ten on ("五十一"), in single characters. */
function spokenCode(units: readonly Unit[], at: number, { end, numbers }: CodePlace): Code | undefined {
  const said = units.slice(at, Math.min(end, at + MOST_WORDS + 1)).map(({ text }) => text);
  const wordless = said.findIndex(
    (text, index) => text.length > 1 || !(text in numbers || (index === 0 && text === 'a')),
  );
  const words = said.slice(0, wordless === -1 ? said.length : wordless);
  if (words.length < 2 || words.length > MOST_WORDS) return undefined;
  const values = words.map((word) => numbers[word] ?? word);
  const code = values.includes(10) ? String(readNumber(words.join(''), numbers)) : values.join('');
  return code.length === 2 ? { code, end: at + words.length } : undefined;
}

const JOINS_FIGURES = /^[.:\-/,+*%$¥]$/;

/** True inside 12:30, 51.20, 11-20: the sign and the next figure touch it. */
function isPartOfFigure(units: readonly Unit[], at: number): boolean {
  const touching = (step: 1 | -1) => {
    const sign = units[at + step];
    const figure = units[at + 2 * step];
    if (!sign || !JOINS_FIGURES.test(sign.text)) return false;
    if (/^[%$¥*+]$/.test(sign.text)) return true;
    return figure !== undefined && /^\d+$/.test(figure.text);
  };
  return touching(1) || touching(-1);
}
