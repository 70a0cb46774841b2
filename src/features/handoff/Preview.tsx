import { useEffect, useState } from 'react';
import { type Comparison, compareCases } from '../../core/handoff/compare-cases';
import type { CaseRecord } from '../../core/model/case-record';
import type { World } from '../../core/model/world';
import { useAnswers } from '../../platform/i18n/use-topic';
import { useWords } from '../../platform/i18n/words-context';
import { handedState } from '../../platform/session/handed-state';
import { causesOf } from '../../platform/session/step-title';
import { Notice } from '../../ui/Notice';
import type { CaseShelf } from './case-shelf';
import { Differences } from './Differences';
import { HandedCase } from './HandedCase';

export type Outcome = 'kept' | 'merged' | 'discarded';

interface PreviewProps {
  readonly record: CaseRecord;
  readonly world: World;
  /** Absent until the cases of this device can be read. */
  readonly shelf: CaseShelf | undefined;
  onDone(outcome: Outcome): void;
}

/** A case that was handed over, before anything is done with it. */
export function Preview({ record, world, shelf, onDone }: PreviewProps) {
  const words = useWords();
  const state = handedState(record, world);
  const texts = useAnswers(causesOf(record, state.verdict));
  const compared = useComparison(record, shelf);
  const [refused, setRefused] = useState(false);
  const act = async (how: 'keep' | 'open'): Promise<void> => {
    const done = await shelf?.[how](compared?.together ?? record);
    setRefused(!done);
    if (done && how === 'keep') onDone(compared ? 'merged' : 'kept');
  };
  if (texts.state === 'loading') return <p className="card quiet">{words.t('page:loading')}</p>;
  return (
    <>
      <Notice tone="amber" title={words.t('handoff:preview.unverified')}>
        {words.t('handoff:preview.unverifiedText')}
      </Notice>
      <section className="card" aria-label={words.t('handoff:preview.title')}>
        <HandedCase record={record} state={state} />
      </section>
      {compared ? (
        <Notice tone="calm" title={words.t(`handoff:preview.${compared.isKnown ? 'known' : 'differs'}`)}>
          {compared.isKnown ? null : <p>{words.t('handoff:preview.differsText')}</p>}
          {compared.differences.length > 0 ? <Differences list={compared.differences} world={world} /> : null}
        </Notice>
      ) : null}
      {refused ? (
        <Notice tone="amber" live>
          {words.t('handoff:preview.refused')}
        </Notice>
      ) : null}
      <p className="small quiet">{words.t(`handoff:preview.${shelf ? 'safe' : 'waiting'}`)}</p>
      <div className="row">
        <button type="button" className="main" disabled={!shelf} onClick={() => void act('keep')}>
          {words.t('handoff:preview.keep')}
        </button>
        <button type="button" disabled={!shelf} onClick={() => void act('open')}>
          {words.t('handoff:preview.keepOpen')}
        </button>
        <button type="button" className="plain" onClick={() => onDone('discarded')}>
          {words.t('handoff:preview.discard')}
        </button>
      </div>
    </>
  );
}

/** The same case on this device, where there is one, beside what came. */
function useComparison(record: CaseRecord, shelf: CaseShelf | undefined): Comparison | undefined {
  const [compared, setCompared] = useState<{ readonly of: CaseRecord; readonly comparison: Comparison }>();
  useEffect(() => {
    let current = true;
    void shelf?.load(record.id).then((mine) => {
      if (current && mine) setCompared({ of: record, comparison: compareCases(mine, record) });
    });
    return () => {
      current = false;
    };
  }, [record, shelf]);
  return compared?.of === record ? compared.comparison : undefined;
}
