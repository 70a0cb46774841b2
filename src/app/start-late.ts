import { type Session, startCase } from '../platform/session/create-session';
import { keepSaved } from '../platform/session/keep-saved';
import { loadSettings } from '../platform/settings/load-settings';
import { browserEnvironment } from '../platform/storage/environment';
import { newCaseId } from '../platform/storage/new-case-id';
import { openStore } from '../platform/storage/open-store';
import type { CaseStore } from '../platform/storage/store';
import { officialCalendar } from '../settlement/calendars';
import { extendCalendar } from '../settlement/extend-calendar';
import { withProfile } from '../settlement/with-profile';
import type { LateServices } from './app-services';
import { feedProblems, followAnnouncements } from './follow-announcements';

/** Where a page in a frame finds other things than the page on its own. */
export interface LateSources {
  readonly settings?: string;
  readonly open?: () => Promise<CaseStore>;
}

/**
 * What nobody waits for: the store, which brings the last open case back and keeps the present one, and the settings.
 * A merchant who has answered already keeps that case; the earlier one stays in the list.
 */
export async function startLate(session: Session, from: LateSources = {}): Promise<LateServices> {
  const settingsRead = loadSettings(from.settings ?? './settings.json');
  const open = from.open ?? (() => openStore(browserEnvironment));
  // Whatever the store does, a case that comes back later is looked at again.
  void settingsRead.then((read) => followAnnouncements(session, read.settings));
  const [store, { settings, problems }] = await Promise.all([open(), settingsRead]);
  session.send({
    type: 'settings',
    world: {
      calendar: extendCalendar(officialCalendar, settings.calendarYears),
      profile: withProfile(settings.profile),
    },
  });
  await store.expire(Date.now());
  if (session.getSnapshot().context.record.sequence === 0) await resume(session, store);
  keepSaved(session, store);
  store.subscribe(({ kind }) => {
    if (kind === 'emptied') beginAnew(session);
  });
  return { store, settings, problems: [...problems, ...feedProblems(settings)] };
}

/** Everything on this device was deleted from another tab; what this one still shows would be stored again. */
function beginAnew(session: Session): void {
  const at = Date.now();
  const { language } = session.getSnapshot().context.record;
  session.send({ type: 'open', record: startCase(newCaseId(browserEnvironment), at, language), at });
}

async function resume(session: Session, store: LateServices['store']): Promise<void> {
  const [latest] = await store.list({ offset: 0, limit: 1 });
  if (latest?.kind !== 'case' || latest.status !== 'open') return;
  const loaded = await store.load(latest.id);
  if (loaded.kind !== 'case' || session.getSnapshot().context.record.sequence > 0) return;
  session.send({ type: 'open', record: loaded.record, at: Date.now() });
}
