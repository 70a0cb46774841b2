import { useWords } from '../../platform/i18n/words-context';
import { questionName } from '../../platform/session/answer-text';
import { questionOf } from '../../platform/session/question-of';
import type { SessionState } from '../../platform/session/session-state';
import { Notice } from '../../ui/Notice';

interface ChangeNoticeProps {
  readonly state: SessionState;
  onUndo(): void;
}

/** What a change made pointless, and the way back. */
export function ChangeNotice({ state, onUndo }: ChangeNoticeProps) {
  const words = useWords();
  if (!state.undo) return null;
  // Of a list, only what was out of the ordinary was said; the rest went unsaid, so it is not missed either.
  const said = state.dropped.filter(({ fact, value }) => value !== questionOf(fact)?.question.normal);
  const names = said.map(({ fact }) => questionName(words, fact));
  return (
    <Notice key={state.undo.sequence} tone="calm" live>
      <p>
        {names.length > 0
          ? words.t('page:changed.dropped', { list: names.join(words.t('verdict:why.and')) })
          : words.t('page:changed.updated')}
      </p>
      <button type="button" className="plain" onClick={onUndo}>
        {words.t('page:changed.undo')}
      </button>
    </Notice>
  );
}
