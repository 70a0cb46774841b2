import type { Answer } from '../../core/model/answer';
import { dayOf } from '../../core/model/beijing-time';
import { useWords } from '../../platform/i18n/words-context';
import { announcedAs } from '../../platform/session/announced';
import { answerText, questionName } from '../../platform/session/answer-text';
import type { SessionState } from '../../platform/session/session-state';
import { LazyAnnounced } from './LazyAnnounced';
import '../../ui/evidence.css';

interface HeardRowsProps {
  readonly state: SessionState;
  onForget(fact: string): void;
  onChangeFact(fact: string): void;
}

/** What was not asked but said, passed on by the page around, measured or announced: it counts, so it can be seen, changed and taken away. */
export function HeardRows({ state, onForget, onChangeFact }: HeardRowsProps) {
  const words = useWords();
  const today = dayOf(state.world.now);
  // What was said on this visit stands in the talk already, as long as that is in sight.
  const inTalk = (fact: string, value: string): boolean =>
    state.life === 'asking' &&
    state.said.some((turn) => turn.facts.some((one) => one.fact === fact && one.value === value));
  const heard = state.replay.active.filter(
    ({ fact, value, provenance }) => provenance !== 'asked' && (provenance !== 'heard' || !inTalk(fact, value)),
  );
  if (heard.length === 0) return null;
  return (
    <dl className="answered">
      {heard.map((answer) => {
        const name = questionName(words, answer.fact);
        return (
          <div
            key={answer.fact}
            className={answer.provenance === 'read' ? 'answered-row answered-read' : 'answered-row'}
          >
            <dt className="small quiet">
              {words.t('verdict:why.from', { fact: name, how: words.t(`trade:provenance.${answer.provenance}`) })}
            </dt>
            <dd>
              <bdi>{answerText(words, answer, today)}</bdi>
              <Source answer={answer} state={state} />
            </dd>
            <dd className="answered-change">
              <button
                type="button"
                className="plain"
                aria-label={words.t('page:answered.changeOf', { question: name })}
                onClick={() => onChangeFact(answer.fact)}
              >
                {words.t('page:answered.change')}
              </button>
              <button
                type="button"
                className="plain"
                aria-label={
                  answer.provenance === 'read' ? undefined : words.t('page:answered.removeOf', { question: name })
                }
                onClick={() => onForget(answer.fact)}
              >
                {answer.provenance === 'read' ? words.t('page:answered.notIt') : <span aria-hidden="true">×</span>}
              </button>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** What an answer that was found rests on: the announcement, or the figures of the network check. */
function Source({ answer, state }: { readonly answer: Answer; readonly state: SessionState }) {
  if (answer.provenance === 'measured') return <span className="small quiet"> {answer.reason}</span>;
  if (answer.provenance !== 'read') return null;
  const item = announcedAs(state, answer.reason);
  return <LazyAnnounced as="reason" items={item ? [item] : []} state={state} />;
}
