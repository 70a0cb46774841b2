import { dayOf } from '../../core/model/beijing-time';
import { useWords } from '../../platform/i18n/words-context';
import { dueText } from '../../platform/session/due-text';
import { isUnexplained } from '../../platform/session/question-of';
import { Mixed } from '../../ui/Mixed';
import type { VerdictProps } from './verdict-props';

/** The answer in one look: where the money is, why, and when it should arrive. */
export function VerdictHead({ verdict }: VerdictProps) {
  const words = useWords();
  const today = dayOf(verdict.judgedAt);
  const { main, note } = dueText(words, verdict, today);
  const danger = verdict.place === 'taken-by-middleman';
  const cause = `${verdict.topic}:causes.${verdict.cause}`;
  // That nothing explains it may be certain; a reader would take it for the opposite.
  const certainty = isUnexplained(verdict.cause) ? 'possible' : verdict.certainty;
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
      </div>
      <p className="verdict-cause">
        <span className="small quiet">{words.t(`verdict:certainty.${certainty}`)}</span>
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
