import { useWords } from '../../platform/i18n/words-context';
import { afterCutOffText } from '../../platform/session/after-cut-off-text';
import { questionName } from '../../platform/session/answer-text';
import { certaintyKey } from '../../platform/session/certainty-key';
import { dueText, judgedDay } from '../../platform/session/due-text';
import { Mixed } from '../../ui/Mixed';
import type { VerdictProps } from './verdict-props';

interface VerdictHeadProps extends VerdictProps {
  onChangeFact(fact: string): void;
}

/** The answer in one look: where the money is, why, and when it should arrive. */
export function VerdictHead({ verdict, onChangeFact }: VerdictHeadProps) {
  const words = useWords();
  const today = judgedDay(verdict);
  const { main, note } = dueText(words, verdict, today);
  const ifLater = afterCutOffText(words, verdict.due, today);
  const danger = verdict.place === 'taken-by-middleman';
  const cause = `${verdict.topic}:causes.${verdict.cause}`;
  const quiet = verdict.due.kind !== 'payout';
  return (
    <section className={`card verdict-head ${danger ? 'tone-red' : 'tone-amber'}`} aria-labelledby="verdict-title">
      <p className="small quiet">{words.t('verdict:whereTitle')}</p>
      <h1 id="verdict-title" className="verdict-place" tabIndex={-1} data-heading="">
        {words.t(`trade:places.${verdict.place}.name`)}
      </h1>
      <p className="verdict-headline">
        <Mixed text={words.t(`${cause}.headline`)} language={words.language} />
      </p>
      <div className={`verdict-due ${danger ? 'tone-red' : quiet ? 'tone-grey' : ''}`}>
        <p className="verdict-due-date">{main}</p>
        {note ? <p className="small">{note}</p> : null}
        {ifLater ? (
          <p className="small">
            {ifLater}{' '}
            <button type="button" className="plain" onClick={() => onChangeFact('paidAt')}>
              {words.t('page:answered.changeOf', { question: questionName(words, 'paidAt') })}
            </button>
          </p>
        ) : null}
      </div>
      <p className="verdict-cause">
        <span className="small quiet">{words.t(certaintyKey(verdict))}</span>
        <strong>{words.t(`${cause}.name`)}</strong>
      </p>
      <details>
        <summary>{words.t('verdict:why.explain')}</summary>
        <p>
          <Mixed text={words.t(`${cause}.explain`)} language={words.language} />
        </p>
      </details>
      <p className="small quiet">{words.t('verdict:judged', { time: words.moment(verdict.judgedAt) })}</p>
    </section>
  );
}
