import { loadPart } from '../parts/load-part';
import type { LatePart, Texts, WordStore } from './word-store';

// Knows: where the texts of a language are, and which of them stand in the page already.
// Must not know: what any text says, or who shows it.
// Called by: the app when it starts or the language changes; faces get words through `useWords`.

type Topics = Readonly<Record<string, Texts>>;

/** A language's whole asking half, and where to find what the verdict of each cause says. */
interface Language {
  readonly default: Topics;
  readonly answers: Readonly<Record<string, () => Promise<{ readonly default: Topics }>>>;
}

const whole = import.meta.glob<Language>('/locales/*/language.json', { query: '?all' });
const asking = import.meta.glob<{ readonly default: Texts }>(
  '/locales/*/{response-codes,cases,talk,glossary,numbers,settings,network,announcements,update,handoff,console,rulemap,gallery,widget}.json',
  { query: '?asking' },
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
  const [{ default: topics }] = await Promise.all([
    languageOf(language),
    ...words.missingIn(language).map((late) => take(words, language, late)),
  ]);
  for (const [topic, texts] of Object.entries(topics)) words.add(language, topic, texts);
}

/** Loads one late topic, such as the 87 response codes. */
export async function loadTopic(words: WordStore, language: string, topic: string): Promise<void> {
  await take(words, language, { part: 'asking', name: topic });
}

/** Loads what the verdict of a cause says: the cause at length and its steps. */
export async function loadAnswers(words: WordStore, language: string, cause: string): Promise<void> {
  await take(words, language, { part: 'answers', name: cause });
}

async function take(words: WordStore, language: string, late: LatePart): Promise<void> {
  const topics = late.part === 'asking' ? await topicOf(language, late.name) : await answersOf(language, late.name);
  if (!topics) throw new Error(`${language} has no ${late.part} called ${late.name}`);
  words.addLate(language, late, topics);
}

async function topicOf(language: string, topic: string): Promise<Topics | undefined> {
  const load = asking[`/locales/${language}/${topic}.json`];
  return load && { [topic]: (await loadPart(load)).default };
}

async function answersOf(language: string, cause: string): Promise<Topics | undefined> {
  const { answers } = await languageOf(language);
  const load = answers[cause];
  return load && (await loadPart(load)).default;
}

function languageOf(language: string): Promise<Language> {
  const load = whole[`/locales/${language}/language.json`];
  if (!load) throw new Error(`No language is called ${language}`);
  return loadPart(load);
}
