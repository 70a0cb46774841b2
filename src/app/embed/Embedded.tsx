import { encodeHandoff } from '../../core/handoff/encode-handoff';
import type { CaseRecord } from '../../core/model/case-record';
import type { HandoffWay } from '../../core/model/handoff-way';
import { chooseLanguage } from '../../platform/i18n/choose-language';
import { languages } from '../../platform/i18n/languages';
import { useTopic } from '../../platform/i18n/use-topic';
import { useWords } from '../../platform/i18n/words-context';
import type { Session } from '../../platform/session/create-session';
import type { Settings } from '../../platform/settings/settings';
import type { Preferences } from '../preferences';
import { saveCase } from '../save-case';
import type { FrameOptions } from './frame-options';
import type { Host } from './join-host';
import { useHost } from './use-host';
import './embed.css';

export interface EmbeddedProps {
  readonly session: Session;
  readonly record: CaseRecord;
  readonly embed: FrameOptions;
  /** Absent until they have been read. */
  readonly settings: Settings | undefined;
  readonly preferences: Preferences;
  onPreferences(preferences: Preferences): void;
  onLanguage(language: string): void;
  onAccent(accent: string): void;
  /** The page around is there, and allowed. */
  onHost(host: Host): void;
  onGiven(way: HandoffWay): void;
}

/** What stands over the conversation inside another site: the way out to the full page, with the case, and large text. */
export function Embedded({ session, record, embed, settings, ...on }: EmbeddedProps) {
  const words = useWords();
  const isReady = useTopic('widget') === 'ready';
  const { preferences } = on;
  useHost(session, {
    embed,
    settings,
    onJoined: on.onHost,
    onLook: ({ language, theme, accent, mode }) => {
      document.documentElement.dataset.embed = mode;
      on.onAccent(accent);
      if (theme !== preferences.look) on.onPreferences({ ...preferences, look: theme });
      const tag = chooseLanguage(
        [language],
        languages.map((one) => one.tag),
      );
      if (language && tag !== words.language) on.onLanguage(tag);
    },
  });
  if (!isReady) return null;
  const large = preferences.text === 'large';
  const link = fullPage(record);
  return (
    <nav className="page-tools embed-tools" aria-label={words.t('page:header.tools')}>
      <button
        type="button"
        className="tool"
        aria-pressed={large}
        onClick={() => on.onPreferences({ ...preferences, text: large ? 'normal' : 'large' })}
      >
        {words.t('page:header.largeText')}
      </button>
      {window.origin === 'null' ? (
        <label className="embed-address small">
          <span>{words.t('widget:address')}</span>
          <input readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
        </label>
      ) : (
        <a className="tool" href={link} target="_blank" rel="noopener" onClick={() => on.onGiven('page')}>
          {words.t('widget:page')} <span aria-hidden="true">↗</span>
        </a>
      )}
      {embed.isForeign && record.sequence > 0 ? (
        <p className="embed-keep small quiet">
          {words.t('widget:keep')}{' '}
          <button
            type="button"
            className="plain"
            onClick={() => {
              saveCase(record);
              on.onGiven('file');
            }}
          >
            {words.t('widget:file')}
          </button>
        </p>
      ) : null}
    </nav>
  );
}

/** The page on its own; with the case as ids only, once there is one. */
function fullPage(record: CaseRecord): string {
  const page = new URL('./', window.location.href).href;
  return record.sequence > 0 ? `${page}#/case/${encodeHandoff(record)}` : page;
}
