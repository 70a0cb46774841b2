import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTopic } from '../../platform/i18n/use-topic';
import { useWords } from '../../platform/i18n/words-context';
import type { SessionState } from '../../platform/session/session-state';
import { maskedText } from './masked-text';
import { Reply } from './Reply';
import { spokenReply } from './spoken-reply';
import '../../ui/talk.css';

interface TypedTurnsProps {
  readonly state: SessionState;
  readonly contacts: ReactNode;
  onUnmask(turn: number): void;
  onForget(fact: string): void;
  onChangeFact(fact: string): void;
}

/** What was typed and what came of it, above the question that is still open; each reply is said once. */
export function TypedTurns({ state, contacts, onUnmask, onForget, onChangeFact }: TypedTurnsProps) {
  const words = useWords();
  const texts = useTopic('talk');
  const last = useRef<HTMLLIElement>(null);
  const count = state.said.length;
  useEffect(() => {
    if (count > 0) last.current?.scrollIntoView({ block: 'start' });
  }, [count]);
  if (texts !== 'ready') return null;
  const latest = state.said.at(-1);
  return (
    <>
      <section aria-label={words.t('talk:turns')} hidden={count === 0}>
        <ol className="turns">
          {state.said.map((turn, index) => (
            <li key={turn.id} className="turn" ref={index === count - 1 ? last : undefined}>
              <div className="turn-said">
                <p className="hidden">{words.t('talk:you')}</p>
                <p className="said-text">
                  <bdi>{turn.text}</bdi>
                </p>
              </div>
              {turn.masked > 0 ? (
                <div className="row small">
                  <span>{maskedText(words, turn)}</span>
                  <button type="button" className="plain" onClick={() => onUnmask(turn.id)}>
                    {words.t('talk:unmask')}
                  </button>
                </div>
              ) : null}
              <Reply
                turn={turn}
                state={state}
                isLast={index === count - 1}
                contacts={contacts}
                onForget={onForget}
                onChangeFact={onChangeFact}
              />
            </li>
          ))}
        </ol>
      </section>
      <p className="hidden" role="status">
        {latest ? <Spoken key={`${latest.id} ${latest.masked}`} text={spokenReply(words, latest, state)} /> : null}
      </p>
    </>
  );
}

const SPOKEN_MS = 1_000;

/** A reply as it was when it came: what happens later does not say it again, and a reader does not find it twice. */
function Spoken({ text }: { readonly text: string }) {
  const [spoken, setSpoken] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(''), SPOKEN_MS);
    return () => clearTimeout(timer);
  }, []);
  return <span>{spoken}</span>;
}
