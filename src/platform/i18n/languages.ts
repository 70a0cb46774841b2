/** A language is a folder under `locales/`; this is the card it carries. */
export interface Language {
  readonly tag: string;
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

// Our own files, checked by the text tests of the build; not an outside boundary.
const cards = import.meta.glob<Language>('/locales/*/language.json', { eager: true, import: 'default' });

export const languages: readonly Language[] = Object.values(cards);
