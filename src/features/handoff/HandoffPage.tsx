import { useCallback, useEffect, useRef, useState } from 'react';
import type { World } from '../../core/model/world';
import { useTopic } from '../../platform/i18n/use-topic';
import { useWords } from '../../platform/i18n/words-context';
import { type OpenedHandoff, openHandoff } from '../../platform/session/open-handoff';
import { readTextFile } from '../../platform/session/read-text-file';
import { Notice } from '../../ui/Notice';
import { CodeSays } from './CodeSays';
import type { CaseShelf } from './case-shelf';
import { OpenBox } from './OpenBox';
import { type Outcome, Preview } from './Preview';
import { Unreadable } from './Unreadable';
import '../../ui/handoff.css';

// Knows: how a hand-off is opened, from a link, a paste or a file, and looked at before anything is done with it.
// Must not know: where cases are kept, which case is in hand.
// Called by: the app, at `#/case`.

interface HandoffPageProps {
  /** The link that led here, already taken out of the address. */
  readonly handed: string | undefined;
  readonly world: World;
  readonly shelf: CaseShelf | undefined;
  onFile(name: string, type: string, text: string): void;
}

export function HandoffPage(props: HandoffPageProps) {
  const words = useWords();
  const texts = useTopic('handoff');
  if (texts === 'loading') return <p className="card quiet">{words.t('page:loading')}</p>;
  if (texts === 'failed') return <Notice tone="amber">{words.t('page:error.texts')}</Notice>;
  return <Opening key={props.handed} {...props} />;
}

function Opening({ handed, world, shelf, onFile }: HandoffPageProps) {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [opened, setOpened] = useState<OpenedHandoff | undefined>(() => (handed ? openHandoff(handed) : undefined));
  const [outcome, setOutcome] = useState<Outcome>();
  const show = useCallback((next: OpenedHandoff | undefined, done?: Outcome): void => {
    setOpened(next);
    setOutcome(done);
  }, []);
  const openFile = useCallback(
    async (file: Blob): Promise<void> => {
      const read = await readTextFile(file);
      show(read.ok ? openHandoff(read.text) : { kind: 'unreadable', why: read.why });
    },
    [show],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus goes to the top of what has just come
  useEffect(() => {
    heading.current?.focus();
  }, [opened?.kind]);
  const isCase = opened?.kind === 'case';
  return (
    <section className="stack cases">
      <a className="button plain" href="#/cases">
        {words.t('handoff:open.back')}
      </a>
      <h1 className="page-title" tabIndex={-1} ref={heading} data-heading="">
        {words.t(isCase ? 'handoff:preview.title' : 'handoff:open.title')}
      </h1>
      <div role="status">{outcome ? <Notice tone="calm">{words.t(`handoff:preview.${outcome}`)}</Notice> : null}</div>
      {isCase ? (
        <Preview record={opened.record} world={world} shelf={shelf} onDone={(done) => show(undefined, done)} />
      ) : (
        <>
          {opened?.kind === 'unreadable' ? <Unreadable key={opened.why} opened={opened} onFile={onFile} /> : null}
          {opened?.kind === 'code' ? <CodeSays code={opened.code} world={world} /> : null}
          <p className="quiet">{words.t('handoff:open.help')}</p>
          <OpenBox onText={(text) => show(openHandoff(text))} onFile={(file) => void openFile(file)} />
        </>
      )}
    </section>
  );
}
