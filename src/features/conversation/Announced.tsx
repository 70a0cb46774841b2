import { useEffect, useState } from 'react';
import { beijingMoment, dayOf } from '../../core/model/beijing-time';
import { useTopic } from '../../platform/i18n/use-topic';
import { useWords, type Words } from '../../platform/i18n/words-context';
import type { AnnouncedItem } from '../../platform/session/announced';
import { serverNow } from '../../platform/session/server-now';
import type { SessionState } from '../../platform/session/session-state';
import { Notice } from '../../ui/Notice';
import '../../ui/evidence.css';

// Knows: how an announcement is shown: as news of now, as the reason of an answer, as a reminder beside a choice.
// Must not know: whether it explains anything, or how it was read.
// Called by: the talk and its questions, by way of LazyAnnounced.

export interface AnnouncedProps {
  readonly as: 'news' | 'reason' | 'reminder';
  readonly items: readonly AnnouncedItem[];
  readonly state: SessionState;
}

/** Ids that have been read out on this visit: a feed that hides one and shows it again does not repeat it. */
const told = new Set<string>();

export function Announced({ as, items, state }: AnnouncedProps) {
  const words = useWords();
  const texts = useTopic('announcements');
  if (texts !== 'ready') return null;
  if (as === 'news') return <News items={items} state={state} />;
  if (as === 'reminder') return items.map((item) => <Reminder key={item.id} item={item} state={state} />);
  const isOver = items.some(({ until, isOpen }) => !isOpen && until <= serverNow(state));
  return (
    <span className="announced small">
      {items.map((item) => (
        <Item key={item.id} item={item} state={state} />
      ))}
      {isOver ? <span className="announced-line">{words.t('announcements:over')}</span> : null}
    </span>
  );
}

function News({ items, state }: Pick<AnnouncedProps, 'items' | 'state'>) {
  const words = useWords();
  const [isNew] = useState(() => items.some(({ id }) => !told.has(id)));
  useEffect(() => {
    for (const { id } of items) told.add(id);
  }, [items]);
  const scopes = new Set(items.map(({ scope }) => scope));
  const title = scopes.size > 1 ? 'both' : (items[0]?.scope ?? 'platform');
  return (
    <Notice tone="amber" title={words.t(`announcements:news.${title}`)} live={isNew}>
      {items.map((item) => (
        <Item key={item.id} item={item} state={state} />
      ))}
      <p className="small">{words.t('announcements:effect')}</p>
    </Notice>
  );
}

interface ItemProps {
  readonly item: AnnouncedItem;
  readonly state: SessionState;
}

function Item({ item, state }: ItemProps) {
  const words = useWords();
  return (
    <span className="announced-item">
      <span className="announced-line">
        <Said text={item.title} />
      </span>
      <span className="announced-line small">
        {spanText(words, item)} {asOfText(words, state)}
      </span>
      {item.note ? (
        <span className="announced-line small">
          <Said text={item.note} />
        </span>
      ) : null}
    </span>
  );
}

function Reminder({ item, state }: ItemProps) {
  const words = useWords();
  return (
    <span>
      {words.t('announcements:lead')} <Said text={item.title} />
      <span>
        {' '}
        · {spanText(words, item)} {asOfText(words, state)}
      </span>
    </span>
  );
}

/** In the page's language where there is such a text; another one is marked as what it is. */
function Said({ text }: { readonly text: AnnouncedItem['title'] }) {
  const words = useWords();
  const { language, text: said } = inLanguage(text, words.language);
  return (
    <>
      <bdi lang={language}>{said}</bdi>
      {language === words.language ? null : <span> {words.t(`announcements:onlyIn.${language}`)}</span>}
    </>
  );
}

/** The text in the page's language, else in the one there is. */
function inLanguage(text: AnnouncedItem['title'], wanted: string): { language: string; text: string } {
  const entries: readonly [string, string][] = Object.entries(text);
  const [language, found] = entries.find(([tag]) => tag === wanted) ?? entries[0] ?? [wanted, ''];
  return { language, text: found };
}

function spanText(words: Words, { from, until, isOpen }: AnnouncedItem): string {
  if (isOpen) return words.t('announcements:open', { from: words.moment(from) });
  const end = dayOf(from) === dayOf(until) ? until.slice(11) : words.moment(until);
  return words.t('announcements:span', { from: words.moment(from), until: end });
}

function asOfText(words: Words, state: SessionState): string {
  const { announcements } = state.evidence;
  if (announcements?.is !== 'known') return '';
  const asOf = beijingMoment(announcements.asOf);
  const time = dayOf(asOf) === dayOf(serverNow(state)) ? words.clock(announcements.asOf) : words.moment(asOf);
  const kept = navigator.onLine ? 'kept' : 'offline';
  const how = announcements.isStale ? 'stale' : announcements.isKept ? kept : 'asOf';
  return words.t(`announcements:${how}`, { time });
}
