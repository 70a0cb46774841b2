import { useState } from 'react';
import type { HandoffWay } from '../../core/model/handoff-way';
import { useWords } from '../../platform/i18n/words-context';
import { CopyField } from '../../ui/CopyField';

interface GiveLinkProps {
  readonly link: string;
  onGiven(way: HandoffWay): void;
}

/** The link, to be copied, or sent by whatever the device offers. */
export function GiveLink({ link, onGiven }: GiveLinkProps) {
  const words = useWords();
  const [failed, setFailed] = useState(false);
  const share = async (): Promise<void> => {
    setFailed(false);
    try {
      await navigator.share({ title: words.t('handoff:text.title'), url: link });
      onGiven('share');
    } catch (error) {
      // Somebody who changed their mind need not be told so.
      setFailed(!(error instanceof DOMException && error.name === 'AbortError'));
    }
  };
  return (
    <div>
      <CopyField
        label={words.t('handoff:give.link')}
        text={link}
        button={words.t('handoff:give.copyLink')}
        done={words.t('handoff:give.copied')}
        failed={words.t('handoff:give.copyFailed')}
        onCopied={() => onGiven('link')}
      />
      {'share' in navigator ? (
        <p className="row">
          <button type="button" onClick={() => void share()}>
            {words.t('handoff:give.share')}
          </button>
          <span role="status" className="small quiet">
            {failed ? <span>{words.t('handoff:give.shareFailed')}</span> : null}
          </span>
        </p>
      ) : null}
    </div>
  );
}
