import { useWords } from '../platform/i18n/words-context';
import type { SessionState } from '../platform/session/session-state';
import { Notice } from '../ui/Notice';

interface SaveLineProps {
  readonly state: SessionState;
  onSaveFile(): void;
}

/** Always says whether the last answer is kept on this device, and what to do where it is not. */
export function SaveLine({ state, onSaveFile }: SaveLineProps) {
  const words = useWords();
  const { saving } = state;
  if (saving.is === 'not-saved') {
    return (
      <Notice key={saving.why} tone="amber" title={words.t('page:saved.notSaved')} live>
        <p>{words.t(`page:saved.why.${saving.why}`)}</p>
        <button type="button" onClick={onSaveFile}>
          {words.t('page:saved.file')}
        </button>
      </Notice>
    );
  }
  if (saving.is === 'saved' && saving.cleared) {
    return (
      <Notice tone="amber" title={words.t('page:saved.saved', { time: words.clock(saving.at) })} live>
        {words.t('page:saved.cleared')}
      </Notice>
    );
  }
  const text =
    saving.is === 'saved'
      ? words.t('page:saved.saved', { time: words.clock(saving.at) })
      : words.t(saving.is === 'saving' ? 'page:saved.saving' : 'page:saved.idle');
  return <p className="save-line small quiet">{text}</p>;
}
