import { useState } from 'react';
import { useTopic } from '../../platform/i18n/use-topic';
import { useWords } from '../../platform/i18n/words-context';
import type { Session } from '../../platform/session/create-session';
import { Notice } from '../../ui/Notice';
import { updateNow } from './update-now';

interface UpdateNoticeProps {
  readonly registration: ServiceWorkerRegistration;
  readonly session: Session;
}

/** A newer version waits; whoever does not want it now goes on as before. */
export function UpdateNotice({ registration, session }: UpdateNoticeProps) {
  const words = useWords();
  const [isUnsafe, setUnsafe] = useState(false);
  if (useTopic('update') !== 'ready') return null;
  const update = async (): Promise<void> => setUnsafe(!(await updateNow(registration, session)));
  return (
    <Notice tone="calm" title={words.t('update:title')} live>
      <p>{words.t(isUnsafe ? 'update:notSaved' : 'update:text')}</p>
      <button type="button" onClick={() => void update()}>
        {words.t('update:now')}
      </button>
    </Notice>
  );
}
