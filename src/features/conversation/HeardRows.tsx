import { dayOf } from '../../core/model/beijing-time';
import { useWords } from '../../platform/i18n/words-context';
import { answerText, questionName } from '../../platform/session/answer-text';
import type { SessionState } from '../../platform/session/session-state';

interface HeardRowsProps {
  readonly state: SessionState;
  onForget(fact: string): void;
  onChangeFact(fact: string): void;
}

/** What was not asked but said, or passed on by the page around: it counts, so it can be seen, changed and taken away. */
export function HeardRows({ state, onForget, onChangeFact }: HeardRowsProps) {
  const words = useWords();
  const today = dayOf(state.world.now);
  // What was said on this visit stands in the talk already.
  const inTalk = (fact: string, value: string): boolean =>
    state.said.some((turn) => turn.facts.some((one) => one.fact === fact && one.value === value));
  const heard = state.replay.active.filter(
    ({ fact, value, provenance }) => (provenance === 'heard' || provenance === 'given') && !inTalk(fact, value),
  );
  if (heard.length === 0) return null;
  return (
    <dl className="answered">
      {heard.map((answer) => {
        const name = questionName(words, answer.fact);
        return (
          <div key={answer.fact} className="answered-row">
            <dt className="small quiet">
              {words.t('verdict:why.from', { fact: name, how: words.t(`trade:provenance.${answer.provenance}`) })}
            </dt>
            <dd>
              <bdi>{answerText(words, answer, today)}</bdi>
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
                aria-label={words.t('page:answered.removeOf', { question: name })}
                onClick={() => onForget(answer.fact)}
              >
                <span aria-hidden="true">×</span>
              </button>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
