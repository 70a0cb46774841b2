import { type ReactNode, useState } from 'react';
import { dayOf } from '../../core/model/beijing-time';
import { useWords } from '../../platform/i18n/words-context';
import { answerText, questionName } from '../../platform/session/answer-text';
import { questionOf } from '../../platform/session/question-of';
import type { SaidTurn } from '../../platform/session/said-turn';
import type { SessionState } from '../../platform/session/session-state';
import { Notice } from '../../ui/Notice';
import { Explained } from './Explained';
import { refusals } from './refusals';
import { isOfOwn, talkReplies } from './talk-replies';
import { warningOf } from './warning-of';

export interface ReplyProps {
  readonly turn: SaidTurn;
  readonly state: SessionState;
  /** Only the last reply says where to go on. */
  readonly isLast: boolean;
  /** Whom a merchant may talk to: the operator's verified numbers. */
  readonly contacts: ReactNode;
  onForget(fact: string): void;
  onChangeFact(fact: string): void;
}

/** What came of some words: danger first, then what was understood, what was asked, and what could not be used. */
export function Reply({ turn, state, isLast, contacts, onForget, onChangeFact }: ReplyProps) {
  const words = useWords();
  // What was said back stands as it was said, whatever is asked or judged later.
  const [then] = useState(state);
  const { signals } = turn;
  const back = talkReplies(words, turn, then);
  const warning = warningOf(turn);
  const nothing =
    turn.facts.length === 0 &&
    back.length === 0 &&
    turn.refused.length === 0 &&
    turn.questions.length === 0 &&
    signals.length === 0 &&
    turn.voice === 'merchant';
  const list = (parts: readonly string[]): string => parts.join(words.t('verdict:why.and'));
  const present = turn.facts.filter(({ fact, value }) =>
    state.record.answers.some((answer) => answer.fact === fact && answer.value === value),
  );
  const replaced = turn.replaced.filter((name) => present.some(({ fact }) => fact === name));
  return (
    <div className="reply stack">
      {warning ? (
        <Notice tone="red" title={words.t(`talk:${warning}.title`)}>
          <p>{words.t(`talk:${warning}.text`)}</p>
        </Notice>
      ) : null}
      {turn.voice === 'payer' ? <p>{words.t('talk:payer')}</p> : null}
      <Chips present={present} state={state} onForget={onForget} onChangeFact={onChangeFact} />
      {present.length < turn.facts.length ? <p className="small quiet">{words.t('talk:since')}</p> : null}
      {replaced.length > 0 ? (
        <p className="small">
          {words.t('talk:replaced', { list: list(replaced.map((fact) => questionName(words, fact))) })}
        </p>
      ) : null}
      {turn.questions
        .filter((question) => !(then.verdict && isOfOwn(question)))
        .map((question) => (
          <Explained key={`${question.start} ${question.kind}`} question={question} state={state} />
        ))}
      {back.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {signals.includes('human') ? (
        <div>
          <p>{words.t('talk:human')}</p>
          {contacts}
        </div>
      ) : null}
      {signals.includes('off-topic') && back.length === 0 ? <p>{words.t('talk:offTopic')}</p> : null}
      {refusals(words, turn).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {turn.tooLong || nothing ? <p>{words.t(turn.notArrived ? 'talk:notArrived' : 'talk:nothing')}</p> : null}
      {turn.unused.length > 0 && !nothing && signals.length === 0 ? (
        <p className="small quiet">
          {words.t('talk:unused', { list: list(turn.unused.map((part) => words.t('talk:quoted', { part }))) })}
        </p>
      ) : null}
      {isLast ? (
        <p className="small quiet">{words.t(state.life === 'judged' ? 'talk:thenVerdict' : 'talk:thenQuestion')}</p>
      ) : null}
    </div>
  );
}

const MOST_USUAL = 2;

interface ChipsProps extends Pick<ReplyProps, 'state' | 'onForget' | 'onChangeFact'> {
  readonly present: SaidTurn['facts'];
}

/** What was understood and still counts: each can be taken away or answered anew. */
function Chips({ present, state, onForget, onChangeFact }: ChipsProps) {
  const words = useWords();
  const today = dayOf(state.world.now);
  if (present.length === 0) return null;
  const usual = present.filter(({ fact, value }) => value === questionOf(fact)?.question.normal);
  // Who says that nothing applies has not said each thing of it.
  const isNone = usual.length > MOST_USUAL;
  const shown = isNone ? present.filter((one) => !usual.includes(one)) : present;
  return (
    <div>
      <p className="small quiet">{words.t('talk:heard')}</p>
      <ul className="chips">
        {shown.map((heard) => {
          const text = words.t('talk:chip', {
            question: questionName(words, heard.fact),
            answer: answerText(words, heard, today),
          });
          return (
            <li key={heard.fact} className="chip">
              <button
                type="button"
                className="chip-text"
                aria-label={words.t('talk:changeOf', { fact: text })}
                onClick={() => onChangeFact(heard.fact)}
              >
                {text}
              </button>
              <button
                type="button"
                className="chip-remove"
                aria-label={words.t('talk:removeOf', { fact: text })}
                onClick={() => onForget(heard.fact)}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          );
        })}
        {isNone ? (
          <li className="chip chip-none">
            {words.t('talk:chip', {
              question: words.t('page:question.tickShort'),
              answer: words.t('page:question.none'),
            })}
          </li>
        ) : null}
      </ul>
    </div>
  );
}
