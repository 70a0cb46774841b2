import { type ReactNode, useEffect, useRef } from 'react';
import type { Answer } from '../../core/model/answer';
import type { World } from '../../core/model/world';
import { useWords } from '../../platform/i18n/words-context';
import { isTickList, questionOf } from '../../platform/session/question-of';
import type { Asking, SessionState } from '../../platform/session/session-state';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { ChoiceQuestion } from './ChoiceQuestion';
import { CodeQuestion } from './CodeQuestion';
import { MomentQuestion } from './MomentQuestion';
import { TickListQuestion } from './TickListQuestion';

// Knows: how the page in front is asked, and by which form.
// Must not know: which page comes next, what an answer means, where it is kept.
// Called by: the conversation; the console shows the same forms.

export interface QuestionCardProps {
  readonly asking: Asking;
  readonly world: World;
  readonly found?: SessionState;
  readonly pagesLeft: ReactNode;
  readonly canGoBack: boolean;
  /** True once a person has acted: only then may the focus move to the new question. */
  readonly moveFocus: boolean;
  onAnswer(answers: readonly Answer[]): void;
  onDraft(value: string): void;
  onBack(): void;
}

export function QuestionCard(props: QuestionCardProps) {
  const { asking, world, found, moveFocus, onAnswer, onDraft } = props;
  const words = useWords();
  const card = useRef<HTMLElement>(null);
  const page = `${asking.screen} ${asking.facts.join(' ')}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the page, not the reason it may move
  useEffect(() => {
    if (moveFocus) card.current?.querySelector<HTMLElement>('[data-heading]')?.focus();
  }, [page]);
  const Form = formFor(asking);
  return (
    <section className="card question" ref={card} aria-label={words.t('page:question.region')}>
      <div key={page} className={moveFocus ? 'settling' : undefined}>
        <ErrorBoundary>
          <Form asking={asking} world={world} found={found} onAnswer={onAnswer} onDraft={onDraft} />
        </ErrorBoundary>
      </div>
      <Why asking={asking} />
      <QuestionFoot {...props} />
    </section>
  );
}

function formFor(asking: Asking) {
  if (isTickList(asking.screen)) return TickListQuestion;
  const kind = questionOf(asking.facts[0] ?? '')?.question.kind;
  if (kind === 'moment') return MomentQuestion;
  return kind === 'code' ? CodeQuestion : ChoiceQuestion;
}

function Why({ asking }: { readonly asking: Asking }) {
  const words = useWords();
  const fact = asking.facts[0] ?? '';
  const key = isTickList(asking.screen)
    ? 'page:question.tickWhy'
    : `${questionOf(fact)?.topic ?? 'page'}:questions.${fact}.why`;
  const why = words.optional(key);
  if (!why) return null;
  return (
    <details className="small">
      <summary>{words.t('page:question.why')}</summary>
      <p className="quiet">{why}</p>
    </details>
  );
}

function QuestionFoot({ asking, pagesLeft, canGoBack, onBack }: QuestionCardProps) {
  const words = useWords();
  return (
    <div className="question-foot">
      {canGoBack ? (
        <button type="button" className="plain" onClick={onBack}>
          {words.t(asking.changing ? 'page:question.cancelChange' : 'page:question.back')}
        </button>
      ) : (
        <span />
      )}
      {asking.changing ? null : pagesLeft}
    </div>
  );
}
