import { dayOf } from '../../core/model/beijing-time';
import { useWords } from '../../platform/i18n/words-context';
import { factText } from '../../platform/session/answer-text';
import type { VerdictProps } from './verdict-props';

/** Stands on paper only: what was answered, when this was made, and under which number. */
export function PrintHead({ state, verdict }: VerdictProps) {
  const words = useWords();
  const today = dayOf(verdict.judgedAt);
  return (
    <>
      <p>{words.t('verdict:print.made', { time: words.moment(verdict.judgedAt) })}</p>
      <p>{words.t('verdict:print.case', { id: state.record.id })}</p>
      <h2>{words.t('verdict:print.answers')}</h2>
      <ul className="bullets">
        {state.replay.active.map((answer) => (
          <li key={answer.fact}>{factText(words, answer, today)}</li>
        ))}
      </ul>
    </>
  );
}
