import type { Answer } from '../../core/model/answer';
import type { SessionState } from '../../platform/session/session-state';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { AnsweredRows } from './AnsweredRows';
import { ChangeNotice } from './ChangeNotice';
import { PagesLeft } from './PagesLeft';
import { QuestionCard } from './QuestionCard';

interface ConversationProps {
  readonly state: SessionState;
  readonly moveFocus: boolean;
  onAnswer(answers: readonly Answer[]): void;
  onDraft(value: string): void;
  onBack(): void;
  onChange(screen: string): void;
  onUndo(): void;
}

/** The talk so far and the question in front. */
export function Conversation({ state, moveFocus, onAnswer, onDraft, onBack, onChange, onUndo }: ConversationProps) {
  const { asking } = state;
  return (
    <div className="conversation stack">
      <ErrorBoundary>
        <AnsweredRows state={state} onChange={onChange} />
      </ErrorBoundary>
      <ChangeNotice state={state} onUndo={onUndo} />
      {asking ? (
        <QuestionCard
          asking={asking}
          world={state.world}
          found={state}
          pagesLeft={<PagesLeft state={state} />}
          canGoBack={asking.changing || state.replay.turns.length > 0}
          moveFocus={moveFocus}
          onAnswer={onAnswer}
          onDraft={onDraft}
          onBack={onBack}
        />
      ) : null}
    </div>
  );
}
