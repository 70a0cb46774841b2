import { useCallback, useEffect, useRef, useState } from 'react';
import { beijingMoment } from '../core/model/beijing-time';
import { useTopic } from '../platform/i18n/use-topic';
import { useWords } from '../platform/i18n/words-context';
import type { CaseStore, DamagedRow, ListedCase } from '../platform/storage/store';
import { Notice } from '../ui/Notice';
import { CaseRow } from './CaseRow';
import { DeleteEverything } from './DeleteEverything';
import { saveFile } from './save-file';

interface CasesPageProps {
  readonly store: CaseStore | undefined;
  readonly current: string;
  onOpen(id: string): void;
  onRemoved(id: string): void;
  onEmptied(): void;
}

const PAGE = 20;
const UNDO_MS = 10_000;

/** The cases kept on this device: open one, delete one with ten seconds to think again, or delete everything. */
export function CasesPage({ store, current, onOpen, onRemoved, onEmptied }: CasesPageProps) {
  const words = useWords();
  const texts = useTopic('cases');
  const [limit, setLimit] = useState(PAGE);
  const [cases, setCases] = useState<readonly ListedCase[]>();
  const [damaged, setDamaged] = useState<readonly DamagedRow[]>([]);
  const [removed, setRemoved] = useState<string>();
  const [emptied, setEmptied] = useState(false);
  const [refused, setRefused] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);

  const refresh = useCallback(async () => {
    if (!store) return;
    setCases(await store.list({ offset: 0, limit }));
    setDamaged(await store.quarantined());
  }, [store, limit]);
  useEffect(() => {
    void refresh();
    return store?.subscribe((event) => {
      if (event.kind !== 'state') void refresh();
    });
  }, [store, refresh]);
  useEffect(() => {
    if (texts === 'ready' && store) heading.current?.focus();
  }, [texts, store]);
  useEffect(() => {
    if (!removed) return;
    const timer = setTimeout(() => setRemoved(undefined), UNDO_MS);
    return () => clearTimeout(timer);
  }, [removed]);

  const remove = async (id: string): Promise<void> => {
    const done = await store?.remove(id);
    setRefused(!done?.ok);
    if (!done?.ok) return;
    setRemoved(id);
    onRemoved(id);
    await refresh();
  };
  const restore = async (id: string): Promise<void> => {
    const done = await store?.restore(id);
    setRefused(!done?.ok);
    if (done?.ok) setRemoved(undefined);
    await refresh();
  };
  const empty = async (): Promise<void> => {
    const done = await store?.deleteEverything();
    setRefused(!done?.ok);
    if (!done?.ok) return;
    setEmptied(true);
    setRemoved(undefined);
    onEmptied();
    await refresh();
  };
  const saveNewer = async (id: string): Promise<void> => {
    const loaded = await store?.load(id);
    if (loaded?.kind === 'newer')
      saveFile(`daonale-${id}.json`, 'application/json', JSON.stringify(loaded.raw, null, 2));
  };
  if (texts === 'loading' || (texts === 'ready' && !store))
    return <p className="card quiet">{words.t('page:loading')}</p>;
  if (texts === 'failed') return <Notice tone="amber">{words.t('page:error.texts')}</Notice>;
  return (
    <section className="stack cases">
      <a className="button plain" href="#/">
        {words.t('cases:back')}
      </a>
      <h1 className="page-title" tabIndex={-1} ref={heading} data-heading="">
        {words.t('cases:title')}
      </h1>
      <div role="status">
        {removed ? (
          <Notice tone="calm">
            <span>{words.t('cases:deleted')}</span>{' '}
            <button type="button" className="plain" onClick={() => void restore(removed)}>
              {words.t('cases:undo')}
            </button>
          </Notice>
        ) : null}
        {refused ? <Notice tone="amber">{words.t('cases:refused')}</Notice> : null}
        {emptied ? <Notice tone="calm">{words.t('cases:deletedAll')}</Notice> : null}
      </div>
      <Damaged rows={damaged} store={store} onDone={() => void refresh()} />
      {cases?.length === 0 && !emptied ? <p className="card quiet">{words.t('cases:empty')}</p> : null}
      <ul key={removed} className={removed ? 'stack settling' : 'stack'}>
        {cases?.map((entry) => (
          <CaseRow
            key={entry.id}
            entry={entry}
            current={entry.id === current}
            now={beijingMoment(Date.now())}
            onOpen={() => onOpen(entry.id)}
            onRemove={() => void remove(entry.id)}
            onSaveNewer={() => void saveNewer(entry.id)}
          />
        ))}
      </ul>
      {cases && cases.length >= limit ? (
        <button type="button" onClick={() => setLimit(limit + PAGE)}>
          {words.t('cases:more')}
        </button>
      ) : null}
      <a className="button" href="#/case">
        {words.t('cases:openHandoff')}
      </a>
      <p className="small quiet">{words.t('cases:keep')}</p>
      <DeleteEverything onConfirm={() => void empty()} />
    </section>
  );
}

interface DamagedProps {
  readonly rows: readonly DamagedRow[];
  readonly store: CaseStore | undefined;
  onDone(): void;
}

/** Rows that could not be read: they hurt no other case, and nothing of them is lost without being asked for. */
function Damaged({ rows, store, onDone }: DamagedProps) {
  const words = useWords();
  if (rows.length === 0) return null;
  const discard = async (): Promise<void> => {
    for (const { key } of rows) await store?.discard(key);
    onDone();
  };
  return (
    <Notice tone="amber">
      <p>{rows.length === 1 ? words.t('cases:damagedOne') : words.t('cases:damaged', { n: rows.length })}</p>
      <div className="row">
        <button
          type="button"
          onClick={() => saveFile('daonale-damaged.json', 'application/json', JSON.stringify(rows, null, 2))}
        >
          {words.t('cases:downloadDamaged')}
        </button>
        <button type="button" className="danger" onClick={() => void discard()}>
          {words.t('cases:deleteDamaged')}
        </button>
      </div>
    </Notice>
  );
}
