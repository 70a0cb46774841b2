import { CODE_FORM } from './code-form';
import type { CompiledLexicon } from './compile-lexicon';
import type { Clause } from './split-clauses';
import type { Unit } from './split-units';
import type { Reading } from './take-apart';
import { is, type Token } from './tokens';

/** A response code: the units it stands in, and whether something beside it says that it is one. */
export interface NamedCode {
  readonly at: number;
  readonly end: number;
  readonly code: string;
  readonly labelled: boolean;
}

const BEFORE = 3;
const AFTER = 3;
const APPROVED = '00';
/** Codes that are in use (`src/rules/response-codes.ts`): any other figure is one only where it is called so. */
const IN_USE = /^(?:0\d|1[0-69]|2[0-35]|3[013-9]|4[0-5]|5[1-9]|6\d|7[579]|89|9\d|A[0-7]|E1|R[FS]|W[1-5])$/;

/**
 * The two-character codes of a clause, written or spoken, among these of its tokens. A figure with a measure behind it
 * ("51块", "30 minutes") is none. A code that is a clause of its own is named by the words of the clause beside it.
 */
export function responseCodes(
  reading: Reading,
  index: number,
  tokens: readonly Token[],
  lexicon: CompiledLexicon,
): NamedCode[] {
  const clause = reading.clauses[index];
  if (!clause) return [];
  const inWords = spoken(reading, clause, lexicon);
  return [...written(reading.units, clause, tokens), ...inWords].flatMap((said): NamedCode[] => {
    const { at, end, code } = said;
    if (tokens.some((token) => token.start === end && is(token, 'MEASURE'))) return [];
    const isAlone = clause.end - clause.start === end - at;
    const beside = isAlone && IN_USE.test(code) ? [reading.clauses[index - 1], reading.clauses[index + 1]] : [];
    const isAll = isAlone && reading.units.length === end - at && !inWords.includes(said);
    const labelled =
      isAll ||
      isLabelled(tokens, said) ||
      beside.some((one) => one?.tokens.some((token) => is(token, ...NAMES, ...MEANS)));
    // A number in words is a code only where it is called one.
    return labelled || !inWords.includes(said) ? [{ at, end, code, labelled }] : [];
  });
}

const NAMES = ['CODEWORD', 'SHOW'];
/** What codes mean, in the words that terminals print beside them. */
const MEANS = ['CODEMEANS', 'DECLINE', 'TIMEOUT', 'REVERSED'];
/** What stands before an amount. */
const PAYS = ['DEBIT', 'PHONEOK', 'RECEIVE', 'PHONE', 'QRPAY', 'MONEY'];

function isLabelled(tokens: readonly Token[], { at, end, code }: Said): boolean {
  const before = tokens.filter((token) => token.end <= at && at - token.end <= BEFORE);
  const after = tokens.filter((token) => token.start >= end && token.start - end <= AFTER);
  const near = [...before, ...after];
  const has = (beside: readonly Token[], ...names: string[]) => beside.some((token) => is(token, ...names));
  if (has(near, 'CODEWORD')) return true;
  if (!IN_USE.test(code)) return false;
  if (has(near, ...MEANS)) return true;
  // "shows paid 88", "the wallet shows 88": what was paid.
  if (has(before, ...PAYS)) return false;
  return has(near, 'SHOW', 'SLIP', ...(code === APPROVED ? ['OK'] : []));
}

type Said = Omit<NamedCode, 'labelled'>;

function written(units: readonly Unit[], { start, end }: Clause, tokens: readonly Token[]): Said[] {
  const found: Said[] = [];
  for (let at = start; at < end; at += 1) {
    const text = units[at]?.text ?? '';
    if (!CODE_FORM.test(text) || isPartOfFigure(units, at)) continue;
    if (tokens.some((token) => token.start <= at && at < token.end && !is(token, 'NUM'))) continue;
    // "O1": no code begins with the letter, so a zero was read as one.
    found.push({ at, end: at + 1, code: text.replace('o', '0').toUpperCase() });
  }
  return found;
}

function spoken({ normal, units }: Reading, clause: Clause, { spokenCodes }: CompiledLexicon): Said[] {
  const from = units[clause.start]?.start ?? 0;
  const text = normal.text.slice(from, units[clause.end - 1]?.end ?? from);
  const isTimed = (at: number) =>
    clause.tokens.some((token) => is(token, 'TIME') && token.start <= at && at < token.end);
  return spokenCodes(text).flatMap(({ start, end, code }): Said[] => {
    const at = units.findIndex((unit) => unit.start === from + start);
    const last = units.findIndex((unit) => unit.end === from + end);
    return at === -1 || last === -1 || isTimed(at) ? [] : [{ at, end: last + 1, code }];
  });
}

const JOINS_FIGURES = /^[.:\-/,+*%$¥]$/;

/** True inside 12:30, 51.20, 11-20, where a sign and the next figure touch it, and inside 0x3. */
function isPartOfFigure(units: readonly Unit[], at: number): boolean {
  const touching = (step: 1 | -1) => {
    const sign = units[at + step];
    const figure = units[at + 2 * step];
    if (!sign || !JOINS_FIGURES.test(sign.text)) return false;
    if (/^[%$¥*+]$/.test(sign.text)) return true;
    return figure !== undefined && /^\d+$/.test(figure.text);
  };
  const before = units[at - 1];
  const goesOn = before?.end === units[at]?.start && /^\d/.test(before?.text ?? '');
  return goesOn || touching(1) || touching(-1);
}
