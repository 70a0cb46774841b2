import { findResponseCode } from '../../rules/find-response-code';
import { type ResponseCode, responseCodes } from '../../rules/response-codes';
import type { Words } from '../i18n/words-context';

/** The codes that a number or some words of the message may mean: the exact code first, then by its beginning, then by meaning. */
export function findCodes(words: Words, text: string): readonly ResponseCode[] {
  const wanted = plain(text);
  if (wanted === '') return [];
  const exact = findResponseCode(wanted);
  const others = responseCodes.filter(({ code }) => code !== exact?.code);
  const begins = others.filter(({ code }) => code.toLowerCase().startsWith(wanted));
  const means = others.filter((row) => {
    const meaning = words.optional(`response-codes:${row.code}.meaning`);
    return !begins.includes(row) && meaning !== undefined && plain(meaning).includes(wanted);
  });
  return [...(exact ? [exact] : []), ...begins, ...means];
}

/** Full-width signs as their narrow ones, so that either finds the other. */
function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
