import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Answer } from '../core/model/answer';
import { beijingMoment } from '../core/model/beijing-time';
import type { HandoffWay } from '../core/model/handoff-way';
import { AnsweredRows } from '../features/conversation/AnsweredRows';
import { ChangeNotice } from '../features/conversation/ChangeNotice';
import { Conversation } from '../features/conversation/Conversation';
import { LazyAnnounced } from '../features/conversation/LazyAnnounced';
import { useWords } from '../platform/i18n/words-context';
import { loadPart } from '../platform/parts/load-part';
import { goingOn } from '../platform/session/announced';
import { type Session, startCase } from '../platform/session/create-session';
import type { SessionEvent, SessionState } from '../platform/session/session-state';
import { browserEnvironment } from '../platform/storage/environment';
import { newCaseId } from '../platform/storage/new-case-id';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { extraPart } from '../ui/extra-part';
import { Notice } from '../ui/Notice';
import type { FrameOptions } from './embed/frame-options';
import { followHistory } from './follow-history';
import { GiveButton } from './GiveButton';
import { LateFace } from './LateFace';
import { latePart } from './late-part';
import { SaveLine } from './SaveLine';
import { saveCase } from './save-case';
import { usePaper } from './use-paper';
import { useTyping } from './use-typing';

const loadVerdictPage = () => import('../features/verdict/VerdictPage');
const loadReminder = () => loadPart(() => import('./give-reminder'));
const HeardRows = extraPart(async () => (await import('../features/conversation/HeardRows')).HeardRows);
const TypedTurns = extraPart(async () => (await import('../features/conversation/TypedTurns')).TypedTurns);
const TypedBox = extraPart(async () => (await import('../features/conversation/TypedBox')).TypedBox);
const verdictPage = latePart(async () => (await loadVerdictPage()).VerdictPage);

interface TalkProps {
  readonly session: Session;
  readonly state: SessionState;
  /** False until the texts beyond the first page are here. */
  readonly hasTexts: boolean;
  readonly embed: FrameOptions | undefined;
  /** The merchant took the case elsewhere. */
  onGiven(way: HandoffWay): void;
  /** Whom a merchant may talk to. */
  readonly contacts: ReactNode;
}

/** One conversation: its questions, then its verdict. */
export function Talk({ session, state, hasTexts, embed, contacts, onGiven }: TalkProps) {
  const words = useWords();
  const [acted, setActed] = useState(state.record.sequence > 0);
  // A typed turn leaves the focus in the box; only a tap or a key on the page itself moves it to the next question.
  const [typed, setTyped] = useState(false);
  const history = useRef<ReturnType<typeof followHistory>>(undefined);
  useEffect(() => {
    // The browser's back belongs to the page around.
    if (embed) return;
    const followed = followHistory(session, window, () => Date.now());
    history.current = followed;
    return followed.stop;
  }, [session, embed]);
  useEffect(() => {
    // Fetched while the merchant reads the first question, so that the verdict is there when it is reached.
    // Where it cannot be had now, it is asked for again when it is to be shown.
    if (hasTexts) loadVerdictPage().catch(() => undefined);
  }, [hasTexts]);

  const send = (event: SessionEvent): void => {
    setActed(true);
    setTyped(event.type === 'say');
    session.send(event);
  };
  const saveThis = (): void => {
    saveCase(state.record);
    onGiven('file');
  };
  const restart = (): void => {
    const at = Date.now();
    send({ type: 'open', record: startCase(newCaseId(browserEnvironment), at, words.language), at });
    window.scrollTo({ top: 0 });
  };
  const change = (screen: string): void => send({ type: 'change', screen });
  const undo = (): void => send({ type: 'undo', at: Date.now() });
  const forget = (fact: string): void => send({ type: 'forget', fact, at: Date.now() });
  const changeFact = (fact: string): void => send({ type: 'change-fact', fact });
  const hasHeard = state.replay.active.some(({ provenance }) => provenance !== 'asked');
  const heardRows = hasHeard ? <HeardRows state={state} onForget={forget} onChangeFact={changeFact} /> : null;
  const typing = useTyping(state, ({ turn, answers }) => send({ type: 'say', turn, answers, at: Date.now() }));
  const back = (): void => {
    setActed(true);
    setTyped(false);
    if (embed) session.send({ type: 'back', at: Date.now() });
    else history.current?.back();
  };
  const paper = usePaper(state);
  const { verdict } = state;
  // The first question has all its words in the page; the others wait for the language's file.
  const canShow = hasTexts || state.asking?.screen === 'outcome';
  return (
    <ErrorBoundary>
      <div className={state.life === 'judged' ? 'talk talk-judged' : 'talk'}>
        {state.record.received ? <Notice tone="amber">{words.t('page:handoff.received')}</Notice> : null}
        <Intro state={state} acted={acted} onRestart={restart} />
        {hasTexts ? (
          <TypedTurns
            state={state}
            contacts={contacts}
            onUnmask={(turn) => void typing.unmask(turn)}
            onForget={forget}
            onChangeFact={changeFact}
          />
        ) : null}
        {!canShow ? <p className="card quiet">{words.t('page:loading')}</p> : null}
        {canShow && state.life === 'asking' ? (
          <>
            {heardRows}
            <Conversation
              state={state}
              moveFocus={acted && !typed}
              onAnswer={(answers: readonly Answer[]) => send({ type: 'answer', answers, at: Date.now() })}
              onDraft={(value) => session.send({ type: 'draft', value, at: Date.now() })}
              onBack={back}
              onChange={change}
              onUndo={undo}
            />
          </>
        ) : null}
        {canShow && verdict && state.life === 'judged' ? (
          <>
            <button type="button" className="plain back-link" onClick={back}>
              {words.t('page:question.back')}
            </button>
            <ChangeNotice state={state} onUndo={undo} />
            <LateFace
              late={verdictPage}
              waiting={<p className="card quiet">{words.t('page:loading')}</p>}
              show={(VerdictPage) => (
                <VerdictPage
                  state={state}
                  verdict={verdict}
                  moveFocus={acted && !typed}
                  paper={paper.content}
                  answers={
                    <>
                      {heardRows}
                      <ErrorBoundary>
                        <AnsweredRows state={state} onChange={change} />
                      </ErrorBoundary>
                    </>
                  }
                  onChangeFact={changeFact}
                  onTick={(step, done) => send({ type: 'tick-step', step, done, at: Date.now() })}
                  onClose={() => send({ type: 'close', at: Date.now() })}
                  onRestart={restart}
                  onCalendar={async () => (await loadReminder()).giveReminder(words, verdict, state.record)}
                  onSaveCase={saveThis}
                  onPrint={paper.getReady}
                />
              )}
            />
          </>
        ) : null}
        {hasTexts ? (
          <TypedBox
            busy={typing.busy}
            failed={typing.failed}
            showExamples={state.said.length === 0 && state.replay.active.length === 0}
            onSend={typing.send}
          />
        ) : null}
        <ErrorBoundary>
          <GiveButton state={state} onGiven={onGiven} />
        </ErrorBoundary>
        <ErrorBoundary>{embed?.isForeign ? null : <SaveLine state={state} onSaveFile={saveThis} />}</ErrorBoundary>
      </div>
    </ErrorBoundary>
  );
}

/** What this is, for those who come; where they were, for those who come back. */
function Intro({ state, acted, onRestart }: { state: SessionState; acted: boolean; onRestart(): void }) {
  const words = useWords();
  if (state.replay.turns.length === 0) {
    return (
      <>
        <p className="tagline">{words.t('page:tagline')}</p>
        <LazyAnnounced as="news" items={goingOn(state)} state={state} />
      </>
    );
  }
  if (acted) return null;
  return (
    <Notice tone="calm" title={words.t('page:resume.title')}>
      <p>{words.t('page:resume.at', { time: words.moment(beijingMoment(state.record.changedAt)) })}</p>
      <button type="button" className="plain" onClick={onRestart}>
        {words.t('page:resume.restart')}
      </button>
    </Notice>
  );
}
