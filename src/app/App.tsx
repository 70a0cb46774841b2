import { useCallback, useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { HandoffWay } from '../core/model/handoff-way';
import type { WordStore } from '../platform/i18n/word-store';
import { loadLanguage } from '../platform/i18n/words';
import { type Words, WordsProvider, wordsOf } from '../platform/i18n/words-context';
import type { Session } from '../platform/session/create-session';
import { defaultSettings } from '../platform/settings/settings';
import { ErrorBoundary, WhereBroken } from '../ui/ErrorBoundary';
import { extraPart } from '../ui/extra-part';
import { RetryNotice } from '../ui/RetryNotice';
import { SPOKEN_REGION } from '../ui/say-aloud';
import { accentInk } from './accent-ink';
import type { LateServices } from './app-services';
import { CasesView } from './CasesView';
import { Contacts } from './Contacts';
import type { FrameOptions } from './embed/frame-options';
import type { Host } from './embed/join-host';
import { guardDrop } from './guard-drop';
import { guardFocus } from './guard-focus';
import { HandoffFace } from './HandoffFace';
import { PageFooter } from './PageFooter';
import { brandName, PageHeader } from './PageHeader';
import { PartFailed } from './PartFailed';
import { applyPreferences, type Preferences, writePreferences } from './preferences';
import { startWhenReached } from './start-when-reached';
import { Talk } from './Talk';
import { useHandedLink } from './use-handed-link';
import { useHash } from './use-hash';

// Knows: how the faces stand together on the page, and what the page itself looks like.
// Must not know: rules, verdicts, how cases are stored.
// Called by: show-page.tsx.

const UpdateWatch = extraPart(async () => (await import('./update/UpdateWatch')).UpdateWatch);

const Embedded = extraPart(async () => (await import('./embed/Embedded')).Embedded);

export interface AppProps {
  readonly session: Session;
  readonly words: WordStore;
  readonly firstLanguage: string;
  readonly firstPreferences: Preferences;
  /** The link to a case that the page was opened with. */
  readonly firstHanded?: string | undefined;
  /** What stands around the page, where it is in a frame. */
  readonly embed?: FrameOptions | undefined;
  /** Called once the first page is on screen and listens. */
  onLive(): void;
  readonly startLate: () => Promise<LateServices>;
}

export function App(props: AppProps) {
  const { session, words: store, firstLanguage, firstPreferences, embed, onLive, startLate } = props;
  const state = useSyncExternalStore(
    useCallback((notify) => session.subscribe(notify).unsubscribe, [session]),
    () => session.getSnapshot().context,
  );
  const [preferences, setPreferences] = useState(firstPreferences);
  const [late, setLate] = useState<LateServices>();
  const { words, failed, choose } = useLanguage(store, firstLanguage);
  const [hostAccent, setHostAccent] = useState(embed?.accent);
  const [host, setHost] = useState<Host>();
  const hash = useHash();
  const handed = useHandedLink(props.firstHanded);
  const settings = late?.settings ?? defaultSettings;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the first page stands
  useLayoutEffect(onLive, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; the services stay for the life of the page
  useEffect(() => {
    void startWhenReached(session, startLate).then(setLate);
    const stops = [guardFocus(document), guardDrop(document)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  useEffect(() => {
    document.title = `${words.t('page:title')} · ${brandName(settings.brand, words.language)}`;
    document.documentElement.lang = words.language;
  }, [words, settings]);
  useEffect(() => {
    const { style } = document.documentElement;
    const accent = hostAccent || settings.brand.accent;
    if (settings === defaultSettings && !hostAccent) return;
    style.setProperty('--brand', accent);
    style.setProperty('--brand-ink', accentInk(accent));
  }, [settings, hostAccent]);

  const change = (next: Preferences): void => {
    setPreferences(next);
    applyPreferences(document.documentElement, next);
    // How it looks inside another site is that site's choice.
    if (!embed) writePreferences(() => localStorage, next);
  };
  const tellGiven = (way: HandoffWay): void => host?.tell({ type: 'handoff', detail: { way } });
  const chooseLanguage = (language: string): void => {
    void choose(language).then((chosen) => {
      if (!chosen) return;
      change({ ...preferences, language });
      session.send({ type: 'language', language, at: Date.now() });
    });
  };
  return (
    <WordsProvider value={words}>
      {/* biome-ignore lint/a11y/useValidAnchor: it is a place on this page, and without script the browser goes there */}
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          // The address names the face in front; it stays.
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {words.t('page:skip')}
      </a>
      <div id={SPOKEN_REGION} role="log" className="hidden" />
      {/* The frame of the page is not worth a message where it breaks: the conversation stands without it. */}
      <ErrorBoundary>
        {embed ? (
          <Embedded
            session={session}
            record={state.record}
            embed={embed}
            settings={late?.settings}
            preferences={preferences}
            onPreferences={change}
            onLanguage={chooseLanguage}
            onAccent={setHostAccent}
            onHost={setHost}
            onGiven={tellGiven}
          />
        ) : (
          <PageHeader
            brand={settings.brand}
            preferences={preferences}
            onPreferences={change}
            onLanguage={chooseLanguage}
          />
        )}
      </ErrorBoundary>
      {/* Among the landmarks of a page around, it is told from that page's own. */}
      <main id="main" className="page-main" tabIndex={-1} aria-label={embed ? words.t('page:title') : undefined}>
        {failed ? (
          <RetryNotice
            text={words.t('page:error.texts')}
            retry={words.t('page:error.retry')}
            onRetry={() => chooseLanguage(failed)}
          />
        ) : null}
        <WhereBroken value={(retry) => <PartFailed record={state.record} onRetry={retry} />}>
          {hash.startsWith('#/cases') ? (
            <CasesView session={session} state={state} late={late} language={words.language} />
          ) : /^#\/case(\/|$)/.test(hash) ? (
            <HandoffFace session={session} state={state} store={late?.store} handed={handed} />
          ) : (
            <Talk
              session={session}
              state={state}
              hasTexts={words.whole}
              embed={embed}
              onGiven={tellGiven}
              contacts={<Contacts contacts={settings.contacts} now={state.world.now} />}
            />
          )}
        </WhereBroken>
        {late ? <UpdateWatch session={session} /> : null}
      </main>
      <ErrorBoundary>
        <PageFooter
          settings={settings}
          problems={late?.problems ?? []}
          now={state.world.now}
          preferences={preferences}
          onPreferences={change}
        />
      </ErrorBoundary>
    </WordsProvider>
  );
}

/** The words of the page's language; a language is shown only when all its texts are here. */
function useLanguage(store: WordStore, first: string) {
  const [words, setWords] = useState<Words>(() => wordsOf(store, first, false));
  const [failed, setFailed] = useState<string>();
  const choose = useCallback(
    async (language: string): Promise<boolean> => {
      try {
        await loadLanguage(store, language);
        setWords(wordsOf(store, language, true));
        setFailed(undefined);
        return true;
      } catch {
        // The file did not come, most likely for lack of a network; the page says so and offers to try again.
        setFailed(language);
        return false;
      }
    },
    [store],
  );
  useEffect(() => {
    void choose(first);
  }, [choose, first]);
  return useMemo(() => ({ words, failed, choose }), [words, failed, choose]);
}
