import type { Unit } from './split-units';
import { is, type Token } from './tokens';

/** A response code: where its unit stands, and whether something beside it says that it is one. */
export interface NamedCode {
  readonly at: number;
  readonly code: string;
  readonly labelled: boolean;
}

const CODE = /^(?:\d{2}|[a-z]\d)$/;
const BEFORE = 3;
const AFTER = 2;

/** The two-character codes among some units. A figure with a measure behind it ("51块", "30 minutes") is none. */
export function responseCodes(
  units: readonly Unit[],
  tokens: readonly Token[],
  place: { readonly start: number; readonly end: number },
): NamedCode[] {
  const found: NamedCode[] = [];
  for (let at = place.start; at < place.end; at += 1) {
    const unit = units[at];
    if (!unit || !CODE.test(unit.text) || isPartOfFigure(units, at)) continue;
    if (tokens.some((token) => token.start <= at && at < token.end && !is(token, 'NUM'))) continue;
    const before = tokens.filter((token) => token.end <= at && at - token.end <= BEFORE);
    const after = tokens.filter((token) => token.start > at && token.start - at <= AFTER);
    if (after.some((token) => token.start === at + 1 && is(token, 'MEASURE'))) continue;
    const labelled =
      before.some((token) => is(token, 'CODEWORD', 'SHOW')) || after.some((token) => is(token, 'CODEWORD'));
    found.push({ at, code: unit.text.toUpperCase(), labelled });
  }
  return found;
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
