import { languages } from '../platform/i18n/languages';
import { useWords } from '../platform/i18n/words-context';
import type { Brand } from '../platform/settings/settings';
import type { Preferences } from './preferences';

interface PageHeaderProps {
  readonly brand: Brand;
  readonly preferences: Preferences;
  onPreferences(preferences: Preferences): void;
  onLanguage(language: string): void;
}

/** The name of the page and what everybody may need at once: the other language, large text, the kept cases. */
export function PageHeader({ brand, preferences, onPreferences, onLanguage }: PageHeaderProps) {
  const words = useWords();
  const large = preferences.text === 'large';
  return (
    <header className="page-header">
      <a className="page-name" href="#/">
        <span className="page-name-main" data-home="">
          {words.t('page:header.home')}
        </span>
        <span className="small quiet">{brandName(brand, words.language)}</span>
      </a>
      <nav className="page-tools" aria-label={words.t('page:header.tools')}>
        {languages
          .filter(({ tag }) => tag !== words.language)
          .map(({ tag, name }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the button pressed must stay, with the focus on it
            <button key={place} type="button" className="tool" lang={tag} onClick={() => onLanguage(tag)}>
              {name}
            </button>
          ))}
        <button
          type="button"
          className="tool"
          aria-pressed={large}
          onClick={() => onPreferences({ ...preferences, text: large ? 'normal' : 'large' })}
        >
          {words.t('page:header.largeText')}
        </button>
        <a className="tool" href="#/cases">
          {words.t('page:header.cases')}
        </a>
      </nav>
    </header>
  );
}

export function brandName(brand: Brand, language: string): string {
  return language.startsWith('zh') ? brand.name['zh-CN'] : brand.name.en;
}
