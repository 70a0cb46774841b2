import { type CompiledLexicon, compileLexicon } from '../../core/intake/compile-lexicon';
import { loadPhrases } from '../i18n/load-phrases';

const compiled = new Map<string, CompiledLexicon>();

/** The words of a language, made ready to read with; fetched and made once. */
export async function loadLexicon(language: string): Promise<CompiledLexicon> {
  const known = compiled.get(language);
  if (known) return known;
  const made = compileLexicon(...(await loadPhrases(language)));
  compiled.set(language, made);
  return made;
}
