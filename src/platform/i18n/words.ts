import type { LatePart, Texts, WordStore } from './word-store';

// Knows: where the texts of a language are, and which of them stand in the page already.
// Must not know: what any text says, or who shows it.
// Called by: the app when it starts or the language changes; faces get words through `useWords`.

/** A language's whole asking half: topic → texts. */
const whole = import.meta.glob<Readonly<Record<string, Texts>>>('/locales/*/language.json', {
  import: 'default',
  query: '?all',
});
const asking = import.meta.glob<Texts>(
  '/locales/*/{response-codes,cases,talk,glossary,numbers,network,announcements,console,rulemap,gallery,widget}.json',
  { import: 'default', query: '?asking' },
);
const answers = import.meta.glob<Texts>(
  [
    '/locales/*/*.json',
    '!/locales/*/{language,page,cases,talk,glossary,numbers,network,announcements,verdict,trade,response-codes,phrases,console,rulemap,gallery,widget,launcher}.json',
  ],
  { import: 'default', query: '?answers' },
);

/** Takes the words that stand in the HTML, each marked with its key and language, so the first page needs no file. */
export function takeWordsFrom(root: ParentNode, words: WordStore): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-words]')) {
    const [topic, key] = (element.dataset.words ?? '').split(':');
    if (topic && key && element.lang) words.add(element.lang, topic, { [key]: element.textContent.trim() });
  }
}

/**
 * Loads what all questions of a language need, and whatever is here already of another; resolves when the language can be
 * shown, so that a switch changes the words of what is in front and nothing else.
 */
export async function loadLanguage(words: WordStore, language: string): Promise<void> {
  const load = whole[`/locales/${language}/language.json`];
  if (!load) throw new Error(`No language is called ${language}`);
  const [topics] = await Promise.all([load(), ...words.missingIn(language).map((late) => take(words, language, late))]);
  for (const [topic, texts] of Object.entries(topics)) words.add(language, topic, texts);
}

/** Loads one late topic, such as the 87 response codes. */
export async function loadTopic(words: WordStore, language: string, topic: string): Promise<void> {
  await take(words, language, { part: 'asking', topic });
}

/** Loads what a verdict of a topic says: its causes at length and its steps. */
export async function loadAnswers(words: WordStore, language: string, topic: string): Promise<void> {
  await take(words, language, { part: 'answers', topic });
}

async function take(words: WordStore, language: string, late: LatePart): Promise<void> {
  const path = `/locales/${language}/${late.topic}.json`;
  const texts = await (late.part === 'asking' ? asking : answers)[path]?.();
  if (!texts) throw new Error(`No texts at ${path}`);
  words.addLate(language, late, texts);
}
