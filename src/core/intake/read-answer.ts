import { UNSURE } from '../model/answer';
import type { BusinessMoment } from '../model/business-moment';
import { WORDS_LIMIT } from '../model/words-limit';
import type { CompiledLexicon } from './compile-lexicon';
import { normaliseText } from './normalise-text';
import { readNumber } from './read-number';
import { readWords } from './read-words';

/** The question that was just asked. `values` are in the order in which they stand on the page. */
export interface AskedQuestion {
  readonly fact: string;
  readonly values: readonly string[];
}

const CODE = /^[a-z0-9]{2}$/;
const ENDS = /[\s.,!?。,!?~～…]+$/u;

/**
 * The value that a typed answer gives to the question just asked, or undefined where it does not answer it. An answer may
 * be short ("三天前", "不知道", "第二个", "yes"), because the question says what it is about; `readWords` reads all others.
 */
export function readAnswer(
  text: string,
  asked: AskedQuestion,
  reading: { readonly lexicon: CompiledLexicon; readonly now: BusinessMoment },
): string | undefined {
  if (text.length > WORDS_LIMIT) return undefined;
  const { lexicon, now } = reading;
  const said = lexicon.respell(normaliseText(text).text).trim().replace(ENDS, '');
  const { answers } = lexicon.source;
  if (isOneOf(said, answers.unsure)) return UNSURE;
  const placed = ordinal(said, asked.values, lexicon);
  if (placed !== undefined) return placed;
  if (asked.values.includes('yes') && isOneOf(said, answers.yes)) return 'yes';
  if (asked.values.includes('no') && isOneOf(said, answers.no)) return 'no';
  if (asked.fact === 'responseCode' && CODE.test(said)) return said.toUpperCase();
  const heard = readWords(text, lexicon, now).facts.find(({ fact }) => fact === asked.fact);
  if (heard) return heard.value;
  return asked.fact === 'paidAt' ? onlyMoment(said, lexicon, now) : undefined;
}

/** "第二个", "the last one", "3". */
function ordinal(said: string, values: readonly string[], { source }: CompiledLexicon): string | undefined {
  if (values.length === 0) return undefined;
  if (isOneOf(said, source.answers.last)) return values.at(-1);
  for (const pattern of source.answers.ordinal) {
    const found = new RegExp(pattern, 'u').exec(said)?.groups?.n;
    const place = found === undefined ? undefined : readNumber(found, source.times.numbers);
    if (place !== undefined) return values[place - 1];
  }
  return undefined;
}

/** The one time that was named, where nothing says that it is the time of something else. */
function onlyMoment(said: string, lexicon: CompiledLexicon, now: BusinessMoment): string | undefined {
  const [moment, ...others] = lexicon.moments(said, now);
  const FILLERS = 12;
  if (!moment || others.length > 0 || said.length - (moment.end - moment.start) > FILLERS) return undefined;
  return moment.value;
}

function isOneOf(said: string, phrases: string): boolean {
  const plain = said.replace(/['’‘]/gu, '').replaceAll(' ', '_');
  return phrases.split(' ').includes(plain);
}
