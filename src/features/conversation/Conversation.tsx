import type { Answer } from '../../core/model/answer';
import { useWords } from '../../platform/i18n/words-context';
import { questionName } from '../../platform/session/answer-text';
import type { SessionState } from '../../platform/session/session-state';
import { Notice } from '../../ui/Notice';
import { AnsweredRows } from './AnsweredRows';
import { QuestionCard } from './QuestionCard';

interface ConversationProps {
  readonly state: SessionState;
  readonly moveFocus: boolean;
  onAnswer(answers: readonly Answer[]): void;
  onBack(): void;
  onChange(screen: string): void;
  onUndo(): void;
}

/** The talk so far and the question in front. */
export function Conversation({ state, moveFocus, onAnswer, onBack, onChange, onUndo }: ConversationProps) {
  const { asking } = state;
  return (
    <div className="conversation stack">
      <AnsweredRows state={state} onChange={onChange} />
      <ChangeNotice state={state} onUndo={onUndo} />
      {asking ? (
        <QuestionCard
          asking={asking}
          world={state.world}
          pagesLeft={state.pagesLeft}
          canGoBack={asking.changing || state.replay.turns.length > 0}
          moveFocus={moveFocus}
          onAnswer={onAnswer}
          onBack={onBack}
        />
      ) : null}
    </div>
  );
}

/** What a change made pointless, and the way back. */
function ChangeNotice({ state, onUndo }: Pick<ConversationProps, 'state' | 'onUndo'>) {
  const words = useWords();
  if (!state.undo) return null;
  const names = state.dropped.map(({ fact }) => questionName(words, fact));
  return (
    <Notice tone="calm" live>
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
