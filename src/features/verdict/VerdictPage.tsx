import { type ReactNode, useEffect, useRef } from 'react';
import { dayOf } from '../../core/model/beijing-time';
import type { Verdict } from '../../core/model/verdict';
import { useAnswers } from '../../platform/i18n/use-topic';
import { useWords } from '../../platform/i18n/words-context';
import type { SessionState } from '../../platform/session/session-state';
import { Notice } from '../../ui/Notice';
import { calendarFile } from './calendar-file';
import { DueCard } from './DueCard';
import { PrintHead } from './PrintHead';
import { Rejudged } from './Rejudged';
import { reminders } from './reminders';
import { StepsCard } from './StepsCard';
import { TrailCard } from './TrailCard';
import { VerdictHead } from './VerdictHead';
import { WhyCard } from './WhyCard';
import '../../ui/trail.css';
import '../../ui/strip.css';
import '../../ui/verdict.css';

// Knows: how a verdict is shown: where the money is, when it is due, what to do, and why.
// Must not know: how it was found, or where the case is kept.
// Called by: the app, when the walk has ended.

interface VerdictPageProps {
  readonly state: SessionState;
  readonly verdict: Verdict;
  readonly moveFocus: boolean;
  /** The rows of what was answered, to be changed. */
  readonly answers: ReactNode;
  onTick(step: string, done: boolean): void;
  onClose(): void;
  onRestart(): void;
  onFile(name: string, type: string, text: string): void;
  onSaveCase(): void;
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
  return (
    <Notice tone="amber" live>
      <p>{words.t('page:error.texts')}</p>
      <button type="button" onClick={retry}>
        {words.t('page:error.retry')}
      </button>
    </Notice>
  );
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
  return (
    <div className={moveFocus ? 'verdict settling' : 'verdict'} ref={page}>
      <PrintHead state={state} verdict={verdict} />
      <Rejudged state={state} verdict={verdict} live={isNews} />
      <div className="verdict-grid">
        <VerdictHead state={state} verdict={verdict} />
        <DueCard state={state} verdict={verdict} />
        <TrailCard state={state} verdict={verdict} />
        <div className="stack">
          <StepsCard state={state} verdict={verdict} onTick={onTick} />
        </div>
        <div className="stack">
          <section className="card">
            <h2 className="card-title">{words.t('page:answered.title')}</h2>
            {props.answers}
          </section>
          <WhyCard state={state} verdict={verdict} />
          <Notice tone="red" title={words.t('verdict:guard.title')}>
            <p>{words.t('verdict:guard.text')}</p>
          </Notice>
        </div>
      </div>
      <VerdictActions {...props} />
    </div>
  );
}

function VerdictActions({ state, verdict, onClose, onRestart, onFile, onSaveCase }: VerdictPageProps) {
  const words = useWords();
  const closed = state.record.status === 'closed';
  const closing = useRef(false);
  const closedNote = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button that was pressed is gone; what stands in its place is what was waited for.
    if (closed && closing.current) closedNote.current?.focus();
    closing.current = false;
  }, [closed]);
  const calendar = (): void => {
    const text = calendarFile(reminders(words, verdict, state.record.id), state.record.changedAt);
    onFile(`${words.t('verdict:calendar.file')}-${dayOf(verdict.judgedAt)}.ics`, 'text/calendar', text);
  };
  const print = (): void => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    window.print();
  };
  return (
    <div className="stack verdict-actions">
      <div className="row">
        <button type="button" onClick={calendar}>
          {words.t('verdict:actions.calendar')}
        </button>
        <button type="button" onClick={print}>
          {words.t('verdict:actions.print')}
        </button>
        <button type="button" onClick={onSaveCase}>
          {words.t('verdict:actions.file')}
        </button>
      </div>
      <div className="row">
        {closed ? (
          <p className="notice notice-green" tabIndex={-1} ref={closedNote}>
            {words.t('verdict:actions.closed')}
          </p>
        ) : (
          <button
            type="button"
            onClick={() => {
              closing.current = true;
              onClose();
            }}
          >
            {words.t('verdict:actions.close')}
          </button>
        )}
        <button type="button" className="main" onClick={onRestart}>
          {words.t('verdict:actions.restart')}
        </button>
      </div>
    </div>
  );
}
