import { UNSURE } from '../model/answer';
import { CODE_FORM } from './code-form';
import type { CompiledLexicon } from './compile-lexicon';
import { hearAnswer } from './hear-answer';
import type { Span } from './heard';
import { normaliseText } from './normalise-text';
import { readNumber } from './read-number';
import type { SaidAt } from './said-at';
import { type Reading, takeApart } from './take-apart';
import { is } from './tokens';

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
  readonly at: SaidAt;
}

/** A space between Chinese words stands for a comma. */
const PAUSE = /[,。.;!?]|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u;
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
  { lexicon, at }: AnswerReading,
): (asked: AskedQuestion) => ShortAnswer | undefined {
  if (text.length > LONGEST) return () => undefined;
  const said = plainAnswer(text, lexicon);
  const reading = takeApart(text, lexicon, at);
  const whole = (value: string | undefined) =>
    value === undefined ? undefined : { value, start: 0, end: text.length };
  return (asked) =>
    whole(listedValue(said, asked, lexicon)) ??
    hearAnswer(reading, asked.fact, lexicon) ??
    whole(yesOrNo(said.split(PAUSE)[0] ?? '', asked.values, lexicon)) ??
    whole(asked.fact === 'paidAt' ? onlyMoment(reading) : undefined);
}

/** True for an answer that takes none of the ticks on a page: "no", "none of these, all fine", "不对,都没有". */
export function isNone(text: string, lexicon: CompiledLexicon): boolean {
  const parts = partsOf(text, lexicon);
  return (
    parts.some((part) => isNoneAt(part, lexicon)) &&
    parts.every((part) => isNoneAt(part, lexicon) || isNo(part, lexicon))
  );
}

/** True for an answer that takes few of the ticks: a part of it says that all is well ("都正常，就是换过卡"), not only "no". */
export function hasNone(text: string, lexicon: CompiledLexicon): boolean {
  return partsOf(text, lexicon).some((part) => isNoneAt(part, lexicon) && !isNo(part, lexicon));
}

/** True for an answer that says no more than that nothing is known. */
export function isUnsure(text: string, lexicon: CompiledLexicon): boolean {
  return isOneOf(plainAnswer(text, lexicon), 'unsure', lexicon);
}

function partsOf(text: string, lexicon: CompiledLexicon): string[] {
  return plainAnswer(text, lexicon)
    .split(PAUSE)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function isNo(part: string, lexicon: CompiledLexicon): boolean {
  return isOneOf(part, 'no', lexicon);
}

/** "nope none": where words are written apart, each of them may say it. */
function isNoneAt(part: string, lexicon: CompiledLexicon): boolean {
  const words = part.replace(lexicon.fillers, ' ').trim().split(/\s+/);
  return isOneOf(part, 'none', lexicon) || words.every((word) => isOneOf(word, 'none', lexicon));
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
  return CODE_FORM.test(said) ? said.toUpperCase() : undefined;
}

function yesOrNo(said: string, values: readonly string[], lexicon: CompiledLexicon): string | undefined {
  if (values.includes('yes') && isOneOf(said, 'yes', lexicon)) return 'yes';
  return values.includes('no') && isOneOf(said, 'no', lexicon) ? 'no' : undefined;
}

/** "第二个", "the last one", "3". */
function ordinal(said: string, values: readonly string[], lexicon: CompiledLexicon): string | undefined {
  const { source } = lexicon;
  if (values.length === 0) return undefined;
  if (isOneOf(said, 'last', lexicon)) return values.at(-1);
  for (const pattern of source.answers.ordinal) {
    const found = new RegExp(pattern, 'u').exec(said)?.groups?.n;
    const place = found === undefined ? undefined : readNumber(found, source.times.numbers);
    if (place !== undefined) return values[place - 1];
  }
  return undefined;
}

/** The one time that was named, but for one denied ("not yesterday, …"), where nothing says that it is the time of something else. */
function onlyMoment({ text: { tokens }, normal, moments }: Reading): string | undefined {
  const isDenied = (at: number) => tokens.some((one) => one.end === at && is(one, 'NEG') && !is(one, 'NO'));
  const [time, ...others] = [...moments].flatMap(([at, moment]) => (isDenied(at) ? [] : [moment]));
  const timed = [...moments.values()].reduce((sum, { start, end }) => sum + end - start, 0);
  return others.length === 0 && normal.text.length - timed <= FILLERS ? time?.value : undefined;
}

/** So many characters beside a time are only said along with it. */
const FILLERS = 16;

/** True for an answer that a list has, as it was said or without what is only said along with it. */
function isOneOf(said: string, list: 'yes' | 'no' | 'unsure' | 'none' | 'last', lexicon: CompiledLexicon): boolean {
  const listed = lexicon.source.answers[list].split(' ');
  const asListed = (words: string) => words.replace(/['’‘]/gu, '').trim().replaceAll(/\s+/g, '_');
  return [said, said.replace(lexicon.fillers, ' ')].some((words) => listed.includes(asListed(words)));
}
