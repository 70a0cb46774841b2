import { type ComponentType, type ReactNode, useEffect, useRef } from 'react';
import { useAnswers } from '../../platform/i18n/use-topic';
import { useWords } from '../../platform/i18n/words-context';
import { judgedDay } from '../../platform/session/due-text';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { extraPart } from '../../ui/extra-part';
import { Notice } from '../../ui/Notice';
import { RetryNotice } from '../../ui/RetryNotice';
import { DueCard } from './DueCard';
import { PrintHead } from './PrintHead';
import { SafetyNet } from './SafetyNet';
import { StepsCard } from './StepsCard';
import { TrailCard } from './TrailCard';
import { VerdictActions, type VerdictActionsProps } from './VerdictActions';
import { VerdictHead } from './VerdictHead';
import type { VerdictProps } from './verdict-props';
import { WhyCard } from './WhyCard';
import '../../ui/trail.css';
import '../../ui/strip.css';
import '../../ui/verdict.css';

/** For those who come back. */
const Rejudged = extraPart(async () => (await import('./Rejudged')).Rejudged);

// Knows: how a verdict is shown: where the money is, when it is due, what to do, and why.
// Must not know: how it was found, or where the case is kept.
// Called by: the app, when the walk has ended.

interface VerdictPageProps extends VerdictActionsProps {
  readonly moveFocus: boolean;
  /** The rows of what was answered, to be changed. */
  readonly answers: ReactNode;
  /** What else stands on paper. */
  readonly paper: ReactNode;
  onTick(step: string, done: boolean): void;
  onChangeFact(fact: string): void;
}

/** The verdict, once the words of its causes and steps are here. */
export function VerdictPage(props: VerdictPageProps) {
  const { verdict } = props;
  const words = useWords();
  const { state, retry } = useAnswers([verdict.cause]);
  // Kept here, since the page below is made anew when another cause needs words that are not here yet.
  const atFirst = useRef(props.state.earlierVerdict);
  if (state === 'loading') return <p className="card quiet">{words.t('page:loading')}</p>;
  if (state === 'ready') return <WholeVerdict {...props} isNews={props.state.earlierVerdict !== atFirst.current} />;
  return <RetryNotice text={words.t('page:error.texts')} retry={words.t('page:error.retry')} onRetry={retry} />;
}

/** True where there was another verdict before, or where a day that was named for an answer may have passed. */
function isOvertaken({ state: { earlierVerdict, record }, verdict }: VerdictProps): boolean {
  const { dueStatus, dueLatest } = record.verdict ?? {};
  return earlierVerdict !== undefined || (dueStatus === null && (dueLatest ?? '9') < judgedDay(verdict));
}

function WholeVerdict(props: VerdictPageProps & { readonly isNews: boolean }) {
  const { state, verdict, moveFocus, isNews, onTick } = props;
  const words = useWords();
  const page = useRef<HTMLDivElement>(null);
  const shown = `${verdict.cause} ${verdict.place}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the verdict, not the reason it may move
  useEffect(() => {
    if (moveFocus) page.current?.querySelector<HTMLElement>('[data-heading]')?.focus();
  }, [shown]);
  const panel = (Panel: ComponentType<VerdictProps>): ReactNode => (
    <ErrorBoundary>
      <Panel state={state} verdict={verdict} />
    </ErrorBoundary>
  );
  return (
    <div className={moveFocus ? 'verdict settling' : 'verdict'} ref={page}>
      <div className="print-only">
        <ErrorBoundary>{props.paper}</ErrorBoundary>
        {panel(PrintHead)}
      </div>
      <ErrorBoundary>
        {isOvertaken(props) ? <Rejudged state={state} verdict={verdict} live={isNews} /> : null}
      </ErrorBoundary>
      <div className="verdict-grid">
        <ErrorBoundary>
          <VerdictHead state={state} verdict={verdict} onChangeFact={props.onChangeFact} />
        </ErrorBoundary>
        {panel(DueCard)}
        {panel(TrailCard)}
        <div className="stack">
          <ErrorBoundary>
            <StepsCard state={state} verdict={verdict} onTick={onTick} />
          </ErrorBoundary>
          {panel(SafetyNet)}
        </div>
        <div className="stack">
          <section className="card">
            <h2 className="card-title">{words.t('page:answered.title')}</h2>
            {props.answers}
          </section>
          {panel(WhyCard)}
          <Notice tone="red" title={words.t('verdict:guard.title')}>
            <p>{words.t('verdict:guard.text')}</p>
          </Notice>
        </div>
      </div>
      <ErrorBoundary>
        <VerdictActions {...props} />
      </ErrorBoundary>
    </div>
  );
}
