import { WordStore } from '../platform/i18n/word-store';
import { takeWordsFrom } from '../platform/i18n/words';
import { loadPart, tryBeforeGivingUp } from '../platform/parts/load-part';
import { createSession, type Session, startCase } from '../platform/session/create-session';
import { browserEnvironment } from '../platform/storage/environment';
import { newCaseId } from '../platform/storage/new-case-id';
import { takeHandedLink } from './handed-link';
import type { OpeningLook } from './opening-look';
import { renewPage } from './renew-page';
import { styleByFile } from './style-by-file';
import { takeEarlyAnswer } from './take-early-answer';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/forms.css';
import '../ui/notice.css';
import './page.css';
import './print.css';
import './without-script.css';

const container = document.getElementById('app');
if (!container) throw new Error('The page has no place for the app');

const handed = takeHandedLink(window);
styleByFile(document);

/** Puts the conversation where the first question stands already as plain controls. */
async function start(container: HTMLElement): Promise<void> {
  const { language, preferences, embed } = window.openingLook ?? (await findLook());
  const words = new WordStore();
  takeWordsFrom(document, words);
  const session = createSession(startCase(newCaseId(browserEnvironment), Date.now(), language));
  tryBeforeGivingUp(() => {
    // Nobody has opened it yet: the page that comes anew does.
    if (handed) history.replaceState(history.state, '', handed);
    return renewPage(session);
  });
  const stopWatching = takeEarlyAnswer(container, session);
  watchClock(session);
  // React is the last to arrive: meanwhile the session stands, and a tap counts.
  const { showPage } = await loadPart(() => import('./show-page'));
  showPage(container, {
    session,
    words,
    firstLanguage: language,
    firstPreferences: preferences,
    firstHanded: handed,
    embed,
    onLive: () => {
      stopWatching();
      tryBeforeGivingUp(() => renewPage(session));
      performance.mark('question-live');
    },
    startLate: async () => {
      const { startLate } = await loadPart(() => import('./start-late'));
      if (!embed) return startLate(session);
      const { openForFrame } = await loadPart(() => import('./embed/open-for-frame'));
      return startLate(session, { settings: embed.settings, ...(embed.isForeign && { open: openForFrame }) });
    },
  });
}

/** Where the site's policy is older than the page, and refused the lines that find it before the first paint. */
async function findLook(): Promise<OpeningLook> {
  const { applyOpeningLook, openingLook } = await loadPart(() => import('./opening-look'));
  const look = openingLook(window);
  applyOpeningLook(document.documentElement, look);
  return look;
}

/** A page left open is judged again when it is looked at, and each minute while it is. */
function watchClock(session: Session): void {
  const tick = (): void => {
    if (document.visibilityState === 'visible') session.send({ type: 'clock', at: Date.now() });
  };
  document.addEventListener('visibilitychange', tick);
  window.addEventListener('pageshow', tick);
  setInterval(tick, 60_000);
}

// A task of its own, behind the one that has read the rules.
setTimeout(start, 0, container);
