import { UNSURE } from '../model/answer';
import type { BusinessMoment } from '../model/business-moment';
import type { CompiledLexicon } from './compile-lexicon';
import { hearAnswer } from './hear-answer';
import type { Span } from './heard';
import { normaliseText } from './normalise-text';
import { readNumber } from './read-number';
import { takeApart } from './take-apart';

/** The question that was just asked. `values` are in the order in which they stand on the page. */
export interface AskedQuestion {
  readonly fact: string;
  readonly values: readonly string[];
}

/** What a typed answer says to the question asked, and the words that say it. */
export interface ShortAnswer extends Span {
  readonly value: string;
}

export interface AnswerReading {
  readonly lexicon: CompiledLexicon;
  readonly now: BusinessMoment;
}

const CODE = /^(?:\d{2}|[a-z]\d)$/;
const PAUSE = /[,。.;!?]/u;
const ENDS = /[\s.,!?。,!?~～…]+$/u;
/** In characters. Whoever writes more says what he speaks of. */
const LONGEST = 80;

/**
 * Reads a typed answer, and gives what it says to a question just asked, or undefined where it does not answer it. An answer may
 * be short ("三天前", "不知道", "第二个", "yes", "all of them"), because the question says what it is about; `readWords` reads all
 * others.
 */
export function readAnswer(
  text: string,
  { lexicon, now }: AnswerReading,
): (asked: AskedQuestion) => ShortAnswer | undefined {
  if (text.length > LONGEST) return () => undefined;
  const said = plainAnswer(text, lexicon);
  const reading = takeApart(text, lexicon, now);
  const whole = (value: string | undefined) =>
    value === undefined ? undefined : { value, start: 0, end: text.length };
  return (asked) =>
    whole(listedValue(said, asked, lexicon)) ??
    hearAnswer(reading, asked.fact, lexicon) ??
    whole(yesOrNo(said.split(PAUSE)[0] ?? '', asked.values, lexicon)) ??
    whole(asked.fact === 'paidAt' ? onlyMoment(said, lexicon, now) : undefined);
}

/** True for an answer that takes none of the ticks on a page: "no", "none of these, all fine", "不对,都没有". */
export function isNone(text: string, lexicon: CompiledLexicon): boolean {
  const { none, no } = lexicon.source.answers;
  const parts = partsOf(text, lexicon);
  return parts.some((part) => isOneOf(part, none)) && parts.every((part) => isOneOf(part, `${none} ${no}`));
}

/** True for an answer that takes few of the ticks: a part of it says that all is well ("都正常，就是换过卡"), not only "no". */
export function hasNone(text: string, lexicon: CompiledLexicon): boolean {
  const { none, no } = lexicon.source.answers;
  return partsOf(text, lexicon).some((part) => isOneOf(part, none) && !isOneOf(part, no));
}

function partsOf(text: string, lexicon: CompiledLexicon): string[] {
  return plainAnswer(text, lexicon)
    .split(PAUSE)
    .map((part) => part.trim());
}

/** True for an answer that says no more than that nothing is known. */
export function isUnsure(text: string, lexicon: CompiledLexicon): boolean {
  return isOneOf(plainAnswer(text, lexicon), lexicon.source.answers.unsure);
}

function plainAnswer(text: string, lexicon: CompiledLexicon): string {
  return lexicon.respell(normaliseText(text).text).trim().replace(ENDS, '');
}

function listedValue(said: string, { fact, values }: AskedQuestion, lexicon: CompiledLexicon): string | undefined {
  if (isUnsure(said, lexicon) || (fact === 'responseCode' && isNone(said, lexicon))) return UNSURE;
  const code = fact === 'responseCode' ? codeIn(said, lexicon) : undefined;
  return code ?? ordinal(said, values, lexicon) ?? yesOrNo(said, values, lexicon);
}

/** "a0", "零五". */
function codeIn(said: string, { spokenCodes }: CompiledLexicon): string | undefined {
  const [spoken] = spokenCodes(said);
  if (spoken && spoken.end - spoken.start === said.length) return spoken.code;
  return CODE.test(said) ? said.toUpperCase() : undefined;
}

function yesOrNo(said: string, values: readonly string[], { source }: CompiledLexicon): string | undefined {
  const { yes, no } = source.answers;
  if (values.includes('yes') && isOneOf(said, yes)) return 'yes';
  return values.includes('no') && isOneOf(said, no) ? 'no' : undefined;
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
