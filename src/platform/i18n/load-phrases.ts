import type { Lexicon } from '../../core/intake/lexicon';

// Our own files, checked by the tests of the intake; not an outside boundary.
const files = import.meta.glob<Lexicon>('/locales/*/phrases.json', { import: 'default' });

/** The words a language is understood by; fetched when somebody types. */
export async function loadPhrases(language: string): Promise<Lexicon> {
  const lexicon = await files[`/locales/${language}/phrases.json`]?.();
  if (!lexicon) throw new Error(`No lexicon for ${language}`);
  return lexicon;
}
