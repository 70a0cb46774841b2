import i18next, { type i18n } from 'i18next';

// Knows: where the texts of a language are, and which of them stand in the page already.
// Must not know: what any text says, or who shows it.
// Called by: the app when it starts or the language changes; faces get words through `useWords`.

type Texts = Record<string, unknown>;

const files = import.meta.glob<Texts>('/locales/*/*.json', { import: 'default' });
const DEFAULT_NAMESPACE = 'page';

/** An i18next of our own: no detector, no backend, no escaping, since React writes text and never markup. */
export function createWords(language: string): i18n {
  const words = i18next.createInstance();
  words.init({
    lng: language,
    fallbackLng: false,
    resources: {},
    ns: [DEFAULT_NAMESPACE],
    defaultNS: DEFAULT_NAMESPACE,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return words;
}

/** Takes the words that stand in the HTML, each marked with its key and language, so the first page needs no file. */
export function takeWordsFrom(root: ParentNode, words: i18n): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-words]')) {
    const [namespace, key] = (element.dataset.words ?? '').split(':');
    const language = element.lang;
    if (namespace && key && language) words.addResource(language, namespace, key, element.textContent.trim());
  }
}

/** Topics that most journeys never open. */
const LATE = ['language', 'phrases', 'response-codes', 'console', 'rulemap', 'gallery'];

/** Loads all texts of a language; resolves when the language can be shown whole. */
export async function loadLanguage(words: i18n, language: string): Promise<void> {
  const wanted = Object.entries(files).filter(([path]) => {
    const { folder, topic } = place(path);
    return folder === language && !LATE.includes(topic);
  });
  await Promise.all(wanted.map(([path, load]) => load().then((texts) => add(words, path, texts))));
}

/** Loads one late topic, such as the 87 response codes. */
export async function loadTopic(words: i18n, language: string, topic: string): Promise<void> {
  if (words.hasResourceBundle(language, topic)) return;
  const path = `/locales/${language}/${topic}.json`;
  const texts = await files[path]?.();
  if (!texts) throw new Error(`No texts at ${path}`);
  add(words, path, texts);
}

function add(words: i18n, path: string, texts: Texts): void {
  const { folder, topic } = place(path);
  words.addResourceBundle(folder, topic, texts, true, true);
}

function place(path: string): { folder: string; topic: string } {
  const [, , folder = '', file = ''] = path.split('/');
  return { folder, topic: file.replace('.json', '') };
}
