import { type CompiledLexicon, compileLexicon } from '../../core/intake/compile-lexicon';
import type { Lexicon } from '../../core/intake/lexicon';

// Our own files, checked by the tests of the intake; not an outside boundary.
const files = import.meta.glob<Lexicon>('/locales/*/phrases.json', { import: 'default' });
const compiled = new Map<string, CompiledLexicon>();

/** The words of a language, made ready to read with; fetched and made once. */
export async function loadLexicon(language: string): Promise<CompiledLexicon> {
  const known = compiled.get(language);
  if (known) return known;
  const lexicon = await files[`/locales/${language}/phrases.json`]?.();
  if (!lexicon) throw new Error(`No lexicon for ${language}`);
  const made = compileLexicon(lexicon);
  compiled.set(language, made);
  return made;
}
