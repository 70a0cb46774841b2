import type { Learned } from '../../core/intake/learned';
import type { Lexicon } from '../../core/intake/lexicon';

// Our own files, checked by the tests of the intake; not an outside boundary.
const lexicons = import.meta.glob<Lexicon>('/locales/*/phrases.json', { import: 'default' });
const learnt = import.meta.glob<Learned>('/locales/*/learned.json', { import: 'default' });

/** The words a language is understood by, and what was learned of it; fetched when somebody types. */
export async function loadPhrases(language: string): Promise<readonly [Lexicon, Learned]> {
  const [lexicon, learned] = await Promise.all([
    lexicons[`/locales/${language}/phrases.json`]?.(),
    learnt[`/locales/${language}/learned.json`]?.(),
  ]);
  if (!lexicon || !learned) throw new Error(`No lexicon for ${language}`);
  return [lexicon, learned];
}
