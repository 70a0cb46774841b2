import { languages } from './languages';

/** Fewer words of another script are names and terms: "POS", "T+1", "退票". */
const FEWEST = 3;
/** So many words of the page's own language are a sentence, whatever else stands beside it. */
const SENTENCE = 5;

/**
 * The language some words are in, by their script: the page's own, unless there is no sentence of it and more than twice as
 * many words of another one's. A Chinese character counts as a word, of other scripts a run of two letters or more.
 */
export function writtenIn(text: string, page: string): string {
  const own = wordsOf(text, page);
  if (own >= SENTENCE) return page;
  const other = languages.find(({ tag }) => tag !== page && wordsOf(text, tag) >= Math.max(FEWEST, 2 * own + 1));
  return other?.tag ?? page;
}

function wordsOf(text: string, language: string): number {
  const script = new Intl.Locale(language).maximize().script?.replace(/^Han[st]$/, 'Hani') ?? '';
  const word = new RegExp(script === 'Hani' ? '\\p{Script=Hani}' : `\\p{Script=${script}}{2,}`, 'gu');
  return text.match(word)?.length ?? 0;
}
