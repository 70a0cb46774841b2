import { useEffect, useRef } from 'react';
import { sharedPart } from '../../core/handoff/shared-part';
import type { HandoffWay } from '../../core/model/handoff-way';
import { useAnswers, useTopic } from '../../platform/i18n/use-topic';
import { useWords } from '../../platform/i18n/words-context';
import { handedState } from '../../platform/session/handed-state';
import type { SessionState } from '../../platform/session/session-state';
import { causesOf } from '../../platform/session/step-title';
import { CopyField } from '../../ui/CopyField';
import { Notice } from '../../ui/Notice';
import { caseLink } from './case-link';
import { GiveFile } from './GiveFile';
import { GiveLink } from './GiveLink';
import { GiveQrCode } from './GiveQrCode';
import { HandedCase } from './HandedCase';
import { pasteText } from './paste-text';
import { ShortCode } from './ShortCode';
import '../../ui/handoff.css';

// Knows: what is shown before a case is handed over, and the ways to do it.
// Must not know: where the case is kept, what becomes of it elsewhere.
// Called by: the app, on a tap of the button that stands on every question and verdict.

interface HandoffDialogProps {
  readonly state: SessionState;
  /** The page's own address, without its fragment. */
  readonly address: string;
  onFile(name: string, type: string, text: string): void;
  /** It left the device, or is on its way: by hand, or over somebody's camera. */
  onGiven(way: HandoffWay): void;
  onClose(): void;
}

/** Hands a case to a person: first what is shared, then how. */
export function HandoffDialog({ onClose, ...props }: HandoffDialogProps) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const texts = useTopic('handoff');
  const { state: answers } = useAnswers(causesOf(props.state.record, props.state.verdict));
  useEffect(() => {
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
    return () => shown?.close();
  }, []);
  const isFailed = texts === 'failed' || answers === 'failed';
  const isReady = texts === 'ready' && answers === 'ready';
  return (
    <dialog ref={dialog} className="card dialog handoff-dialog" aria-labelledby="handoff-title" onClose={onClose}>
      <div className="row handoff-head">
        <h2 id="handoff-title" className="card-title">
          {words.optional('handoff:give.title') ?? words.t('page:handoff.give')}
        </h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {words.optional('handoff:give.close') ?? '×'}
        </button>
      </div>
      {isFailed ? <Notice tone="amber">{words.t('page:error.texts')}</Notice> : null}
      {isReady ? <Give {...props} /> : null}
      {isReady || isFailed ? null : <p className="quiet">{words.t('page:loading')}</p>}
    </dialog>
  );
}

function Give({ state, address, onFile, onGiven }: Omit<HandoffDialogProps, 'onClose'>) {
  const words = useWords();
  const { record } = state;
  const shared = sharedPart(record);
  const link = caseLink(address, record);
  return (
    <>
      <details open>
        <summary>{words.t('handoff:give.shared')}</summary>
        <HandedCase record={shared} state={handedState(shared, state.world)} />
      </details>
      <p className="small quiet">
        <strong>{words.t('handoff:give.notShared')}</strong> {words.t('handoff:give.notSharedText')}
      </p>
      <p className="small quiet">{words.t('handoff:give.anyone')}</p>
      <GiveLink link={link} onGiven={onGiven} />
      <CopyField
        label={words.t('handoff:give.text')}
        text={pasteText(words, state, link)}
        button={words.t('handoff:give.copyText')}
        done={words.t('handoff:give.copied')}
        failed={words.t('handoff:give.copyFailed')}
        lines={5}
        onCopied={() => onGiven('message')}
      />
      <GiveQrCode link={link} onShown={() => onGiven('qr')} />
      <ShortCode state={state} />
      <GiveFile
        record={record}
        onFile={(...file) => {
          onFile(...file);
          onGiven('file');
        }}
      />
    </>
  );
}
